using Twinscript.Documents;

namespace Twinscript.Engine;

/// <summary>Decodes the documents' bytes as UTF-8 and leaves out those that aren't.</summary>
internal sealed class DecodeText(FileFolder folder) : DocumentModule
{
    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context) =>
        FileFolder.Decode(document.Content.Bytes.Span, folder.DisplayPath(document.Source ?? new("")), context.Diagnostics) is { } text
            ? [document with { SourceText = text, Content = Content.Of(text.Text) }]
            : [];
}
