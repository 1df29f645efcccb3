namespace Twinscript.Scripts;

/// <summary>
/// Cuts HTML into tags, text and the rest, by the rules browsers follow; every input has a reading, and the tokens cover it without gaps.
/// </summary>
/// <remarks>
/// No DOM here, because a DOM forgets how the page was written: quotes, case, entities, white space and mistakes would come
/// out as the serializer likes them, where everything that isn't converted must come out byte for byte. It would also cost
/// most of the time a page takes: this reads a kilobyte in microseconds and allocates nothing.
/// </remarks>
internal ref struct HtmlScanner(ReadOnlySpan<char> html)
{
    private const HtmlCharacters TagNameEnd =
        HtmlCharacters.Space | HtmlCharacters.Slash | HtmlCharacters.TagEnd | HtmlCharacters.Hole;

    private readonly ReadOnlySpan<char> _html = html;
    private ReadOnlySpan<char> _rawElement;

    public HtmlTokenKind Kind { get; private set; }

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>The name of a tag.</summary>
    public int NameEnd { get; private set; }

    public readonly int NameStart => Start + (Kind == HtmlTokenKind.EndTag ? 2 : 1);

    public readonly bool SelfClosing => Kind == HtmlTokenKind.StartTag && _html[End - 2] == '/';

    public readonly HtmlAttributeReader Attributes => new(_html, NameEnd);

    /// <param name="foreign">Whether the next token lies in SVG or MathML, where CDATA is read and no element holds raw text.</param>
    public bool Read(bool foreign)
    {
        Start = End;
        if (Start == _html.Length)
            return false;
        if (!_rawElement.IsEmpty)
        {
            End = foreign ? Start : EndOfRawText();
            _rawElement = default;
            if (End > Start)
            {
                Kind = HtmlTokenKind.RawText;
                return true;
            }
        }

        if (BeginsMarkup(Start))
            ReadMarkup(foreign);
        else
            ReadText();
        return true;
    }

    /// <summary>Goes on at an offset behind the current token.</summary>
    public void Skip(int to)
    {
        End = to;
        _rawElement = default;
    }

    private readonly bool BeginsMarkup(int at) =>
        _html[at] == '<' && at + 1 < _html.Length
        && (char.IsAsciiLetter(_html[at + 1]) || _html[at + 1] is '!' or '?' || (_html[at + 1] == '/' && at + 2 < _html.Length));

    private void ReadText()
    {
        Kind = HtmlTokenKind.Text;
        End = Start;
        do
        {
            var next = _html[(End + 1)..].IndexOf('<');
            End = next < 0 ? _html.Length : End + 1 + next;
        }
        while (End < _html.Length && !BeginsMarkup(End));
    }

    private void ReadMarkup(bool foreign)
    {
        var closing = _html[Start + 1] == '/';
        var name = Start + (closing ? 2 : 1);
        if (char.IsAsciiLetter(_html[name]))
        {
            ReadTag(closing, name, foreign);
            return;
        }

        Kind = HtmlTokenKind.Other;
        var rest = _html[Start..];
        if (rest.StartsWith("<!--"))
            End = EndOfComment();
        else if (foreign && rest.StartsWith("<![CDATA["))
            End = Behind("]]>", Start);
        else
            End = Behind(">", Start);
    }

    private void ReadTag(bool closing, int name, bool foreign)
    {
        NameEnd = name;
        while (NameEnd < _html.Length && !_html[NameEnd].IsAny(TagNameEnd))
            NameEnd++;
        var attributes = new HtmlAttributeReader(_html, NameEnd);
        var more = true;
        while (more)
            more = attributes.MoveNext();
        var closed = attributes.Position < _html.Length;
        End = closed ? attributes.Position + 1 : _html.Length;
        Kind = !closed ? HtmlTokenKind.Other : closing ? HtmlTokenKind.EndTag : HtmlTokenKind.StartTag;
        // Most tags are one or two letters long, and no element of raw text is.
        if (Kind == HtmlTokenKind.StartTag && !foreign && NameEnd - name > 2
            && Elements.TraitsOf(_html[name..NameEnd]).Any(ElementTraits.RawText))
            _rawElement = _html[name..NameEnd];
    }

    private readonly int Behind(string end, int from)
    {
        var at = _html[from..].IndexOf(end);
        return at < 0 ? _html.Length : from + at + end.Length;
    }

    private readonly int EndOfComment()
    {
        var text = Start + "<!--".Length;
        if (_html[text..].StartsWith(">"))
            return text + 1;
        if (_html[text..].StartsWith("->"))
            return text + 2;
        // Each end in one search of its own would read the rest of the page for the one that is never written.
        for (var at = text; ; at++)
        {
            var next = _html[at..].IndexOf("--");
            if (next < 0)
                return _html.Length;
            at += next;
            var rest = _html[(at + 2)..];
            if (rest.StartsWith(">"))
                return at + "-->".Length;
            if (rest.StartsWith("!>"))
                return at + "--!>".Length;
        }
    }

    private readonly int EndOfRawText()
    {
        if (_rawElement.Equals("plaintext", StringComparison.OrdinalIgnoreCase))
            return _html.Length;
        for (var at = Start; ; at++)
        {
            var next = _html[at..].IndexOf("</");
            if (next < 0)
                return _html.Length;
            at += next;
            var name = _html[(at + 2)..];
            if (name.StartsWith(_rawElement, StringComparison.OrdinalIgnoreCase)
                && (name.Length == _rawElement.Length || name[_rawElement.Length].IsAny(TagNameEnd)))
                return at;
        }
    }
}
