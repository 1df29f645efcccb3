using Twinscript.Building;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Modules;

/// <summary>Writes every document that has a destination.</summary>
internal sealed class WriteFiles(OutputFolder output) : DocumentModule
{
    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
    {
        output.Write(document);
        return [document];
    }
}
