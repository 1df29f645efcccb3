using System.Collections.Concurrent;
using Twinscript.Documents;
using Twinscript.Engine.Caching;
using Twinscript.Markdown;

namespace Twinscript.Pages;

/// <summary>The files a page may link to.</summary>
/// <param name="documents">All pages, with their addresses.</param>
/// <param name="files">All files of the input.</param>
/// <param name="scripts">The folders of the published scripts.</param>
internal sealed class InputFiles(IReadOnlyList<Document> documents, HashSet<SourcePath> files, IReadOnlyList<string> scripts)
{
    private const string PageKind = "page";
    private const string Names = "page names";
    private const string FileKind = "input file";
    private const string PageMeant = "page meant";
    private const string FileMeant = "file meant";
    private const string NamedPage = "page called";
    private const string NamedFile = "file called";
    private const string Title = "title of page";
    private const string AnchorMeant = "anchor meant";

    // Stands in no path.
    private const char Separator = '\n';

    private readonly Dictionary<SourcePath, Document> _pages = documents.Where(d => d.Source is not null)
        .ToDictionary(d => d.Source.GetValueOrDefault());

    private readonly Lazy<LinkFinder> _finder = new(() => new([.. Known(documents)], files));

    private readonly ConcurrentDictionary<SourcePath, (HeadingAnchors Headings, HashSet<string> Written)> _anchors = new();

    private readonly Lazy<FileNames> _pageNames = new(() => new(documents.Select(d => d.Source).OfType<SourcePath>().ToHashSet()));
    private readonly Lazy<FileNames> _fileNames = new(() => new(files));

    /// <inheritdoc cref="ILinkTargets.FindPage"/>
    public SourcePath? FindPage(string name, SourcePath from)
    {
        Recorder.Note(NamedPage, FileNames.Question(name, from));
        return _pageNames.Value.Find(name, from);
    }

    /// <inheritdoc cref="ILinkTargets.FindFile"/>
    public SourcePath? FindFile(string name, SourcePath from)
    {
        Recorder.Note(NamedFile, FileNames.Question(name, from));
        return _fileNames.Value.Find(name, from);
    }

    public string? TitleOf(SourcePath page)
    {
        Recorder.Note(Title, page.Value);
        return _pages.GetValueOrDefault(page)?.Get(PageKeys.FrontMatter).Title;
    }

    /// <summary>In ordinal order.</summary>
    public IEnumerable<string> PageNames()
    {
        Recorder.Note(Names, "");
        return _pages.Keys.Select(p => p.Value).Order(StringComparer.Ordinal);
    }

    public bool IsPage(SourcePath path)
    {
        Recorder.Note(PageKind, path.Value);
        return _pages.ContainsKey(path);
    }

    public bool Exists(SourcePath path)
    {
        Recorder.Note(FileKind, path.Value);
        return files.Contains(path);
    }

    /// <inheritdoc cref="ILinkTargets.PageAt"/>
    public SourcePath? PageAt(SourcePath from, string written)
    {
        Recorder.Note(PageMeant, from.Value + Separator + written);
        return _finder.Value.Page(from, written);
    }

    /// <inheritdoc cref="ILinkTargets.FileAt"/>
    public SourcePath? FileAt(SourcePath from, string written)
    {
        Recorder.Note(FileMeant, from.Value + Separator + written);
        return _finder.Value.File(from, written);
    }

    /// <inheritdoc cref="ILinkTargets.Anchor"/>
    public string Anchor(SourcePath page, string anchor)
    {
        Recorder.Note(AnchorMeant, page.Value + Separator + anchor);
        return FindAnchor(page, anchor) ?? anchor;
    }

    /// <inheritdoc cref="ILinkTargets.IsMade"/>
    public bool IsMade(string address)
    {
        var first = address.Trim('/').Split('/')[0];
        return first.Length == 0 || scripts.Contains(first, StringComparer.Ordinal) || first is "choose" or "assets" or "sitemap.xml";
    }

    public void AddTo(Answers answers)
    {
        answers.Add(PageKind, path => Answers.Of(_pages.ContainsKey(new(path))));
        answers.Add(FileKind, path => Answers.Of(files.Contains(new(path))));
        answers.Add(Names, _ => Digest.Of([.. PageNames()]));
        answers.Add(NamedPage, question => Digest.Of(_pageNames.Value.Answer(question)));
        answers.Add(NamedFile, question => Digest.Of(_fileNames.Value.Answer(question)));
        answers.Add(Title, path => Digest.Of(_pages.GetValueOrDefault(new(path))?.Get(PageKeys.FrontMatter).Title ?? ""));
        answers.Add(PageMeant, asked => Answer(asked, (path, written) => _finder.Value.Page(path, written)?.Value));
        answers.Add(FileMeant, asked => Answer(asked, (path, written) => _finder.Value.File(path, written)?.Value));
        answers.Add(AnchorMeant, asked => Answer(asked, FindAnchor));
    }

    private static Digest Answer(string asked, Func<SourcePath, string, string?> answer)
    {
        var end = asked.IndexOf(Separator, StringComparison.Ordinal);
        return Answers.Of(answer(new(asked[..end]), asked[(end + 1)..]));
    }

    private string? FindAnchor(SourcePath path, string anchor)
    {
        if (!_pages.TryGetValue(path, out var page) || page.SourceText is not { } text)
            return null;
        var (headings, written) = _anchors.GetOrAdd(path, _ =>
        {
            var body = text.Text[Math.Min(page.Get(PageKeys.BodyStart), text.Text.Length)..];
            return (new(WrittenHeadings.In(body)), WrittenHeadings.IdsIn(body));
        });
        return written.Contains(anchor) || headings.Has(anchor) ? null : headings.Find(anchor);
    }

    // An address means the page in Chinese where there is one; from a page in another language it leads to that language all the same.
    private static IEnumerable<(SourcePath Page, IReadOnlyList<string> Addresses)> Known(IReadOnlyList<Document> documents)
    {
        var chinese = documents.Where(d => d.OtherLanguage() is null).Select(d => d.Get(PageKeys.Original)).ToHashSet();
        return documents.Select(d => d.OtherLanguage() is not null && chinese.Contains(d.Get(PageKeys.Original))
            ? (d.Source.GetValueOrDefault(), [])
            : KnownAs(d));
    }

    /// <summary>A page's addresses, its own first, then those its author remembers, then what other generators make of its name.</summary>
    private static (SourcePath Page, IReadOnlyList<string> Addresses) KnownAs(Document document)
    {
        var matter = document.Get(PageKeys.FrontMatter);
        var address = document.Get(PageKeys.Address);
        List<string> known = [address.Path, .. matter.Aliases.Select(a => a.Text), .. OldAddresses.Of(document)];
        return (document.Source.GetValueOrDefault(), known);
    }
}
