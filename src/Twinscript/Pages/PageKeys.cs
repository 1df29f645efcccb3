using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Incremental;
using Twinscript.Markdown;
using Twinscript.Scripts;

namespace Twinscript.Pages;

/// <summary>The metadata of pages.</summary>
internal static class PageKeys
{
    public static readonly Key<FrontMatter> FrontMatter = new("front matter");
    public static readonly Key<int> BodyStart = new("start of the body");
    public static readonly Key<PageAddress> Address = new("address");

    /// <summary>What the placeholders in the rendered Markdown stand for.</summary>
    public static readonly Key<MarkupTable> Markup = new("markup");
    public static readonly Key<RenderedMarkdown> Markdown = new("rendered Markdown");

    /// <summary>The tag of the script the page is written in.</summary>
    public static readonly Key<string> Script = new("script");

    /// <summary>The published script a page was written for by hand; absent on pages that are converted.</summary>
    public static readonly Key<PublishedScript> WrittenFor = new("script written for");

    /// <summary>The page a hand-written one is a version of; a page's own path otherwise.</summary>
    public static readonly Key<SourcePath> Original = new("original");

    /// <summary>Stands for the page's source and all the site says about it.</summary>
    public static readonly Key<Digest> SourceDigest = new("source digest");

    /// <summary>What an earlier build made of the same source; absent when it must be made.</summary>
    public static readonly Key<RememberedPage> Remembered = new("remembered page");

    /// <summary>What the page asked about others while it was rendered.</summary>
    public static readonly Key<IReadOnlyCollection<Question>> Questions = new("questions");
    public static readonly Key<PageInScript> Page = new("page");
}
