using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Assets;

/// <summary>Adds a style sheet made of what <c>site.yml</c> says, behind the theme's own.</summary>
internal sealed class OwnStyles(string styles) : IModule
{
    private const string Name = "styles/of-site.css";

    private static readonly string[] Bundles = ["styles/site.css", "inline/offline.css"];

    /// <summary>The theme's bundles with the style sheet in those that every page loads.</summary>
    public static IReadOnlyList<Bundle> In(IReadOnlyList<Bundle> bundles) =>
    [
        .. bundles.Select(bundle => Bundles.Contains(bundle.Name, StringComparer.Ordinal)
            ? bundle with { Files = [.. bundle.Files, new(Name, default)] }
            : bundle),
    ];

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context) =>
        Task.FromResult(styles.Length == 0
            ? documents
            : [.. documents, new Document { Source = new(Name), Content = Content.Of(styles) }.With(AssetKeys.Name, Name)]);
}
