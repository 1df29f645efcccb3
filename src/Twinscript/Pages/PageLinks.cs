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
        _files = new(documents, input.List().ToHashSet(), [.. configuration.ScriptsAndLanguages.Select(s => s.Path)]);
        _references = new(configuration, documents, new(context.DocumentsOf(PipelineNames.Assets), configuration.BasePath));
        Files.AddTo(answers);
        References.AddTo(answers);
        pictures.AddTo(answers);
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
