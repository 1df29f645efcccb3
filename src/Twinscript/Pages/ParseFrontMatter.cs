using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Pages;

/// <summary>Reads what stands at the top of each page. Drafts go no further unless they are asked for.</summary>
/// <param name="homeTitle">Of a home page that has none.</param>
internal sealed class ParseFrontMatter(bool keepDrafts, string homeTitle) : DocumentModule
{
    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
    {
        if (document is not { Source: { } path, SourceText: { } text }
            || FrontMatterReader.Read(text, path, homeTitle, context.Diagnostics, out var bodyStart) is not { } matter
            || (matter.Draft && !keepDrafts))
        {
            return [];
        }
        return [document.With(PageKeys.FrontMatter, matter).With(PageKeys.BodyStart, bodyStart)];
    }
}
