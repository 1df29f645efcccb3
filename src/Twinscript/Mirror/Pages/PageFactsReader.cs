using Twinscript.Scripts;

namespace Twinscript.Mirror;

/// <summary>Reads a page's tags once and keeps the facts. One use only.</summary>
/// <param name="html">Without what an earlier run added.</param>
/// <param name="place">The element at which the switch is to stand; null when none is asked for.</param>
internal sealed class PageFactsReader(string html, ElementSelector? place)
{
    private const int MostRooted = 12;

    private readonly PageFacts _facts = new() { Length = html.Length };
    private readonly OpenElements _open = new(html);
    private int _headEnd = -1;
    private int _afterTitle = -1;
    private int _bodyStart = -1;
    private int _rootEnd = -1;
    private int _begin;
    private int _bodyEnd = -1;
    private int _documentEnd = -1;
    private int _placeDepth = -1;

    public PageFacts Read()
    {
        var scanner = new HtmlScanner(html);
        while (scanner.Read(_open.Foreign))
        {
            switch (scanner.Kind)
            {
                case HtmlTokenKind.StartTag:
                    Start(scanner);
                    break;
                case HtmlTokenKind.EndTag:
                    End(scanner);
                    break;
                case HtmlTokenKind.Text or HtmlTokenKind.RawText when IsProse && !_facts.Text.IsFull:
                    _facts.Text.Add(html.AsSpan(scanner.Start..scanner.End));
                    break;
                case HtmlTokenKind.Other when html.AsSpan(scanner.Start).StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase):
                    _begin = scanner.End;
                    break;
            }
        }
        CloseDownTo(0, html.Length, html.Length);
        _facts.HeadEnd = FirstOf(_headEnd, _bodyStart, _afterTitle, _rootEnd, _begin);
        _facts.BodyEnd = FirstOf(_bodyEnd, _documentEnd, html.Length);
        return _facts;
    }

    private bool IsProse => !(_open.Count > 0 && _open[^1].Traits.Any(ElementTraits.Protected));

    private static int FirstOf(params ReadOnlySpan<int> places)
    {
        foreach (var at in places)
        {
            if (at >= 0)
                return at;
        }
        return 0;
    }

    private void Start(HtmlScanner tag)
    {
        var name = html.AsSpan(tag.NameStart..tag.NameEnd);
        CloseDownTo(_open.LeftByStartOf(name), tag.Start, tag.Start);
        var foreign = _open.Foreign;
        if (!foreign)
            Note(name, tag);
        var isPlace = place is not null && _facts.Place is null && _placeDepth < 0 && place.Matches(html, tag, _open);
        if (isPlace)
            _facts.Place = new(name.ToString().ToLowerInvariant(), tag.Start, tag.End, tag.End);
        var traits = Elements.TraitsOf(name);
        if (traits.Any(ElementTraits.Void) || ((foreign || traits.Any(ElementTraits.Foreign)) && tag.SelfClosing))
            return;
        if (isPlace)
            _placeDepth = _open.Count;
        _open.Push(tag, traits);
    }

    private void End(HtmlScanner tag)
    {
        var name = html.AsSpan(tag.NameStart..tag.NameEnd);
        if (Is(name, "head") && _headEnd < 0)
            _headEnd = tag.Start;
        else if (Is(name, "title") && _afterTitle < 0)
            _afterTitle = tag.End;
        else if (Is(name, "body"))
            _bodyEnd = tag.Start;
        else if (Is(name, "html"))
            _documentEnd = tag.Start;
        var left = _open.LeftByEndOf(name);
        if (left == _open.Count)
            return;
        CloseDownTo(left + 1, tag.Start, tag.Start);
        CloseDownTo(left, tag.Start, tag.End);
    }

    private void CloseDownTo(int count, int contentEnd, int end)
    {
        while (_open.Count > count)
        {
            _open.Pop();
            if (_open.Count != _placeDepth || _facts.Place is not { } found)
                continue;
            _facts.Place = found with { ContentEnd = contentEnd, End = end };
            _placeDepth = -1;
        }
    }

    private void Note(ReadOnlySpan<char> name, HtmlScanner tag)
    {
        if (Is(name, "html") && _rootEnd < 0)
        {
            (_rootEnd, _facts.RootNameEnd) = (tag.End, tag.NameEnd);
            _facts.Language = HtmlTag.Attribute(html, tag, "lang") ?? HtmlTag.Attribute(html, tag, "xml:lang");
        }
        else if (Is(name, "body") && _bodyStart < 0)
            _bodyStart = tag.Start;
        else if (Is(name, "base"))
            _facts.Base ??= HtmlTag.Attribute(html, tag, "href");
        else if (Is(name, "link"))
            NoteLink(tag);
        else if (Is(name, "meta"))
            NoteMeta(tag);
        else if (_facts.Rooted.Count < MostRooted && tag.End > tag.NameEnd + 1)
            NoteAddress(tag);
    }

    private void NoteAddress(HtmlScanner tag)
    {
        if ((HtmlTag.ValueOf(html, tag, "href") ?? HtmlTag.ValueOf(html, tag, "src")) is { } value
            && html.AsSpan(value) is ['/' or '&', ..] written && HtmlText.Decode(written) is ['/', not '/', ..] address)
            _facts.Rooted.Add(address);
    }

    private void NoteLink(HtmlScanner tag)
    {
        var relation = HtmlTag.Attribute(html, tag, "rel") ?? "";
        if (HtmlTag.Attribute(html, tag, "href")?.Trim() is not { Length: > 0 } address)
            return;
        if (_facts.Rooted.Count < MostRooted && address is ['/', not '/', ..])
            _facts.Rooted.Add(address);
        if (Has(relation, "canonical"))
            _facts.Canonical ??= address;
        else if (Has(relation, "alternate") && HtmlTag.Attribute(html, tag, "hreflang") is { Length: > 0 } language)
            _facts.Alternates.Add((language, address));
    }

    private void NoteMeta(HtmlScanner tag)
    {
        if (HtmlTag.Attribute(html, tag, "content") is not { Length: > 0 } content)
            return;
        if (string.Equals(HtmlTag.Attribute(html, tag, "property"), "og:url", StringComparison.OrdinalIgnoreCase))
            _facts.Url ??= content;
        else if (string.Equals(HtmlTag.Attribute(html, tag, "http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase))
            _facts.Refresh ??= MetaRefresh.AddressIn(content);
    }

    private static bool Has(string list, string word) =>
        list.Split((char[])[' ', '\t', '\n', '\r', '\f']).Contains(word, StringComparer.OrdinalIgnoreCase);

    private static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The value <c>0; url=/a/</c> of a page that leads on.</summary>
internal static class MetaRefresh
{
    public static string? AddressIn(string content) =>
        RangeIn(content) is { } range && content[range] is { Length: > 0 } address ? address : null;

    public static string With(string content, string address) =>
        RangeIn(content) is { } range ? content[..range.Start] + address + content[range.End..] : content;

    private static Range? RangeIn(string content)
    {
        var equals = content.IndexOf("url", StringComparison.OrdinalIgnoreCase) is var url and >= 0 ? content.IndexOf('=', url) : -1;
        if (equals < 0)
            return null;
        var start = equals + 1;
        while (start < content.Length && (char.IsWhiteSpace(content[start]) || content[start] is '"' or '\''))
            start++;
        var end = content.Length;
        while (end > start && (char.IsWhiteSpace(content[end - 1]) || content[end - 1] is '"' or '\''))
            end--;
        return start..end;
    }
}
