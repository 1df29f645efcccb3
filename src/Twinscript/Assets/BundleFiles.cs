using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Yaml;

namespace Twinscript.Assets;

/// <summary>Joins the files of each of the theme's bundles into one, and drops the parts.</summary>
internal sealed class BundleFiles(IReadOnlyList<Bundle> bundles) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var byName = documents.ToDictionary(d => d.Get(AssetKeys.Name), StringComparer.Ordinal);
        var parts = bundles.SelectMany(b => b.Files).Select(f => f.Text).ToHashSet(StringComparer.Ordinal);
        List<Document> joined = [.. documents.Where(d => !parts.Contains(d.Get(AssetKeys.Name)))];
        foreach (var bundle in bundles)
        {
            var texts = bundle.Files.Select(f => byName.GetValueOrDefault(f.Text)?.Content.Text).OfType<string>();
            var whole = new Document { Source = new(bundle.Name), Content = Content.Of(string.Join('\n', texts)) };
            joined.Add(whole.With(AssetKeys.Name, bundle.Name));
        }
        return Task.FromResult<IReadOnlyList<Document>>(joined);
    }
}

/// <param name="Name">The asset the files become, e.g. <c>styles/site.css</c>.</param>
internal sealed record Bundle(string Name, IReadOnlyList<LocatedText> Files);
