namespace Twinscript.Scripts;

/// <summary>Nests the tags of a page as a browser would, near enough, at a small part of a DOM's cost. One use only.</summary>
internal sealed class HtmlTree
{
    // As deep as browsers nest; what reads the tree may recurse.
    private const int Deepest = 512;

    private readonly string _html;
    private readonly OpenElements _open;
    private readonly List<HtmlNode> _path = [];
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _names =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private HtmlTree(string html) => (_html, _open) = (html, new(html));

    /// <param name="html">The page.</param>
    /// <param name="isDocument">Whether it is a whole document; a part of one can't open <c>body</c> a second time.</param>
    /// <returns>A node without a tag of its own that holds all.</returns>
    public static HtmlNode Parse(string html, bool isDocument = false) => new HtmlTree(html).Read(isDocument);

    public static bool IsOfDocument(ReadOnlySpan<char> name) => name.Length is >= 4 and <= 8
        && (name.Equals("html", StringComparison.OrdinalIgnoreCase) || name.Equals("head", StringComparison.OrdinalIgnoreCase)
            || name.Equals("body", StringComparison.OrdinalIgnoreCase) || name.Equals("frame", StringComparison.OrdinalIgnoreCase)
            || name.Equals("frameset", StringComparison.OrdinalIgnoreCase));

    private HtmlNode Read(bool isDocument)
    {
        var root = new HtmlNode(_html, HtmlNodeKind.Element, "", 0);
        _path.Add(root);
        var scanner = new HtmlScanner(_html);
        while (scanner.Read(_open.Foreign))
        {
            switch (scanner.Kind)
            {
                case HtmlTokenKind.Text:
                    Add(HtmlNodeKind.Text, scanner);
                    break;
                case HtmlTokenKind.RawText:
                    Add(HtmlNodeKind.RawText, scanner);
                    break;
                case HtmlTokenKind.StartTag when isDocument || _open.Foreign
                    || !IsOfDocument(_html.AsSpan(scanner.NameStart..scanner.NameEnd)):
                    Start(scanner);
                    break;
                case HtmlTokenKind.EndTag:
                    End(scanner);
                    break;
                case HtmlTokenKind.Other when _html.AsSpan(scanner.Start..scanner.End) is ['<', '!', '-', '-', .., '-', '-', '>']:
                    Add(HtmlNodeKind.Comment, scanner);
                    break;
                case HtmlTokenKind.Other when _open.Foreign && _html.AsSpan(scanner.Start..scanner.End).StartsWith("<![CDATA["):
                    Add(HtmlNodeKind.RawText, scanner);
                    break;
            }
        }
        CloseDownTo(0, _html.Length);
        root.End = _html.Length;
        return root;
    }

    private void Add(HtmlNodeKind kind, HtmlScanner token) =>
        _path[^1].Add(new(_html, kind, "", token.Start) { End = token.End, KeepsSpace = _path[^1].KeepsSpace });

    private void Start(HtmlScanner tag)
    {
        var name = _html.AsSpan(tag.NameStart..tag.NameEnd);
        if (_open.Foreign && ForeignContent.IsEndedBy(name))
            CloseDownTo(_open.LeftByEndOfForeign(), tag.Start);
        CloseDownTo(Math.Min(_open.LeftByStartOf(name), Deepest - 1), tag.Start);
        var traits = Elements.TraitsOf(name);
        var lower = Lower(name);
        var foreign = _open.Foreign;
        var node = new HtmlNode(_html, HtmlNodeKind.Element, lower, tag.Start)
        {
            NameEnd = tag.NameEnd,
            End = tag.End,
            IsForeign = foreign || traits.Any(ElementTraits.Foreign),
            KeepsSpace = _path[^1].KeepsSpace || lower is "pre" or "textarea" or "listing",
        };
        _path[^1].Add(node);
        if (node.IsForeign ? tag.SelfClosing : traits.Any(ElementTraits.Void))
            return;
        _path.Add(node);
        _open.Push(tag, traits);
    }

    private void End(HtmlScanner tag)
    {
        var left = _open.LeftByEndOf(_html.AsSpan(tag.NameStart..tag.NameEnd));
        if (left == _open.Count)
            return;
        CloseDownTo(left + 1, tag.Start);
        CloseDownTo(left, tag.End);
    }

    private void CloseDownTo(int count, int at)
    {
        while (_open.Count > count)
        {
            _open.Pop();
            _path[^1].End = at;
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private string Lower(ReadOnlySpan<char> name)
    {
        if (!_names.TryGetValue(name, out var lower))
            _names[name] = lower = name.ToString().ToLowerInvariant();
        return lower;
    }
}
