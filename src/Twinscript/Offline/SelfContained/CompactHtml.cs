using System.Buffers;
using System.Text;
using Twinscript.Documents;
using Twinscript.Scripts;

namespace Twinscript.Offline;

/// <summary>An attribute as it is written in a page, or as it would be.</summary>
/// <param name="Value">With its character references.</param>
/// <param name="Quote">The quote around it, or U+0000.</param>
internal readonly record struct WrittenAttribute(string Name, string Value, char Quote);

/// <summary>
/// Writes HTML without what browsers don't need: quotes around plain values, end tags of empty SVG elements, comments, blank lines.
/// </summary>
internal static class CompactHtml
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(" \t\n\r\f\"'`=<>");

    public static string Of(HtmlNode node)
    {
        var output = TextBuilder.Take();
        Write(node, output);
        return TextBuilder.Finish(output);
    }

    public static void Write(HtmlNode node, StringBuilder output)
    {
        switch (node.Kind)
        {
            case HtmlNodeKind.Text:
                WriteText(node, output);
                break;
            case HtmlNodeKind.RawText:
                output.Append(node.Source);
                break;
            case HtmlNodeKind.Comment:
                if (HeldText.IsMark(node.Source["<!--".Length..^"-->".Length]))
                    output.Append(node.Source["<!--".Length..^"-->".Length]);
                break;
            case HtmlNodeKind.Element:
                output.Append('<').Append(TagName(node));
                var reader = node.Attributes;
                while (reader.MoveNext())
                {
                    var attribute = reader.Current;
                    WriteAttribute(node.Html.AsSpan(attribute.NameStart..attribute.NameEnd),
                        node.Html.AsSpan(attribute.ValueStart..attribute.ValueEnd), attribute.Quote, output);
                }
                WriteContent(node, output);
                break;
        }
    }

    /// <summary>The same with other attributes.</summary>
    public static void Write(HtmlNode element, IEnumerable<WrittenAttribute> attributes, StringBuilder output)
    {
        WriteStart(element, attributes, output);
        WriteContent(element, output);
    }

    /// <summary>The start tag of an element that will get content, whatever it holds now.</summary>
    public static void WriteStartTag(HtmlNode element, IEnumerable<WrittenAttribute> attributes, StringBuilder output)
    {
        WriteStart(element, attributes, output);
        output.Append('>');
    }

    public static void WriteEndTag(HtmlNode element, StringBuilder output) => output.Append("</").Append(TagName(element)).Append('>');

    public static List<WrittenAttribute> Attributes(HtmlNode element)
    {
        List<WrittenAttribute> attributes = [];
        var reader = element.Attributes;
        while (reader.MoveNext())
        {
            var (attribute, html) = (reader.Current, element.Html);
            attributes.Add(new(
                html[attribute.NameStart..attribute.NameEnd].ToLowerInvariant(), html[attribute.ValueStart..attribute.ValueEnd],
                attribute.Quote));
        }
        return attributes;
    }

    private static void WriteStart(HtmlNode element, IEnumerable<WrittenAttribute> attributes, StringBuilder output)
    {
        output.Append('<').Append(TagName(element));
        foreach (var attribute in attributes)
            WriteAttribute(attribute.Name, attribute.Value, attribute.Quote, output);
    }

    private static void WriteContent(HtmlNode element, StringBuilder output)
    {
        if (element.IsForeign && element.Children.Count == 0)
        {
            // A slash behind a value without quotes would belong to the value.
            output.Append(output[^1] is '"' or '\'' || element.NameEnd == 0 || !element.Attributes.MoveNext() ? "/>" : " />");
            return;
        }
        output.Append('>');
        if (!element.IsForeign && Elements.TraitsOf(element.Name).Any(ElementTraits.Void))
            return;
        foreach (var child in element.Children)
            Write(child, output);
        WriteEndTag(element, output);
    }

    private static void WriteAttribute(ReadOnlySpan<char> name, ReadOnlySpan<char> value, char quote, StringBuilder output)
    {
        output.Append(' ').Append(name);
        if (value.IsEmpty)
            return;
        output.Append('=');
        if (quote == '\0' || (!value.ContainsAny(NeedQuotes) && !value.Contains(HeldText.Start)))
            output.Append(value);
        else
            output.Append(quote).Append(value).Append(quote);
    }

    private static void WriteText(HtmlNode node, StringBuilder output)
    {
        var text = node.Source;
        if (!node.KeepsSpace && text.IsWhiteSpace())
        {
            output.Append(text.Contains('\n') ? '\n' : ' ');
            return;
        }
        // A sign that begins no tag could begin one when something between is left out.
        while (text.IndexOf('<') is var sign and >= 0)
        {
            output.Append(text[..sign]).Append("&lt;");
            text = text[(sign + 1)..];
        }
        output.Append(text);
    }

    private static ReadOnlySpan<char> TagName(HtmlNode element) =>
        element.NameEnd == 0 || !element.IsForeign ? element.Name : element.Html.AsSpan((element.Start + 1)..element.NameEnd);
}
