using System.Text;
using Twinscript.Scripts;

namespace Twinscript.Review;

/// <summary>The running text of one block of a page, and where in the page's HTML each of its units stands.</summary>
internal sealed class BlockText
{
    /// <summary>Stands between pieces that no word joins.</summary>
    private const char Break = '\n';

    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int End)> _places = [];

    public string Text => _text.ToString();

    /// <summary>The range of HTML in which a range of the text stands, tags between included.</summary>
    public (int Start, int End) Place(int start, int end) => (_places[start].Start, _places[end - 1].End);

    /// <summary>Every element with <c>data-block</c>, in order; blocks within one are left to themselves.</summary>
    public static IReadOnlyList<BlockText> Find(string html, string language) => new Reader(html, new(language)).Read();

    private void AddBreak(int at)
    {
        _text.Append(Break);
        _places.Add((at, at));
    }

    private void Add(string html, int start, int end)
    {
        foreach (var run in new TextRuns(html, start, end))
        {
            var text = run.Decoded ?? html[run.Start..run.End];
            _text.Append(text);
            for (var i = 0; i < text.Length; i++)
                _places.Add(run.Decoded is null ? (run.Start + i, run.Start + i + 1) : (run.Start, run.End));
        }
    }

    private sealed class Reader(string html, SourceLanguage language)
    {
        private readonly OpenElements _open = new(html);
        private readonly Stack<BlockText?> _current = new([null]);
        private readonly List<HtmlAttribute> _attributes = [];
        private readonly List<BlockText> _found = [];

        public IReadOnlyList<BlockText> Read()
        {
            var scanner = new HtmlScanner(html);
            while (scanner.Read(_open.Foreign))
            {
                if (scanner.Kind == HtmlTokenKind.StartTag)
                    AddStartTag(scanner);
                else if (scanner.Kind == HtmlTokenKind.EndTag)
                    Close(_open.LeftByEndOf(html.AsSpan(scanner.NameStart..scanner.NameEnd)), scanner.Start);
                else if (scanner.Kind == HtmlTokenKind.Text && _open.Protection == Protection.None)
                    _current.Peek()?.Add(html, scanner.Start, scanner.End);
            }
            return _found;
        }

        private void AddStartTag(HtmlScanner tag)
        {
            var name = html.AsSpan(tag.NameStart..tag.NameEnd);
            var traits = Elements.TraitsOf(name);
            Close(_open.LeftByStartOf(name), tag.Start);
            _attributes.Clear();
            var reader = tag.Attributes;
            while (reader.MoveNext())
                _attributes.Add(reader.Current);
            var inside = ProtectingAttributes.Apply(html, _attributes, language, _open.Protection, out var translate);
            if (!translate && traits.Any(ElementTraits.Protected | ElementTraits.Foreign | ElementTraits.Aside))
                inside |= Protection.Element;
            if (IsApart(traits) || inside != Protection.None)
                _current.Peek()?.AddBreak(tag.Start);
            var foreign = _open.Foreign;
            if (traits.Any(ElementTraits.Void) || ((foreign || traits.Any(ElementTraits.Foreign)) && tag.SelfClosing))
                return;
            _open.Push(tag, traits, inside);
            _current.Push(_attributes.Exists(IsBlock) ? Begin() : _current.Peek());
        }

        private BlockText Begin()
        {
            var block = new BlockText();
            _found.Add(block);
            return block;
        }

        private bool IsBlock(HtmlAttribute attribute) => html.AsSpan(attribute.NameStart..attribute.NameEnd) is "data-block";

        private static bool IsApart(ElementTraits traits) => traits.Any(ElementTraits.Block | ElementTraits.Object);

        private void Close(int count, int at)
        {
            while (_open.Count > count)
            {
                var apart = IsApart(_open.Pop().Traits);
                _current.Pop();
                if (apart)
                    _current.Peek()?.AddBreak(at);
            }
        }
    }
}
