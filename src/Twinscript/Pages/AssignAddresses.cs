using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Yaml;

namespace Twinscript.Pages;

/// <summary>Decides where each page lies below every script's folder.</summary>
internal sealed class AssignAddresses(SiteConfiguration configuration) : IModule
{
    private const string Index = "index.html";

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var folderPages = documents.Select(d => d.Get(PageKeys.Original)).Where(FolderPages.IsOne)
            .GroupBy(p => p.Folder, StringComparer.Ordinal)
            .Select(g => g.MinBy(FolderPages.Rank))
            .ToHashSet();
        var permalinks = new Permalinks(configuration.Permalinks, documents);
        return Task.FromResult<IReadOnlyList<Document>>([.. documents.Select(Assign)]);

        Document Assign(Document document)
        {
            var original = document.Get(PageKeys.Original);
            var place = new PageFileName(original).Place;
            if (folderPages.Contains(original))
                place = place[..Math.Max(0, place.LastIndexOf('/'))];
            var permalink = Permalink(document, place, permalinks, context.Diagnostics);
            return document.With(PageKeys.Address, PageAddress.Of(place, permalink));
        }
    }

    private static string? Permalink(Document document, string place, Permalinks permalinks, DiagnosticBag diagnostics)
    {
        var matter = document.Get(PageKeys.FrontMatter);
        if (matter.Permalink is { } given)
            return Written(given, Permalinks.Expand(given.Text, document) ?? given.Text, diagnostics);
        if (permalinks.Of(document) is { } patterned)
            return Written(matter.Permalink ?? default, patterned, new());
        if (matter.Slug is not { } slug)
            return null;
        var folder = place[..(place.LastIndexOf('/') + 1)];
        return Written(slug, slug.Text.StartsWith('/') ? slug.Text : folder + slug.Text, diagnostics);
    }

    private static string? Written(LocatedText written, string text, DiagnosticBag diagnostics)
    {
        // Other generators name the file where we name its folder.
        if (text.EndsWith("/" + Index, StringComparison.Ordinal))
            text = text[..^Index.Length];
        if (SitePath.Written(text, out var problem) is { } path)
            return text.EndsWith('/') && path.Value.Length > 0 ? path.Value + "/" : path.Value;
        diagnostics.Warning(DiagnosticCodes.BadPermalink, Message(written.Text, problem), written.Span);
        return null;
    }

    public static string Message(string text, string? problem) =>
        $"'{Shown(text)}' can't be an address. {problem} Write a path below the script's folder, such as 'about/'.";

    private static string Shown(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
