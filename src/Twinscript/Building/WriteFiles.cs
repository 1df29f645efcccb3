using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Building;

/// <summary>Writes every document that has a destination.</summary>
internal sealed class WriteFiles(OutputFolder output) : DocumentModule
{
    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
    {
        output.Write(document);
        return [document];
    }
}
