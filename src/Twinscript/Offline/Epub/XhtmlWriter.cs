using System.Buffers;
using System.Text;
using Twinscript.Documents;
using Twinscript.Scripts;

namespace Twinscript.Offline;

/// <summary>
/// Writes a page's HTML as XHTML. What was left open is closed, and closed where a browser would close it, near enough: whatever
/// the HTML is, the outcome is well-formed, but for characters that XML doesn't have. One use only.
/// </summary>
/// <param name="references">How ids and addresses change on the way.</param>
internal sealed class XhtmlWriter(string html, HtmlReferences references)
{
    private static readonly SearchValues<char> SpecialInText = SearchValues.Create("&<>\r");
    private static readonly SearchValues<char> SpecialInValue = SearchValues.Create("&<>\"\t\n\r");

    private readonly OpenElements _open = new(html);
    private readonly List<Written> _written = [];
    private readonly StringBuilder _output = TextBuilder.Take();
    private readonly XhtmlAttributes _attributes = new(html, references);

    /// <summary>How many elements are open around one that is left out with all it holds; -1 outside of such.</summary>
    private int _leftOut = -1;

    /// <param name="Space">Its namespace.</param>
    /// <param name="HoldsNotes">Whether it is a list of footnotes.</param>
    private readonly record struct Written(string Name, string Space, bool HoldsNotes);

    public bool HasSvg { get; private set; }

    public bool HasMath { get; private set; }

    public string Write()
    {
        var scanner = new HtmlScanner(html);
        var beginsPre = false;
        while (scanner.Read(_open.Foreign))
        {
            var token = html.AsSpan(scanner.Start..scanner.End);
            switch (scanner.Kind)
            {
                case HtmlTokenKind.Text:
                    // A line break behind the start tag belongs to the tag.
                    WriteText(HtmlText.Decode(beginsPre ? WithoutLineBreak(token) : token));
                    break;
                case HtmlTokenKind.RawText:
                    WriteText(_written is [.., { Name: "title" or "textarea" }] ? HtmlText.Decode(token) : token);
                    break;
                case HtmlTokenKind.StartTag:
                    Start(scanner);
                    break;
                case HtmlTokenKind.EndTag:
                    CloseDownTo(_open.LeftByEndOf(html.AsSpan(scanner.NameStart..scanner.NameEnd)));
                    break;
                case HtmlTokenKind.Other when _open.Foreign && token.StartsWith("<![CDATA["):
                    WriteText(token.EndsWith("]]>") ? token["<![CDATA[".Length..^3] : token["<![CDATA[".Length..]);
                    break;
            }
            beginsPre = scanner.Kind == HtmlTokenKind.StartTag && _written is [.., { Name: "pre" or "listing" or "textarea" }];
        }
        CloseDownTo(0);
        return TextBuilder.Finish(_output);
    }

    private void Start(HtmlScanner tag)
    {
        var name = html.AsSpan(tag.NameStart..tag.NameEnd);
        if (_open.Foreign && ForeignContent.IsEndedBy(name))
            CloseDownTo(_open.LeftByEndOfForeign());
        if (!_open.Foreign && HtmlTree.IsOfDocument(name))
            return;
        CloseDownTo(_open.LeftByStartOf(name));
        // One that was implied has no name that a start tag could close.
        if (_written is [.., { Name: "tbody" }] && ImpliedEnds.Of(name).Ends(ImpliedEnds.Of("tbody")))
            CloseDownTo(_open.Count - 1);
        if (name.Equals("tr", StringComparison.OrdinalIgnoreCase) && _written is [.., { Name: "table" }])
            Open("tbody", XmlSpaces.Html, tag, ElementTraits.Block, isTag: false);
        var traits = Elements.TraitsOf(name);
        var space = name.Equals("svg", StringComparison.OrdinalIgnoreCase) ? XmlSpaces.Svg
            : name.Equals("math", StringComparison.OrdinalIgnoreCase) ? XmlSpaces.Math
            : _open.Foreign ? _written[^1].Space : XmlSpaces.Html;
        Open(XhtmlNames.Element(name, space), space, tag, traits, isTag: true);
    }

    /// <param name="isTag">Whether the tag is the element's own, and not of one that implies it.</param>
    private void Open(string name, string space, HtmlScanner tag, ElementTraits traits, bool isTag)
    {
        if (_leftOut < 0 && name is "script" or "iframe" or "frame" or "embed" or "applet")
        {
            if (name is "iframe")
                WriteLinkTo(tag);
            _leftOut = _open.Count;
        }
        var around = _written.Count > 0 ? _written[^1] : new("", XmlSpaces.Html, HoldsNotes: false);
        var holdsNotes = around.HoldsNotes;
        if (_leftOut < 0)
        {
            _output.Append('<').Append(name);
            if (space != around.Space)
                _output.Append(" xmlns=\"").Append(space).Append('"');
            if (space != XmlSpaces.Html && around.Space == XmlSpaces.Html && html.Contains("xlink:", StringComparison.OrdinalIgnoreCase))
                _output.Append(" xmlns:xlink=\"").Append(XmlSpaces.XLink).Append('"');
            if (isTag)
                WriteAttributes(name, space, tag, ref holdsNotes);
            HasSvg |= space == XmlSpaces.Svg;
            HasMath |= space == XmlSpaces.Math;
        }
        var foreign = _open.Foreign;
        var isEmpty = space == XmlSpaces.Html ? traits.Any(ElementTraits.Void) : isTag && tag.SelfClosing;
        if (_leftOut < 0)
            _output.Append(isEmpty ? "/>" : ">");
        if (isEmpty)
        {
            if (_leftOut == _open.Count)
                _leftOut = -1;
            return;
        }
        _written.Add(new(name, space, holdsNotes));
        _open.Push(new()
        {
            NameStart = isTag ? tag.NameStart : 0,
            NameEnd = isTag ? tag.NameEnd : 0,
            Part = isTag ? ImpliedEnds.Of(name) : default,
            Traits = traits,
            Foreign = traits.Any(ElementTraits.Foreign) || (foreign && !traits.Any(ElementTraits.Integration)),
            Protection = Protection.None,
            Resume = TextPlace.Nowhere,
        });
    }

    /// <summary>Books run nothing, and nothing of other sites opens in them; what a frame would show can still be looked for.</summary>
    private void WriteLinkTo(HtmlScanner frame)
    {
        var attributes = _attributes.Of(frame, XmlSpaces.Html);
        if (attributes.Find(a => a.Name == "src").Value is not { } address
            || !address.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return;
        _output.Append("<a");
        WriteAttribute("href", address);
        _output.Append('>');
        Write(attributes.Find(a => a.Name == "title").Value is { Length: > 0 } title ? title : address, SpecialInText);
        _output.Append("</a>");
    }

    private void WriteAttributes(string name, string space, HtmlScanner tag, ref bool holdsNotes)
    {
        string? language = null;
        var type = "";
        foreach (var (attribute, value) in _attributes.Of(tag, space))
        {
            if (attribute == "lang")
                language = value;
            else if (attribute == "epub:type")
                type = value;
            else
                WriteAttribute(attribute, value);
            // Reading systems open a note over the text when both its ends are named.
            if (attribute == "class" && HasClass(value, "footnotes"))
                (holdsNotes, type) = (true, "footnotes");
            else if (attribute == "class" && name == "a" && HasClass(value, "footnote-ref"))
                type = "noteref";
            else if (attribute == "id" && name == "li" && holdsNotes)
                type = "footnote";
        }
        if (language is not null && space == XmlSpaces.Html)
            WriteAttribute("lang", language);
        if (language is not null)
            WriteAttribute("xml:lang", language);
        if (type.Length > 0)
            WriteAttribute("epub:type", type);
    }

    private void WriteAttribute(string name, string value)
    {
        _output.Append(' ').Append(name).Append("=\"");
        Write(value, SpecialInValue);
        _output.Append('"');
    }

    private void WriteText(ReadOnlySpan<char> text)
    {
        if (_leftOut < 0)
            Write(text, SpecialInText);
    }

    private void Write(ReadOnlySpan<char> text, SearchValues<char> special)
    {
        while (text.IndexOfAny(special) is var clean and >= 0)
        {
            _output.Append(text[..clean]).Append(text[clean] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\t' => "&#9;",
                '\n' => "&#10;",
                _ when clean + 1 < text.Length && text[clean + 1] == '\n' => "",
                _ => "\n",
            });
            text = text[(clean + 1)..];
        }
        _output.Append(text);
    }

    private void CloseDownTo(int count)
    {
        while (_open.Count > count)
        {
            _open.Pop();
            var element = _written[^1];
            _written.RemoveAt(_written.Count - 1);
            if (_leftOut < 0)
                _output.Append("</").Append(element.Name).Append('>');
            else if (_leftOut == _open.Count)
                _leftOut = -1;
        }
    }

    private static bool HasClass(ReadOnlySpan<char> classes, ReadOnlySpan<char> wanted)
    {
        foreach (var range in classes.SplitAny(" \t\n\r\f"))
        {
            if (classes[range].SequenceEqual(wanted))
                return true;
        }
        return false;
    }

    private static ReadOnlySpan<char> WithoutLineBreak(ReadOnlySpan<char> text) =>
        text.StartsWith("\r\n") ? text[2..] : text.StartsWith('\n') ? text[1..] : text;
}
