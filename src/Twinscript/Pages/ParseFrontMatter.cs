using System.Runtime.CompilerServices;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Pages;

/// <summary>Reads the YAML at the top of each page. Drafts go no further unless they are asked for.</summary>
internal sealed class ParseFrontMatter(bool keepDrafts) : DocumentModule
{
    // A text that has not changed since the last build of a preview comes as the same object.
    private static readonly ConditionalWeakTable<SourceText, Parsed> Known = [];

    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
    {
        if (document is not { Source: { } path, SourceText: { } text }
            || Read(text, path, context.Diagnostics) is not { } parsed
            || (parsed.FrontMatter.Draft && !keepDrafts))
            return [];
        return [document.With(PageKeys.FrontMatter, parsed.FrontMatter).With(PageKeys.BodyStart, parsed.BodyStart)];
    }

    private static Parsed? Read(SourceText text, SourcePath path, DiagnosticBag diagnostics)
    {
        if (Known.TryGetValue(text, out var known))
            return known;
        var found = new DiagnosticBag();
        var matter = FrontMatterReader.Read(text, path, found, out var bodyStart);
        foreach (var problem in found.InOrder())
            diagnostics.Add(problem);
        if (matter is null)
            return null;
        var parsed = new Parsed(matter, bodyStart);
        // Problems are said by every build.
        if (found.InOrder().Count == 0)
            Known.AddOrUpdate(text, parsed);
        return parsed;
    }

    private sealed record Parsed(FrontMatter FrontMatter, int BodyStart);
}
