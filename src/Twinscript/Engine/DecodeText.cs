using Twinscript.Documents;
using Twinscript.Building;
using Twinscript.Incremental;

namespace Twinscript.Engine;

/// <summary>Decodes the documents' bytes as UTF-8 and leaves out those that aren't.</summary>
internal sealed class DecodeText(FileFolder folder, BuildMemory memory) : DocumentModule
{
    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
    {
        var name = folder.DisplayPath(document.Source ?? new(""));
        return memory.Derive(nameof(DecodeText), name, document.Content, () =>
            FileFolder.Decode(document.Content.Bytes.Span, name, context.Diagnostics)) is { } text
            ? [document with { SourceText = text, Content = Content.Of(text.Text) }]
            : [];
    }
}
