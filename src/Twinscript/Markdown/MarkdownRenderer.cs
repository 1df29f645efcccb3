using System.Collections.Concurrent;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Markdown.Html;
using Twinscript.Markdown.Tags;
using SourceSpan = Twinscript.Diagnostics.SourceSpan;

namespace Twinscript.Markdown;

/// <summary>Turns Markdown into HTML. One serves any number of threads.</summary>
internal sealed class MarkdownRenderer
{
    private readonly ConcurrentBag<PageHtmlRenderer> _writers = [];

    /// <summary>Renders one page; whatever is wrong with it goes to <paramref name="diagnostics"/>, never into an exception.</summary>
    /// <param name="source">The whole file; diagnostics point into it.</param>
    /// <param name="bodyStart">Where the body begins in <paramref name="source"/>; not used when there is a <paramref name="map"/>.</param>
    /// <param name="bodyText">What to render: the body, or what was made of it.</param>
    /// <param name="map">Given when <paramref name="bodyText"/> is not the body as it stands in the file.</param>
    /// <param name="idText">The letters that a placeholder (U+F0000 and up) in the body stands for in a heading's id.</param>
    /// <param name="title">What the page's layout shows as its title.</param>
    /// <param name="isChinese">Whether the words that are added to the author's are to be Chinese.</param>
    public RenderedMarkdown Render(
        SourceText source,
        SourcePath path,
        int bodyStart,
        string bodyText,
        ILinkTargets targets,
        DiagnosticBag diagnostics,
        IPositionMap? map = null,
        Func<string, string>? idText = null,
        ShownTitle? title = null,
        bool isChinese = true)
    {
        var isMdx = path.Extension.Equals(".mdx", StringComparison.OrdinalIgnoreCase);
        var page = new Page(source, path, bodyStart, TagReader.Read(WellFormed.Of(bodyText), isMdx), diagnostics, map, idText);
        if (Parse(page) is not { } document)
            return new("", [], page.Ids, [], 0, []);

        var walk = new PageWalk(page, document, targets);
        walk.Walk();
        if (!_writers.TryTake(out var writer))
            writer = new PageHtmlRenderer();
        writer.IsChinese = isChinese;
        var headings = Headings(walk, page);
        walk.SettleLinks(headings);
        List<ContentsEntry> entries = walk.Contents.Count > 0 ? Entries(walk, headings, writer) : [];
        if (title?.Take(document) is { } heading && headings.RemoveAll(h => h.Id == heading.Id) > 0)
        {
            page.Ids.Add(heading.Id);
            entries.RemoveAll(e => e.Heading.Id == heading.Id);
        }
        foreach (var contents in walk.Contents)
            contents.Entries = entries;
        // A grid table's columns cut lines at any unit.
        var html = WellFormed.Of(page.Tagged.Replace(writer.Page(document), TagHtmlText.Of));
        _writers.Add(writer);
        return new(html, headings, page.Ids, page.Links, walk.Characters, page.Assets)
        {
            Pictures = page.Pictures,
            LinkedPictures = page.LinkedPictures,
        };
    }

    private static MarkdownDocument? Parse(Page page)
    {
        SourceSpan span;
        try
        {
            var document = MarkdownPipelines.Parse(page.Body, MarkdownPipelines.Page, page.Tagged);
            if (Nesting.TooDeep(document) is not { } block)
                return document;
            span = page.Span(block.Span.Start, block.Span.Start + 1);
        }
        catch (ArgumentException) // How Markdig says that its own limit of nesting is passed.
        {
            span = page.WholeFile;
        }
        page.Diagnostics.Error(
            DiagnosticCodes.MarkdownTooDeep,
            "the Markdown here is nested too deeply. Take away some levels of lists, quotations or brackets.",
            span);
        return null;
    }

    private static List<Heading> Headings(PageWalk walk, Page page)
    {
        var ids = new HeadingIds(page.Ids);
        List<Heading> headings = new(walk.Headings.Count);
        foreach (var block in walk.Headings)
        {
            var text = InlineText.Of(block.Inline).Trim();
            var attributes = block.GetAttributes();
            if (string.IsNullOrEmpty(attributes.Id))
                attributes.Id = ids.For(page.Spell(text));
            headings.Add(new(attributes.Id, text, block.Level, page.Span(block.Span.Start, block.Span.End + 1)));
        }
        return headings;
    }

    /// <param name="headings">One for each heading of the walk.</param>
    private static List<ContentsEntry> Entries(PageWalk walk, List<Heading> headings, PageHtmlRenderer writer) =>
    [
        .. headings.Zip(
            walk.Headings, (heading, block) => new ContentsEntry(heading, block.Inline is { } inlines ? Copy(inlines, writer) : "")),
    ];

    // The copy must not repeat ids that stand in the page.
    private static string Copy(ContainerInline inlines, PageHtmlRenderer writer)
    {
        List<(HtmlAttributes Attributes, string? Id)> taken = [];
        foreach (var inline in inlines.Descendants<Inline>())
        {
            if (inline.TryGetAttributes() is { Id: not null } attributes)
            {
                taken.Add((attributes, attributes.Id));
                attributes.Id = null;
            }
        }
        var html = writer.Copy(inlines).Trim();
        foreach (var (attributes, id) in taken)
            attributes.Id = id;
        return html;
    }
}
