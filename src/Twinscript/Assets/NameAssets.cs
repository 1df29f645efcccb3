using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Assets;

/// <summary>Names each file by its path, behind a prefix.</summary>
internal sealed class NameAssets(string prefix) : DocumentModule
{
    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context) =>
        [document.With(AssetKeys.Name, prefix + document.Source)];
}
