using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Discovery;

/// <summary>Says what a site without an address goes without.</summary>
internal sealed class RequireSiteAddress(SiteConfiguration configuration, FileFolder input) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        if (configuration.Url.Length == 0)
        {
            context.Diagnostics.Warning(DiagnosticCodes.MissingSiteAddress,
                $"{SiteFile.Name} has no 'url', so there is no sitemap, no feed and no structured data. "
                    + "Add the address the site will live at, such as 'url: https://example.org'.",
                SourceText.WholeFile(input.DisplayPath(new(SiteFile.Name))));
        }
        return Task.FromResult(documents);
    }
}
