using Twinscript.Documents;
using Twinscript.Scripts;

namespace Twinscript.Mirror;

/// <summary>Converts a feed: words, the HTML in it, the addresses of mirrored pages, its language. Its markup stays as it is.</summary>
internal sealed class FeedText(MirrorTree tree, SitePath feed)
{
    private const string CdataStart = "<![CDATA[";
    private const string CdataEnd = "]]>";

    private readonly HtmlReferences _references = new(id: null, address => Whole(tree, feed, address.Value));

    public static bool IsXml(string text) =>
        text.AsSpan(0, Math.Min(text.Length, 2000)) is var head
        && (head.Contains("<rss", StringComparison.OrdinalIgnoreCase) || head.Contains("<feed", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<rdf:RDF", StringComparison.OrdinalIgnoreCase));

    public static bool IsJson(string text) =>
        text.AsSpan(0, Math.Min(text.Length, 2000)).Contains("jsonfeed.org/version", StringComparison.Ordinal);

    public string? Json(string text) => JsonEdits.Rewrite(text, new JsonWords(tree, feed).Change, inHtml: false);

    public string Xml(string text)
    {
        var edits = new List<TextEdit>();
        var scanner = new HtmlScanner(text);
        var open = new Stack<string>();
        // By the rules of SVG: CDATA is read, and no element holds raw text.
        while (scanner.Read(foreign: true))
        {
            switch (scanner.Kind)
            {
                case HtmlTokenKind.StartTag:
                    if (!scanner.SelfClosing)
                        open.Push(text[scanner.NameStart..scanner.NameEnd]);
                    EditTag(text, scanner, edits);
                    break;
                case HtmlTokenKind.EndTag when open.Count > 0:
                    open.Pop();
                    break;
                case HtmlTokenKind.Text when open.TryPeek(out var element):
                    EditText(text, scanner.Start, scanner.End, element, edits);
                    break;
                case HtmlTokenKind.Other when open.TryPeek(out var element)
                    && text.AsSpan(scanner.Start..scanner.End) is var token && token.StartsWith(CdataStart) && token.EndsWith(CdataEnd):
                    EditCdata(text, scanner.Start + CdataStart.Length, scanner.End - CdataEnd.Length, element, edits);
                    break;
            }
        }
        return new TextEdits(edits).ApplyTo(text);
    }

    private static string Whole(MirrorTree tree, SitePath feed, string address) =>
        WrittenAddress.Parse(address) is { Kind: not AddressKind.Relative } ? tree.MapAddress(address, feed) : address;

    private void EditText(string text, int start, int end, string element, List<TextEdit> edits)
    {
        var written = text[start..end];
        if (string.IsNullOrWhiteSpace(written))
            return;
        var value = HtmlText.Decode(written);
        if (Changed(element, value) is var changed && changed != value)
            edits.Add(new(start, end, HtmlText.Escape(changed)));
    }

    private void EditCdata(string text, int start, int end, string element, List<TextEdit> edits)
    {
        var value = text[start..end];
        if (Changed(element, value) is var changed && changed != value && !changed.Contains(CdataEnd, StringComparison.Ordinal))
            edits.Add(new(start, end, changed));
    }

    private string Changed(string element, string value)
    {
        switch (element)
        {
            case "link" or "id" or "guid" or "comments" or "uri" or "url" or "wfw:commentRss" or "feedburner:origLink":
                var address = value.Trim();
                return value.Replace(address.Length == 0 ? " " : address, Whole(tree, feed, address), StringComparison.Ordinal);
            case "language" or "dc:language":
                return new SourceLanguage(tree.SourceTag).Covers(value.Trim()) ? tree.Tag : value;
            default:
                var isHtml = value.Contains('<', StringComparison.Ordinal);
                var words = !HanText.IsIn(value) ? value : isHtml ? tree.ConvertHtml(value) : tree.Convert(value);
                return isHtml ? new HtmlRewriter(_references).Rewrite(words) : words;
        }
    }

    private void EditTag(string text, HtmlScanner tag, List<TextEdit> edits)
    {
        var attributes = tag.Attributes;
        while (attributes.MoveNext())
        {
            var attribute = attributes.Current;
            var value = HtmlText.Decode(text.AsSpan(attribute.ValueStart..attribute.ValueEnd));
            var changed = text.AsSpan(attribute.NameStart..attribute.NameEnd) switch
            {
                "href" or "url" or "src" or "rdf:about" or "rdf:resource" => Whole(tree, feed, value),
                "xml:lang" when new SourceLanguage(tree.SourceTag).Covers(value) => tree.Tag,
                "title" or "label" or "term" when HanText.IsIn(value) => tree.Convert(value),
                _ => value,
            };
            if (changed != value && attribute.Quote != '\0')
                edits.Add(new(attribute.ValueStart, attribute.ValueEnd, HtmlText.Escape(changed, attribute.Quote)));
        }
    }
}
