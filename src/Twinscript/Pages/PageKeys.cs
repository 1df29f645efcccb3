using System.Globalization;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Markdown;
using Twinscript.Scripts;

namespace Twinscript.Pages;

/// <summary>The metadata of pages.</summary>
internal static class PageKeys
{
    public static readonly Key<FrontMatter> FrontMatter = new("front matter", matter => matter.Inherited?.ToString());
    public static readonly Key<int> BodyStart = new("start of the body", start => start.ToString(CultureInfo.InvariantCulture));
    public static readonly Key<PageAddress> Address = new("address", address => address.ToString());

    /// <summary>The markup behind the placeholders in the rendered Markdown.</summary>
    public static readonly Key<MarkupTable> Markup = new("markup");
    public static readonly Key<RenderedMarkdown> Markdown = new("rendered Markdown");

    /// <summary>What the page's own HTML loads, each once, in order.</summary>
    public static readonly Key<IReadOnlyList<PageLoad>> Loads = new("loads");

    /// <summary>The tag of the script the page is written in.</summary>
    public static readonly Key<string> Script = new("script", tag => tag);

    /// <summary>The published script a page was written for by hand; absent on pages that are converted.</summary>
    public static readonly Key<PublishedScript> WrittenFor = new("script written for", script => script.Tag);

    /// <summary>The page a hand-written one is a version of; a page's own path otherwise.</summary>
    public static readonly Key<SourcePath> Original = new("original", path => path.Value);

    public static readonly Key<PageInScript> Page = new("page", page => page.Digest.ToString());

    /// <summary>The language a page is written in; null for Chinese.</summary>
    public static PublishedScript? OtherLanguage(this Document document) =>
        document.Metadata.TryGet(WrittenFor, out var script) && script.IsLanguage ? script : null;
}
