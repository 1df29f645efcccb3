using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Engine.Caching;
using Twinscript.Markdown;
using Twinscript.Pictures;

namespace Twinscript.Pages;

/// <summary>
/// The questions pages ask about other pages and the input's files. Every question is recorded here, and answered here in later builds.
/// </summary>
/// <remarks>Made once a build; knows the pages from <see cref="GatherLinks"/> on.</remarks>
internal sealed class PageLinks(SiteConfiguration configuration, FileFolder input, PictureStore pictures, Answers answers)
{
    private InputFiles? _files;
    private PageReferences? _references;

    public PageReferences References => _references ?? throw new InvalidOperationException("The pages have not been gathered.");

    private InputFiles Files => _files ?? throw new InvalidOperationException("The pages have not been gathered.");

    /// <param name="diagnostics">Told what is wrong with the files that are asked for.</param>
    public ILinkTargets Targets(DiagnosticBag diagnostics) => new InputLinkTargets(Files, input, pictures, diagnostics);

    /// <param name="documents">All pages, with their addresses.</param>
    public void Gather(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var titles = documents.Where(p => p.Source is not null)
            .ToDictionary(p => p.Source ?? default, p => p.Get(PageKeys.FrontMatter).Title);
        _files = new(titles.Keys.ToHashSet(), input.List().ToHashSet()) { Titles = titles };
        _references = new(configuration, documents, new(context.DocumentsOf(PipelineNames.Assets), configuration.BasePath));
        Files.AddTo(answers);
        References.AddTo(answers);
        pictures.AddTo(answers);
    }
}

/// <summary>The files a page may link to.</summary>
internal sealed record InputFiles(HashSet<SourcePath> Pages, HashSet<SourcePath> All)
{
    private const string Page = "page";
    private const string Names = "page names";
    private const string File = "input file";
    private const string NamedPage = "page called";
    private const string NamedFile = "file called";
    private const string Title = "title of page";

    private readonly Lazy<FileNames> _pageNames = new(() => new(Pages));
    private readonly Lazy<FileNames> _fileNames = new(() => new(All));

    public IReadOnlyDictionary<SourcePath, string> Titles { get; init; } = new Dictionary<SourcePath, string>();

    public SourcePath? FindPage(string name, SourcePath from)
    {
        Recorder.Note(NamedPage, FileNames.Question(name, from));
        return _pageNames.Value.Find(name, from);
    }

    public SourcePath? FindFile(string name, SourcePath from)
    {
        Recorder.Note(NamedFile, FileNames.Question(name, from));
        return _fileNames.Value.Find(name, from);
    }

    public string? TitleOf(SourcePath page)
    {
        Recorder.Note(Title, page.Value);
        return Titles.GetValueOrDefault(page);
    }

    /// <summary>In ordinal order.</summary>
    public IEnumerable<string> PageNames()
    {
        Recorder.Note(Names, "");
        return Pages.Select(p => p.Value).Order(StringComparer.Ordinal);
    }

    public bool IsPage(SourcePath path)
    {
        Recorder.Note(Page, path.Value);
        return Pages.Contains(path);
    }

    public bool Exists(SourcePath path)
    {
        Recorder.Note(File, path.Value);
        return All.Contains(path);
    }

    public void AddTo(Answers answers)
    {
        answers.Add(Page, path => Answers.Of(Pages.Contains(new(path))));
        answers.Add(File, path => Answers.Of(All.Contains(new(path))));
        answers.Add(NamedPage, question => Digest.Of(_pageNames.Value.Answer(question)));
        answers.Add(NamedFile, question => Digest.Of(_fileNames.Value.Answer(question)));
        answers.Add(Title, path => Digest.Of(Titles.GetValueOrDefault(new(path)) ?? ""));
        answers.Add(Names, _ => Digest.Of([.. PageNames()]));
    }
}

/// <summary>Lets pages know each other. To be followed by the modules that read their links.</summary>
internal sealed class GatherLinks(PageLinks links) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        links.Gather(documents, context);
        return Task.FromResult(documents);
    }
}
