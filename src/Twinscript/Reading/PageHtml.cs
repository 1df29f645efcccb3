using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Twinscript.Reading;

internal static class PageHtml
{
    /// <summary>The element that holds a page's content as its children.</summary>
    public static IElement Parse(string html)
    {
        var document = new HtmlParser().ParseDocument("<!doctype html><body><div></div></body>");
        var root = document.Body?.FirstElementChild ?? throw new InvalidOperationException("The parser left out the body.");
        root.InnerHtml = html;
        return root;
    }

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
