using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using Twinscript.Documents;
using Twinscript.Markdown.Tags;

namespace Twinscript.Markdown;

/// <summary>Reads <c>[[other]]</c>, <c>[[other#part|標題]]</c>, <c>![[a.png]]</c>.</summary>
internal sealed class WikiLinkParser : InlineParser
{
    private const int Longest = 500;

    public WikiLinkParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var isEmbedded = text[0] == '!';
        var open = isEmbedded ? 3 : 2;
        if (!text.StartsWith(isEmbedded ? "![[" : "[["))
            return false;
        var inside = text[open..Math.Min(text.Length, Longest)];
        var end = inside.IndexOf("]]");
        inside = inside[..Math.Max(0, end)];
        // [[1]](#notes) and [[words](address)] are ordinary links.
        if (inside.IsWhiteSpace() || inside.ContainsAny("[]\r\n") || (open + end + 2 < text.Length && text[open + end + 2] is '(' or '['))
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        // In a table the bar is escaped.
        var bar = inside.IndexOf('|');
        var name = TagLink.NameOf((bar < 0 ? inside : inside[..bar].TrimEnd('\\')).ToString());
        var words = bar < 0 ? "" : inside[(bar + 1)..].Trim().ToString();
        var link = isEmbedded && IsPicture(name.Name) ? Picture(name, words) : TagLink.ToPage(name, words.Length > 0 ? words : Words(name));
        (link.Span, link.Line, link.Column) = (new(start, start + open + end + 1), line, column);
        link.UrlSpan = link.Span;
        processor.Inline = link;
        slice.Start += open + end + 2;
        return true;
    }

    private static string Words(PageName name) =>
        name.Anchor.Length == 0 ? name.Name : name.Name.Length == 0 ? name.Anchor : $"{name.Name} › {name.Anchor}";

    private static LinkInline Picture(PageName name, string words)
    {
        var image = new LinkInline(Address.Encode(name.Name), "") { IsImage = true, IsClosed = true };
        image.SetData(typeof(PageName), name);
        // Obsidian writes the width where others write words.
        if (words.Length > 0 && words.All(c => char.IsAsciiDigit(c) || c == 'x'))
            image.GetAttributes().AddProperty("width", words.Split('x')[0]);
        else
            image.AppendChild(new LiteralInline(words));
        return image;
    }

    private static bool IsPicture(string name) =>
        MediaTypes.Of(Path.GetExtension(name).ToLowerInvariant()).StartsWith("image/", StringComparison.Ordinal);
}
