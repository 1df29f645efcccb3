using System.Collections.Frozen;
using Twinscript.Pages;
using Twinscript.Scripts;

namespace Twinscript.Search;

/// <summary>What a page says under one of its headings; the first part of a page has no heading.</summary>
/// <param name="Code">Blocks of code, which weigh less than what the page says.</param>
internal sealed record PagePart(string Id, string Heading, string Text, string Code);

/// <summary>A page's HTML as plain text, part by part. A line break stands wherever a phrase can't go on.</summary>
internal ref struct PageText
{
    private const int Nowhere = int.MaxValue;

    // The page's title is searched as such.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Unread =
        new[] { "script", "style", "template", "svg", "math", "rt", "rp", "h1" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly PageInScript _page;
    private readonly string _html;
    private readonly OpenElements _open;
    private readonly CompactText _text = new();
    private readonly CompactText _code = new();
    private readonly CompactText _headingText = new();
    private readonly List<PagePart> _parts = [];
    private string _id = "";
    private string _heading = "";

    // How many elements are open around the one that is left out, around the block of code and around the heading that is being read.
    private int _unread = Nowhere;
    private int _codeAt = Nowhere;
    private int _headingAt = Nowhere;

    private PageText(PageInScript page) => (_page, _html, _open) = (page, page.Html, new(page.Html));

    public static IReadOnlyList<PagePart> Of(PageInScript page) => new PageText(page).Read();

    private List<PagePart> Read()
    {
        var scanner = new HtmlScanner(_html);
        var escapable = false;
        while (scanner.Read(_open.Foreign))
        {
            if (scanner.Kind == HtmlTokenKind.StartTag)
            {
                ReadStart(scanner);
                var name = _html.AsSpan(scanner.NameStart..scanner.NameEnd);
                escapable = Is(name, "textarea") || Is(name, "title");
            }
            else if (scanner.Kind == HtmlTokenKind.EndTag)
            {
                ReadEnd(scanner);
            }
            else if (scanner.Kind is HtmlTokenKind.Text or HtmlTokenKind.RawText)
            {
                var text = _headingAt != Nowhere ? _headingText : _unread != Nowhere ? null : _codeAt != Nowhere ? _code : _text;
                text?.Append(_html.AsSpan(scanner.Start..scanner.End), references: escapable || scanner.Kind == HtmlTokenKind.Text);
            }
        }
        CloseDownTo(0);
        ClosePart();
        return _parts;
    }

    private void ReadStart(HtmlScanner tag)
    {
        var name = _html.AsSpan(tag.NameStart..tag.NameEnd);
        CloseDownTo(_open.LeftByStartOf(name));
        var traits = Elements.TraitsOf(name);
        if (_unread == Nowhere && traits.Any(ElementTraits.Block | ElementTraits.Object))
            Break();
        var foreign = _open.Foreign;
        if (traits.Any(ElementTraits.Void) || ((foreign || traits.Any(ElementTraits.Foreign)) && tag.SelfClosing))
            return;
        if (_unread == Nowhere)
            Enter(tag, name);
        _open.Push(tag, traits);
    }

    private void ReadEnd(HtmlScanner tag)
    {
        var name = _html.AsSpan(tag.NameStart..tag.NameEnd);
        var left = _open.LeftByEndOf(name);
        // Of end tags without a start, browsers take these two for elements.
        if (left == _open.Count && (Is(name, "p") || Is(name, "br")) && _unread == Nowhere)
            Break();
        CloseDownTo(left);
    }

    private void Enter(HtmlScanner tag, ReadOnlySpan<char> name)
    {
        var isHeading = name is ['h' or 'H', '2' or '3' or '4'];
        var isUnread = Unread.Contains(name);
        string? id = null;
        var attributes = tag.Attributes;
        while (attributes.MoveNext())
        {
            var attribute = attributes.Current;
            var key = _html.AsSpan(attribute.NameStart..attribute.NameEnd);
            var value = _html.AsSpan(attribute.ValueStart..attribute.ValueEnd);
            if (isHeading && Is(key, "id"))
                id ??= value.ToString();
            else if (Is(key, "class"))
                isUnread |= HasUnreadClass(value);
            else if (Is(key, "hidden") || (Is(key, "aria-hidden") && value is "true"))
                isUnread = true;
        }
        if (_codeAt == Nowhere && Is(name, "pre"))
            _codeAt = _open.Count;
        if (isUnread)
        {
            _unread = _open.Count;
        }
        else if (id is { Length: > 0 })
        {
            ClosePart();
            (_id, _heading) = (id, HeadingOf(id) ?? "");
            _unread = _open.Count;
            _headingAt = _heading.Length == 0 ? _unread : Nowhere;
        }
    }

    private readonly string? HeadingOf(string id)
    {
        foreach (var heading in _page.Headings)
        {
            if (heading.Id == id)
                return heading.Text;
        }
        return null;
    }

    private static bool Is(ReadOnlySpan<char> name, string expected) => name.Equals(expected, StringComparison.OrdinalIgnoreCase);

    /// <summary>The marks of footnotes, and what stands at the foot of page after page.</summary>
    private static bool HasUnreadClass(ReadOnlySpan<char> classes)
    {
        foreach (var one in classes.SplitAny(' ', '\n', '\t', '\f', '\r'))
        {
            if (classes[one] is "footnote-ref" or "footnote-back-ref" or "colophon" or "disclaimer")
                return true;
        }
        return false;
    }

    private void CloseDownTo(int count)
    {
        while (_open.Count > count)
        {
            var element = _open.Pop();
            if (_open.Count == _headingAt)
            {
                _heading = _headingText.Take();
                _headingAt = Nowhere;
            }
            if (_open.Count == _unread)
                _unread = Nowhere;
            if (_unread == Nowhere && element.Traits.Any(ElementTraits.Block | ElementTraits.Object))
                Break();
            if (_open.Count == _codeAt)
                _codeAt = Nowhere;
        }
    }

    private void ClosePart()
    {
        var (read, code) = (_text.Take(), _code.Take());
        if (read.Length > 0 || code.Length > 0 || _heading.Length > 0)
            _parts.Add(new(_id, _heading.Trim(), read, code));
    }

    private readonly void Break()
    {
        _text.Break();
        _code.Break();
    }
}
