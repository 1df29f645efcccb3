using System.Runtime.InteropServices;

namespace Twinscript.Scripts;

/// <summary>
/// A CSS selector that can be judged at a start tag: names, classes, ids, attributes, descendants and children, several by commas.
/// </summary>
internal sealed class ElementSelector
{
    private readonly List<List<Step>> _alternatives = [];

    private ElementSelector()
    {
    }

    /// <returns>Null when it is no such selector; the problem is a sentence.</returns>
    public static ElementSelector? Parse(string text, out string? problem)
    {
        var selector = new ElementSelector();
        problem = null;
        foreach (var part in text.Split(','))
        {
            if (new SelectorReader(part.Trim()).Read(out problem) is not { } steps)
                return null;
            selector._alternatives.Add(steps);
        }
        return selector;
    }

    /// <summary>An element any of the selectors means.</summary>
    public static ElementSelector? Any(IEnumerable<ElementSelector> selectors)
    {
        var all = new ElementSelector();
        all._alternatives.AddRange(selectors.SelectMany(s => s._alternatives));
        return all._alternatives.Count == 0 ? null : all;
    }

    /// <param name="open">The elements around the tag.</param>
    public bool Matches(string html, HtmlScanner tag, OpenElements open)
    {
        foreach (var steps in _alternatives)
        {
            if (steps[^1].Matches(html, tag.NameStart, tag.NameEnd) && MatchesAround(html, steps, steps.Count - 1, open, open.Count))
                return true;
        }
        return false;
    }

    private static bool MatchesAround(string html, List<Step> steps, int last, OpenElements open, int around)
    {
        if (last == 0)
            return true;
        for (var i = around - 1; i >= 0; i--)
        {
            var element = open[i];
            if (steps[last - 1].Matches(html, element.NameStart, element.NameEnd) && MatchesAround(html, steps, last - 1, open, i))
                return true;
            if (steps[last].IsChild)
                return false;
        }
        return false;
    }

    /// <summary>What one element must be like.</summary>
    internal sealed class Step
    {
        public string? Name { get; set; }

        public bool IsChild { get; init; }

        public List<AttributeTest> Tests { get; } = [];

        public bool Matches(string html, int nameStart, int nameEnd)
        {
            if (Name is not null && !html.AsSpan(nameStart..nameEnd).Equals(Name, StringComparison.OrdinalIgnoreCase))
                return false;
            foreach (var test in Tests)
            {
                if (!test.Holds(html, nameEnd))
                    return false;
            }
            return true;
        }
    }

    /// <param name="Operator">As CSS writes it without its equals sign: <c>~</c> for a word of a list, <c>=</c> for the whole, and U+0000
    /// for an attribute of any value.</param>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct AttributeTest(string Name, char Operator, string Value)
    {
        public bool Holds(string html, int nameEnd)
        {
            var attributes = new HtmlAttributeReader(html, nameEnd);
            while (attributes.MoveNext())
            {
                var attribute = attributes.Current;
                if (html.AsSpan(attribute.NameStart..attribute.NameEnd).Equals(Name, StringComparison.OrdinalIgnoreCase))
                    return Holds(HtmlText.Decode(html.AsSpan(attribute.ValueStart..attribute.ValueEnd)));
            }
            return false;
        }

        private bool Holds(string value) => Operator switch
        {
            '\0' => true,
            '~' => value.Split((char[])[' ', '\t', '\n', '\r', '\f']).Contains(Value, StringComparer.Ordinal),
            '^' => Value.Length > 0 && value.StartsWith(Value, StringComparison.Ordinal),
            '$' => Value.Length > 0 && value.EndsWith(Value, StringComparison.Ordinal),
            '*' => Value.Length > 0 && value.Contains(Value, StringComparison.Ordinal),
            _ => value == Value,
        };
    }
}

/// <summary>Reads one selector without commas.</summary>
internal ref struct SelectorReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    public List<ElementSelector.Step>? Read(out string? problem)
    {
        var steps = new List<ElementSelector.Step>();
        problem = _text.IsEmpty ? "A selector is missing." : null;
        var isChild = false;
        while (problem is null && _at < _text.Length)
        {
            var step = new ElementSelector.Step { IsChild = isChild };
            problem = ReadStep(step);
            steps.Add(step);
            var gap = _at;
            Skip();
            isChild = _at < _text.Length && _text[_at] == '>';
            if (isChild)
            {
                _at++;
                Skip();
                problem ??= _at == _text.Length ? "An element is missing after '>'." : null;
            }
            else if (problem is null && _at == gap && _at < _text.Length)
                problem = Unknown();
        }
        return problem is null ? steps : null;
    }

    private string? ReadStep(ElementSelector.Step step)
    {
        var start = _at;
        if (_text[_at] == '*')
            _at++;
        else if (Word() is { Length: > 0 } name)
            step.Name = name;
        while (_at < _text.Length && _text[_at] is '.' or '#' or '[')
        {
            var kind = _text[_at++];
            if (kind == '[')
            {
                if (ReadAttribute(step) is { } problem)
                    return problem;
                continue;
            }
            var word = Word();
            if (word.Length == 0)
                return $"A name is missing after '{kind}'.";
            step.Tests.Add(kind == '.' ? new("class", '~', word) : new("id", '=', word));
        }
        return _at == start ? Unknown() : null;
    }

    private string? ReadAttribute(ElementSelector.Step step)
    {
        var end = _text[_at..].IndexOf(']');
        if (end < 0)
            return "A ']' is missing.";
        var inside = _text.Slice(_at, end);
        _at += end + 1;
        var equals = inside.IndexOf('=');
        if (equals < 0)
        {
            step.Tests.Add(new(inside.Trim().ToString(), '\0', ""));
            return null;
        }
        var hasOperator = equals > 0 && inside[equals - 1] is '~' or '^' or '$' or '*';
        var name = inside[..(hasOperator ? equals - 1 : equals)].Trim().ToString();
        if (name.Length == 0 || !IsName(name))
            return $"'[{inside}]' can't be read.";
        step.Tests.Add(new(name, hasOperator ? inside[equals - 1] : '=', inside[(equals + 1)..].Trim().Trim('"').Trim('\'').ToString()));
        return null;
    }

    private readonly string Unknown() =>
        $"'{_text[_at..]}' can't be judged while a page is read; names, .classes, #ids, [attributes], spaces and '>' can.";

    private void Skip()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    private string Word()
    {
        var start = _at;
        while (_at < _text.Length && IsName(_text.Slice(_at, 1)))
            _at++;
        return _text[start.._at].ToString();
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('-' or '_' or ':') && !char.IsSurrogate(character))
                return false;
        }
        return !text.StartsWith(":");
    }
}
