using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Pages;

/// <summary>Reports what <c>site.yml</c> names for the bar, the foot and the looks, and what isn't there.</summary>
internal sealed class CheckSiteLinks(SiteConfiguration configuration, FileFolder input) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var appearance = configuration.Appearance;
        foreach (var file in appearance.Files.Where(f => !input.Exists(new(f.Text.TrimStart('/')))))
        {
            context.Diagnostics.Warning(
                DiagnosticCodes.MissingFile, $"no file at '{file.Text}'.{NearestName.Hint(file.Text, input.List().Select(p => p.Value))}",
                file.Span);
        }
        var pages = new Lazy<HashSet<string>>(
            () => documents.Select(d => d.Get(PageKeys.Original).Value).ToHashSet(StringComparer.Ordinal));
        foreach (var link in appearance.Links.Where(l => !l.IsOutside))
        {
            var url = link.Url.GetValueOrDefault();
            var path = url.Text.Split('#')[0].Trim('/');
            if (PageFileName.IsMarkdown(new(path)) && !pages.Value.Contains(path))
                context.Diagnostics.Warning(
                    DiagnosticCodes.MissingPage, $"no page at '{url.Text}'.{NearestName.Hint(path, pages.Value)}", url.Span);
        }
        return Task.FromResult(documents);
    }
}
