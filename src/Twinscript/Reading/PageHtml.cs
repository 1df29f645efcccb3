using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Twinscript.Reading;

internal static class PageHtml
{
    // What a parser needs around it costs as much as a short page; documents share it without knowing of each other.
    [ThreadStatic]
    private static HtmlParser? _parser;

    /// <summary>The element that holds a page's content as its children.</summary>
    public static IElement Parse(string html)
    {
        // As a fragment it would be read into a document of its own and moved here node by node.
        if (Document($"<!doctype html><body><div>{html}</div>").Body is { ChildNodes: [IElement { LocalName: "div" } whole] })
            return whole;
        // An end tag without a start closed the element before its time; within a fragment it does nothing.
        var root = Document("<!doctype html><body><div></div>").Body?.FirstElementChild
            ?? throw new InvalidOperationException("The parser left out the body.");
        root.InnerHtml = html;
        return root;
    }

    public static IHtmlDocument Document(string html) => (_parser ??= new()).ParseDocument(html);

    /// <summary>A new <c>span</c> for the page an element is part of.</summary>
    public static IElement Span(IElement near) => Create(near, "span");

    public static IElement Create(IElement near, string name) =>
        (near.Owner ?? throw new InvalidOperationException("A parsed element has a document.")).CreateElement(name);

    /// <summary>Every block two editions of a page have in common.</summary>
    public static IEnumerable<(IElement First, IElement Second)> CommonBlocks(IElement first, IElement second)
    {
        var blocks = new Dictionary<string, IElement>(StringComparer.Ordinal);
        foreach (var block in second.QuerySelectorAll("[data-block]"))
            blocks.TryAdd(block.GetAttribute("data-block") ?? "", block);
        return
            from block in first.QuerySelectorAll("[data-block]")
            let twin = blocks.GetValueOrDefault(block.GetAttribute("data-block") ?? "")
            where twin is not null
            select (block, twin);
    }
}
