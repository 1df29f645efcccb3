using System.Globalization;
using System.Text;
using System.Xml;
using Twinscript.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Markdown;

/// <summary>
/// Rewrites an SVG file to what draws, without white space nobody sees: as markup that may stand inside a page, or as a file of its own.
/// </summary>
internal static class SvgPicture
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>What begins every id of a page's pictures. It names the page, since several pages may end up in one file.</summary>
    public static string Prefix(SourcePath page)
    {
        var name = new StringBuilder("fig-");
        var stem = page.Value.AsSpan(0, page.Value.Length - page.Extension.Length);
        foreach (var rune in stem.EnumerateRunes())
            name.Append(Rune.IsLetterOrDigit(rune) ? rune.ToString() : rune.Value == '/' ? "_" : "-");
        return name.Append('-').ToString();
    }

    /// <summary>For a place inside a page: ids can't collide, and styles can't leak.</summary>
    /// <returns>Null, with an error in the picture's own file, when it is no well-formed SVG.</returns>
    public static string? Inline(SourceText source, string prefix, string alt, Page page) =>
        Rewrite(source, page.Diagnostics, reader => Write(reader, prefix, alt, page.Ids));

    /// <summary>For a file of its own, which keeps its ids and styles.</summary>
    /// <inheritdoc cref="Inline"/>
    public static string? Clean(SourceText source, DiagnosticBag diagnostics) =>
        Rewrite(source, diagnostics, reader => Write(reader, "", alt: null, []));

    private static string? Rewrite(SourceText source, DiagnosticBag diagnostics, Func<XmlReader, string> write)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(WellFormed.Of(source.Text.TrimStart('\uFEFF'))), Settings);
            reader.MoveToContent();
            if (reader.LocalName == "svg" && reader.NamespaceURI is SvgNames.Svg or "")
                return write(reader);
            diagnostics.Warning(DiagnosticCodes.BrokenPicture,
                $"this is no SVG picture: its first element is '{reader.Name}'. Save it as SVG.", Position(source, (IXmlLineInfo)reader));
        }
        catch (XmlException e)
        {
            var message = e.Message.LastIndexOf(" Line ", StringComparison.Ordinal) is var at and > 0 ? e.Message[..at] : e.Message;
            diagnostics.Warning(DiagnosticCodes.BrokenPicture,
                $"this SVG picture is not well-formed XML: {message} Correct it or export it again.",
                source.SpanAt(e.LineNumber, e.LinePosition));
        }
        return null;
    }

    private static SourceSpan Position(SourceText source, IXmlLineInfo at) => source.SpanAt(at.LineNumber, at.LinePosition);

    /// <param name="alt">Null for a file of its own.</param>
    private static string Write(XmlReader reader, string prefix, string? alt, HashSet<string> ids)
    {
        var html = new StringBuilder();
        var open = new Stack<string>();
        var isOpenTag = false; // "<g" is written, ">" or "/>" is not.
        do
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (alt is null && reader.LocalName == "style" && reader.NamespaceURI is SvgNames.Svg or "")
                    {
                        if (Styles(reader) is { } styles)
                        {
                            html.Append(isOpenTag ? "><style>" : "<style>");
                            isOpenTag = false;
                            WriteText(html, styles, preserve: false);
                            html.Append("</style>");
                        }
                        continue; // The reader stands on the element's end.
                    }
                    if (reader.NamespaceURI is not (SvgNames.Svg or "")
                        || !SvgNames.Draws(reader.LocalName)
                        || (open.Count > 0 && open.Peek() is "title" or "desc"))
                    {
                        SkipElement(reader);
                        continue; // The reader stands on the element's end.
                    }
                    if (isOpenTag)
                        html.Append('>');
                    var isEmpty = reader.IsEmptyElement;
                    open.Push(reader.LocalName);
                    WriteStart(html, reader, prefix, open.Count == 1, alt, ids);
                    isOpenTag = true;
                    if (isEmpty)
                        WriteEnd(html, open.Pop(), ref isOpenTag);
                    break;
                case XmlNodeType.EndElement when open.Count > 0:
                    WriteEnd(html, open.Pop(), ref isOpenTag);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    if (open.Count == 0 || !SvgNames.HoldsText(open.Peek()))
                        break;
                    if (isOpenTag)
                        html.Append('>');
                    isOpenTag = false;
                    WriteText(html, reader.Value, reader.XmlSpace == XmlSpace.Preserve);
                    break;
            }
        }
        while (reader.Read());
        return html.ToString();
    }

    private static void SkipElement(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (reader.Read() && (reader.NodeType != XmlNodeType.EndElement || reader.Depth != depth))
        {
        }
    }

    /// <returns>Null when they would fetch something or could hide that they do.</returns>
    private static string? Styles(XmlReader reader)
    {
        var styles = new StringBuilder();
        var depth = reader.Depth;
        while (!reader.IsEmptyElement && reader.Read() && (reader.NodeType != XmlNodeType.EndElement || reader.Depth != depth))
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                styles.Append(reader.Value);
        }
        var text = styles.ToString();
        // CSS can fetch without 'url(' too, as 'image-set' does.
        return text.Contains("//", StringComparison.Ordinal) ? null : SvgAttributes.Clean("style", "style", text, "");
    }

    private static void WriteStart(StringBuilder html, XmlReader reader, string prefix, bool isRoot, string? alt, HashSet<string> ids)
    {
        var element = reader.LocalName;
        html.Append('<').Append(element);
        var attributes = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        while (reader.MoveToNextAttribute())
        {
            if (Name(reader) is { } name && SvgAttributes.Clean(element, name, reader.Value, prefix) is { } value)
                attributes.TryAdd(name, value);
        }
        reader.MoveToElement();
        if (isRoot && alt is not null)
            MakeImage(attributes, alt);
        else if (isRoot)
            attributes["xmlns"] = SvgNames.Svg;
        foreach (var (name, value) in attributes)
        {
            HtmlText.Append(html.Append(' ').Append(name).Append("=\""), value);
            html.Append('"');
            if (name == "id")
                ids.Add(value);
        }
    }

    private static string? Name(XmlReader reader) => (reader.NamespaceURI, reader.LocalName) switch
    {
        ("", var name) => name,
        (SvgNames.XLink, "href") => "href",
        ("http://www.w3.org/XML/1998/namespace", "lang") => "lang",
        ("http://www.w3.org/XML/1998/namespace", "space") => "xml:space",
        _ => null,
    };

    private static void MakeImage(OrderedDictionary<string, string> attributes, string alt)
    {
        attributes.Remove("aria-labelledby");
        attributes.Remove("aria-describedby");
        attributes.Remove("aria-hidden");
        if (!attributes.ContainsKey("viewBox") && Size(attributes, "width") is { } width && Size(attributes, "height") is { } height)
        {
            attributes.Remove("width");
            attributes.Remove("height");
            attributes["viewBox"] = string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {height}");
        }
        attributes["role"] = "img";
        attributes["aria-label"] = alt;
    }

    private static double? Size(OrderedDictionary<string, string> attributes, string name)
    {
        if (!attributes.TryGetValue(name, out var value))
            return null;
        var number = value.EndsWith("px", StringComparison.Ordinal) ? value[..^2] : value;
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var size) && double.IsFinite(size) && size > 0
            ? size
            : null;
    }

    private static void WriteEnd(StringBuilder html, string element, ref bool isOpenTag)
    {
        // "<title/>" would swallow the page: inside SVG it is read as HTML.
        if (isOpenTag && !SvgNames.HoldsText(element))
            html.Append("/>");
        else
            html.Append(isOpenTag ? ">" : "").Append("</").Append(element).Append('>');
        isOpenTag = false;
    }

    private static void WriteText(StringBuilder html, string text, bool preserve)
    {
        if (preserve)
        {
            HtmlText.Append(html, text);
            return;
        }
        var gap = false;
        var first = true;
        foreach (var part in text.Split([' ', '\t', '\r', '\n']))
        {
            if (!first)
                gap = true;
            first = false;
            if (part.Length == 0)
                continue;
            if (gap)
                html.Append(' ');
            gap = false;
            HtmlText.Append(html, part);
        }
        if (gap)
            html.Append(' ');
    }
}
