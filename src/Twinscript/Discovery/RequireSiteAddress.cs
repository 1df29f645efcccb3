using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Discovery;

/// <summary>Says what a site without an address goes without.</summary>
internal sealed class RequireSiteAddress(SiteConfiguration configuration, FileFolder input) : IModule
{
    /// <summary>What 'new' writes until the author knows better.</summary>
    public const string Placeholder = "https://my-site.example";

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        if (configuration.Url.Length == 0)
        {
            context.Diagnostics.Warning(DiagnosticCodes.MissingSiteAddress,
                $"{SiteFile.Name} has no 'url', so there is no sitemap, no feed and no structured data. "
                    + "Add the address the site will live at, such as 'url: https://example.org'.",
                SourceText.WholeFile(input.DisplayPath(new(SiteFile.Name))));
        }
        else if (configuration.Url == Placeholder)
        {
            context.Diagnostics.Warning(DiagnosticCodes.PlaceholderAddress,
                $"'url' is still {Placeholder}, which stands for the address the site will live at. Feeds, the sitemap and link previews "
                    + "need that one, so write it here.",
                SourceText.WholeFile(input.DisplayPath(new(SiteFile.Name))));
        }
        return Task.FromResult(documents);
    }
}
