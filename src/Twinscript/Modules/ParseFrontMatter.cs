using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;

namespace Twinscript.Modules;

/// <summary>Reads the YAML at the top of each page. Drafts go no further unless they are asked for.</summary>
internal sealed class ParseFrontMatter(bool keepDrafts) : DocumentModule
{
    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
    {
        if (document is not { Source: { } path, SourceText: { } text }
            || FrontMatterReader.Read(text, path, context.Diagnostics, out var bodyStart) is not { } frontMatter
            || (frontMatter.Draft && !keepDrafts))
        {
            return [];
        }
        return [document.With(PageKeys.FrontMatter, frontMatter).With(PageKeys.BodyStart, bodyStart)];
    }
}
