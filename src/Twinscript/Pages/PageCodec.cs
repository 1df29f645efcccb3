using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine.Caching;
using Twinscript.Markdown;
using Twinscript.Scripts;

namespace Twinscript.Pages;

/// <summary>Writes what became of one source: its rendered Markdown and the page in every script.</summary>
internal sealed class PageCodec(SiteConfiguration configuration) : IResultCodec
{
    public void Write(CacheWriter to, IReadOnlyList<Document> results)
    {
        to.Number(results.Count);
        if (results.Count == 0)
            return;
        WriteMarkdown(to, results[0].Get(PageKeys.Markdown));
        to.List(results[0].Get(PageKeys.Loads), load =>
        {
            to.Text(load.Directive);
            to.Text(load.Source);
        });
        foreach (var result in results)
            WritePage(to, result.Get(PageKeys.Page));
    }

    public IReadOnlyList<Document>? Read(CacheReader from, Document document)
    {
        var results = new Document[from.Count()];
        if (results.Length == 0)
            return results;
        var rendered = document.With(PageKeys.Markdown, ReadMarkdown(from))
            .With(PageKeys.Loads, from.List(() => new PageLoad(from.Text(), from.Text())));
        for (var i = 0; i < results.Length; i++)
        {
            if (ReadPage(from, rendered) is not { } page)
                return null;
            results[i] = (rendered with { Destination = page.Destination }).With(PageKeys.Page, page);
        }
        return results;
    }

    private static void WriteMarkdown(CacheWriter to, RenderedMarkdown markdown)
    {
        to.Text(markdown.Html);
        to.List(markdown.Headings, heading =>
        {
            to.Text(heading.Id);
            to.Text(heading.Text);
            to.Number(heading.Level);
            to.Span(heading.Span);
        });
        to.List(markdown.Ids, to.Text);
        to.List(markdown.Links, link =>
        {
            to.Text(link.Target.Value);
            to.Text(link.Anchor);
            to.Span(link.Span);
        });
        to.Number(markdown.Characters);
        WritePaths(to, markdown.Assets);
        WritePaths(to, markdown.Pictures);
        WritePaths(to, markdown.LinkedPictures);
        to.Optional(markdown.Cover?.Value);
    }

    private static RenderedMarkdown ReadMarkdown(CacheReader from) => new(
        from.Text(),
        from.List(() => new Heading(from.Text(), from.Text(), (int)from.Number(), from.Span())),
        from.List(from.Text).ToHashSet(StringComparer.Ordinal),
        from.List(() => new PageLink(new(from.Text()), from.Text(), from.Span())),
        (int)from.Number(),
        ReadPaths(from))
    {
        Pictures = ReadPaths(from),
        LinkedPictures = ReadPaths(from),
        Cover = from.Optional() is { } cover ? new SourcePath(cover) : null,
    };

    private static void WritePage(CacheWriter to, PageInScript page)
    {
        to.Text(page.Script.Tag);
        to.Text(page.WrittenIn);
        to.Text(page.Address.Id);
        to.Text(page.Address.Path);
        to.Text(page.Path.Value);
        to.Text(page.Title);
        foreach (var text in new[] { page.Description, page.Section, page.Author, page.Editor, page.Column, page.Credit })
            to.Optional(text);
        to.Write(page.Source is not null);
        if (page.Source is { } source)
        {
            foreach (var text in new[] { source.Title, source.Url, source.Author, source.Publisher })
                to.Optional(text);
        }
        to.Optional(page.Image?.Url);
        to.Number(page.Image?.Width ?? 0);
        to.Number(page.Image?.Height ?? 0);
        to.List(page.Tags, to.Text);
        to.Text(page.Html);
        to.Write(page.Alignment is not null);
        if (page.Alignment is { } alignment)
            WriteAlignment(to, alignment);
        to.List(page.Headings, heading =>
        {
            to.Text(heading.Id);
            to.Text(heading.Text);
            to.Number(heading.Level);
        });
        WritePaths(to, page.Related);
        to.Digest(page.Digest);
    }

    private PageInScript? ReadPage(CacheReader from, Document document)
    {
        var tag = from.Text();
        if (configuration.ScriptsAndLanguages.FirstOrDefault(s => s.Tag == tag) is not { } script)
            return null;
        var (matter, rendered) = (document.Get(PageKeys.FrontMatter), document.Get(PageKeys.Markdown));
        var writtenIn = from.Text();
        var address = new PageAddress(from.Text(), from.Text());
        var destination = address.In(script);
        return new()
        {
            Script = script,
            WrittenIn = writtenIn,
            Address = address,
            Destination = destination,
            Url = configuration.BasePath + destination.Url,
            Path = new(from.Text()),
            Title = from.Text(),
            Description = from.Optional(),
            Section = from.Optional(),
            Author = from.Optional(),
            Editor = from.Optional(),
            Column = from.Optional(),
            Credit = from.Optional(),
            Source = from.ReadBoolean() ? new(from.Optional(), from.Optional(), from.Optional(), from.Optional()) : null,
            Image = ReadImage(from),
            Tags = from.List(from.Text),
            Html = from.Text(),
            Alignment = from.ReadBoolean() ? ReadAlignment(from, rendered.Html) : null,
            Headings = from.List(() => new PageHeading(from.Text(), from.Text(), (int)from.Number())),
            FrontMatter = matter,
            Characters = rendered.Characters,
            Extra = matter.Extra,
            Related = ReadPaths(from),
            Digest = from.Digest(),
        };
    }

    private static PageImage? ReadImage(CacheReader from)
    {
        var (url, width, height) = (from.Optional(), (int)from.Number(), (int)from.Number());
        return url is null ? null : new(url, width, height);
    }

    // The text between two ranges has the same length on both sides, so no target offset needs to be written.
    private static void WriteAlignment(CacheWriter to, ScriptAlignment alignment)
    {
        var read = 0;
        to.Number(alignment.Ranges.Length);
        foreach (var range in alignment.Ranges)
        {
            to.Number(range.SourceStart - read);
            to.Number(range.SourceLength);
            to.Number(range.TargetLength);
            to.Write((byte)range.Kind);
            read = range.SourceEnd;
        }
    }

    private static ScriptAlignment ReadAlignment(CacheReader from, string source)
    {
        var (read, written) = (0, 0);
        return new(source, from.List(() =>
        {
            var start = read + (int)from.Number();
            var range =
                new AlignedRange(start, (int)from.Number(), written + start - read, (int)from.Number(), (AlignedKind)from.ReadByte());
            (read, written) = (range.SourceEnd, range.TargetEnd);
            return range;
        }));
    }

    private static void WritePaths(CacheWriter to, IReadOnlyList<SourcePath> paths) => to.List(paths, path => to.Text(path.Value));

    private static SourcePath[] ReadPaths(CacheReader from) => from.List(() => new SourcePath(from.Text()));
}
