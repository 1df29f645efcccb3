using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Assets;

/// <summary>
/// Files below a folder <c>static</c> keep their names and go to the top of the site: files that need a fixed address. The input's
/// hide the theme's.
/// </summary>
internal sealed class PlaceStaticFiles : IModule
{
    private const string Folder = "static/";

    public const string OfInput = AssetKeys.InputPrefix + Folder;

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var ofInput = documents.Select(d => d.Get(AssetKeys.Name)).Where(n => n.StartsWith(OfInput, StringComparison.Ordinal))
            .Select(n => n[OfInput.Length..]).ToHashSet(StringComparer.Ordinal);
        return Task.FromResult<IReadOnlyList<Document>>(
        [
            .. from document in documents
               let name = document.Get(AssetKeys.Name)
               let isOfTheme = name.StartsWith(Folder, StringComparison.Ordinal)
               let path = isOfTheme ? name[Folder.Length..]
                   : name.StartsWith(OfInput, StringComparison.Ordinal) ? name[OfInput.Length..]
                   : null
               where !isOfTheme || !ofInput.Contains(path ?? "")
               select path is null ? document : document with { Destination = new SitePath(path) },
        ]);
    }
}
