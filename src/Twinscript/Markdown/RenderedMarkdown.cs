using Twinscript.Documents;

namespace Twinscript.Markdown;

/// <summary>One page's Markdown as HTML, once for every script.</summary>
/// <param name="Html">
/// Addresses inside the site are written <c>twin:page/…#anchor</c> and <c>twin:asset/…</c>, percent-encoded where a URL needs it.
/// </param>
/// <param name="Ids">Everything an anchor can point to.</param>
/// <param name="Links">Links to pages of the site, this page included.</param>
/// <param name="Characters">Han characters and kana, plus words and numbers of other scripts, in the text a reader reads.</param>
/// <param name="Assets">Files named by <c>twin:asset/…</c>, each once, in document order.</param>
internal sealed record RenderedMarkdown(
    string Html,
    IReadOnlyList<Heading> Headings,
    IReadOnlySet<string> Ids,
    IReadOnlyList<PageLink> Links,
    int Characters,
    IReadOnlyList<SourcePath> Assets)
{
    /// <summary>Raster pictures the page shows, whose addresses stand in the HTML already.</summary>
    public IReadOnlyList<SourcePath> Pictures { get; init; } = [];

    /// <summary>The file its front matter names as its picture.</summary>
    public SourcePath? Cover { get; init; }

    /// <summary>Raster pictures the page links to.</summary>
    public IReadOnlyList<SourcePath> LinkedPictures { get; init; } = [];
}
