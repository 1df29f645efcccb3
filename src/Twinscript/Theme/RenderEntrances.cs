using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Theme;

/// <summary>Adds the pages that belong to no script: the chooser at <c>/</c> and the page for addresses that don't exist.</summary>
internal sealed class RenderEntrances(SiteConfiguration configuration, SiteModels siteModels) : IModule
{
    private static readonly (string Layout, SitePath Destination)[] Entrances =
    [
        ("chooser", new("index.html")),
        ("not-found", new("404.html")),
    ];

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var model = siteModels.Of(context)[configuration.Scripts[0].Tag];
        IReadOnlyList<Document> rendered =
        [
            .. Entrances.Where(e => model.Templates.HasLayout(e.Layout))
                .Select(e => new Document { Destination = e.Destination, Content = model.RenderEntrance(e.Layout) }),
        ];
        return Task.FromResult(rendered);
    }
}
