using Twinscript.Scripts;

namespace Twinscript.Reading;

/// <summary>Reads one page's HTML for a facing page. One use only.</summary>
internal sealed class PageScan
{
    private readonly string _html;
    private readonly MarkedText _marks;
    private readonly OpenElements _open;
    private readonly Block _root;
    private readonly Stack<Block?> _blocks = [];
    private readonly List<Edit> _edits = [];
    private readonly List<(int At, string Name)> _regions = [];
    private readonly bool _repair;
    private int _unmarked;

    private PageScan(string html, MarkedText marks, bool repair)
    {
        (_html, _marks, _open, _repair) = (html, marks, new(html), repair);
        _root = new(null, "", 0) { MayFall = true, ContentEnd = html.Length, End = html.Length };
        _blocks.Push(_root);
    }

    public static PageSide Read(string html, MarkedText marks) => new PageScan(html, marks, repair: true).Read();

    /// <summary>The whole page, with nothing changed but for the marks.</summary>
    public static string Mark(string html, MarkedText marks) =>
        new PageScan(html, marks, repair: false).Read().AsOwn().Append(0, html.Length).Take();

    private PageSide Read()
    {
        var scanner = new HtmlScanner(_html);
        while (scanner.Read(_open.Foreign))
        {
            switch (scanner.Kind)
            {
                case HtmlTokenKind.StartTag:
                    AddStartTag(scanner);
                    break;
                case HtmlTokenKind.EndTag:
                    AddEndTag(scanner);
                    break;
                case HtmlTokenKind.Other:
                    AddOther(scanner.Start, scanner.End);
                    break;
                default:
                    AddText(scanner);
                    break;
            }
        }
        Close(0, _html.Length);
        return new(_html, _root, [.. _edits], [.. _regions]);
    }

    private void AddStartTag(HtmlScanner tag)
    {
        var name = _html.AsSpan(tag.NameStart..tag.NameEnd);
        var traits = Elements.TraitsOf(name);
        Close(_open.LeftByStartOf(name), tag.Start);
        var found = ReadAttributes(tag);
        var block = Begin(tag, name, found);
        var foreign = _open.Foreign;
        if (traits.Any(ElementTraits.Void) || ((foreign || traits.Any(ElementTraits.Foreign)) && tag.SelfClosing))
        {
            End(block, tag.End, tag.End);
            return;
        }
        _open.Push(tag, traits);
        _blocks.Push(block);
        if (HoldsNoMarks(traits))
            _unmarked++;
    }

    private Attributes ReadAttributes(HtmlScanner tag)
    {
        var found = new Attributes();
        var (name, role, at) = ("", false, 0);
        var reader = tag.Attributes;
        while (reader.MoveNext())
        {
            var attribute = reader.Current;
            var value = _html.AsSpan(attribute.ValueStart..attribute.ValueEnd);
            switch (_html.AsSpan(attribute.NameStart..attribute.NameEnd))
            {
                case "data-block":
                    var end = attribute.ValueEnd + (attribute.Quote == '\0' ? 0 : 1);
                    found.BlockId = value.ToString();
                    found.BlockAttribute =
                        (char.IsWhiteSpace(_html[attribute.NameStart - 1]) ? attribute.NameStart - 1 : attribute.NameStart)..end;
                    break;
                case "class":
                    found.Whole = HasWord(value, "table") || HasWord(value, "math");
                    break;
                case "id":
                    found.HasId = !value.IsEmpty;
                    break;
                case "role":
                    role = value is "region";
                    break;
                case "aria-label":
                    (name, at) = (value.ToString(), attribute.ValueEnd);
                    break;
                default:
                    break;
            }
        }
        if (role && at > 0)
            _regions.Add((at, name));
        return found;
    }

    private Block? Begin(HtmlScanner tag, ReadOnlySpan<char> name, Attributes found)
    {
        var around = _blocks.Peek();
        for (var outer = around ?? Nearest(); outer is not null; outer = outer.Parent)
        {
            outer.Id ??= found.BlockId;
            outer.HoldsIds |= found.HasId;
        }
        if (around is not { MayFall: true })
            return null;
        var own = name.ToString().ToLowerInvariant();
        var block = new Block(around, own, tag.Start)
        {
            ContentStart = tag.End,
            Id = found.BlockId,
            BlockAttribute = found.BlockAttribute,
            HoldsIds = found.HasId,
            MayFall = own is "ul" or "ol" or "dl" || (own is "div" or "section" && !found.Whole),
        };
        around.Children.Add(block);
        return block;
    }

    private Block? Nearest()
    {
        foreach (var block in _blocks)
        {
            if (block is not null)
                return block;
        }
        return null;
    }

    private static void End(Block? block, int contentEnd, int end)
    {
        if (block is not null)
            (block.ContentEnd, block.End) = (contentEnd, end);
    }

    private void AddEndTag(HtmlScanner tag)
    {
        var left = _open.LeftByEndOf(_html.AsSpan(tag.NameStart..tag.NameEnd));
        if (left == _open.Count)
        {
            // Opened nowhere, it would close something around the row.
            Repair(new(tag.Start, tag.End - tag.Start, "", AtEnd: false));
            return;
        }
        Close(left + 1, tag.Start);
        End(Pop(out _), tag.Start, tag.End);
    }

    /// <summary>Closes elements nothing in the text closes, down to a count.</summary>
    private void Close(int count, int at)
    {
        while (_open.Count > count)
        {
            End(Pop(out var element), at, at);
            Repair(new(at, 0, $"</{_html.AsSpan(element.NameStart..element.NameEnd)}>", AtEnd: true));
        }
    }

    private Block? Pop(out OpenElement element)
    {
        element = _open.Pop();
        if (HoldsNoMarks(element.Traits))
            _unmarked--;
        return _blocks.Pop();
    }

    private void AddText(HtmlScanner text)
    {
        if (_blocks.Peek() is { MayFall: true } block && !_html.AsSpan(text.Start..text.End).IsWhiteSpace())
            Hold(block, text.Start, text.End);
        if (text.Kind == HtmlTokenKind.Text && _unmarked == 0 && !_open.Foreign)
            _marks.Mark(text.Start, text.End, _edits);
    }

    /// <summary>Text between the elements of a page stays with the one before it.</summary>
    private void Hold(Block block, int start, int end)
    {
        block.HoldsText = true;
        if (block != _root)
            return;
        if (block.Children.Count == 0)
            block.Children.Add(new(block, "", start));
        block.Children[^1].End = end;
    }

    private void AddOther(int start, int end)
    {
        var token = _html.AsSpan(start..end);
        if (token.StartsWith("<!--"))
        {
            if (!token.EndsWith("-->"))
                Repair(new(end, 0, "-->", AtEnd: true));
        }
        else if (!token.EndsWith(">"))
        {
            // A tag that never ends is not shown, and would take in what follows the row.
            Repair(new(start, end - start, "", AtEnd: false));
        }
    }

    private void Repair(Edit edit)
    {
        if (_repair)
            _edits.Add(edit);
    }

    /// <summary>Text read beside the text it explains, and text that can hold no elements.</summary>
    private static bool HoldsNoMarks(ElementTraits traits) =>
        traits.Any(ElementTraits.Aside | ElementTraits.RawText | ElementTraits.Foreign);

    private static bool HasWord(ReadOnlySpan<char> words, string word)
    {
        foreach (var range in words.SplitAny(" \t\n\r\f"))
        {
            if (words[range].SequenceEqual(word))
                return true;
        }
        return false;
    }

    private ref struct Attributes
    {
        public string? BlockId;
        public Range BlockAttribute;
        public bool Whole;
        public bool HasId;
    }
}
