using System.Text.Json.Nodes;
using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>
/// Adds a service worker and a manifest per script. Without them it adds a worker that clears up after an earlier one: browsers
/// keep a worker whose file is gone.
/// </summary>
internal sealed class MakeWorker(SiteConfiguration configuration, SiteModels siteModels) : IModule
{
    private const string ManifestLayout = "manifest";

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var scope = configuration.BasePath + "/";
        if (!configuration.Offline.Worker)
            return Task.FromResult<IReadOnlyList<Document>>([.. documents, Script("remover.js", new JsonObject { ["scope"] = scope })]);
        var models = siteModels.Of(context);
        var first = models[configuration.Scripts[0].Tag];
        var manifests = first.AllScripts.Concat(first.Languages).Where(m => m.Templates.HasLayout(ManifestLayout))
            .Select(m => new Document { Destination = OfflinePaths.Manifest(m.Script), Content = m.RenderEntrance(ManifestLayout) });
        // A page can be saved without a network, too.
        var shells = configuration.ScriptsAndLanguages.Select(OfflinePaths.Shell).ToHashSet();
        var assets = context.DocumentsOf(PipelineNames.Assets).Where(IsNeededEverywhere)
            .Concat(documents.Where(d => d.Destination is { } path && shells.Contains(path)))
            .Select(d => configuration.BasePath + d.Destination.GetValueOrDefault().Url).Order(StringComparer.Ordinal);
        var edition = documents.FirstOrDefault(d => d.Destination == OfflinePaths.Html(configuration, configuration.Scripts[0]));
        var homes = models.Values.Where(m => m.Pages.In(m.Script.Tag).Any(p => p.IsHome)).Select(m => m.Home).Order(StringComparer.Ordinal);
        var settings = new JsonObject
        {
            ["scope"] = scope,
            ["version"] = Version(documents, context),
            ["assets"] = List(assets),
            ["pages"] = List(homes),
            ["edition"] = edition?.Destination is { } path ? configuration.BasePath + path.Url : null,
        };
        return Task.FromResult<IReadOnlyList<Document>>([.. documents, .. manifests, Script("worker.js", settings)]);
    }

    /// <summary>The theme's styles and scripts that have an address; the input's pictures come with the pages that show them.</summary>
    private static bool IsNeededEverywhere(Document asset) =>
        asset.Destination?.Value is { } path && path.StartsWith(HashNames.Folder + "/", StringComparison.Ordinal)
        && asset.Get(AssetKeys.Name) is var name
        // Only published where a page has a diagram, and kept with that page.
        && name != AddPackages.Mermaid
        && !name.StartsWith(AssetKeys.InputPrefix, StringComparison.Ordinal)
        && !name.StartsWith(AssetKeys.InlinePrefix, StringComparison.Ordinal)
        && Path.GetExtension(path) is ".css" or ".js" && Path.GetFileName(path).StartsWith("epub.", StringComparison.Ordinal) is false;

    /// <summary>Changes with every page and every asset.</summary>
    private static string Version(IReadOnlyList<Document> documents, PipelineContext context)
    {
        using var digest = new DigestBuilder();
        foreach (var document in documents.Concat(context.DocumentsOf(PipelineNames.Assets)))
            digest.Add(document.Content.Digest ?? Digest.Of(document.Content.Bytes.Span));
        foreach (var page in context.DocumentsOf(PipelineNames.Content))
            digest.Add(HtmlDigests.Of(page.Get(Pages.PageKeys.Page).Html));
        return digest.Finish().ToString()[..16];
    }

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(t => JsonValue.Create(t))]);

    private static Document Script(string name, JsonObject settings)
    {
        using var stream = typeof(MakeWorker).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"'{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        return new()
        {
            Destination = OfflinePaths.Worker,
            Content = Content.Of($"const site = {PlainJson.Of(settings)};\n{reader.ReadToEnd()}"),
        };
    }
}
