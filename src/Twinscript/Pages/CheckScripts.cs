using Hanzi;
using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Pages;

/// <summary>Warns of pages that don't say which script they are written in and are plainly written in the other one.</summary>
internal sealed class CheckScripts : DocumentModule
{
    private const double Certain = 0.9;
    private const int MostEvidence = 6;

    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
    {
        var matter = document.Get(PageKeys.FrontMatter);
        if (matter.Script is null && matter.Convert && document.SourceText is { } text)
            Check(text, document.Get(PageKeys.BodyStart), document.Get(PageKeys.Script), context.Diagnostics);
        return [document];
    }

    private static void Check(SourceText text, int bodyStart, string tag, DiagnosticBag diagnostics)
    {
        var guess = ScriptDetector.Detect(text.Text.AsSpan(bodyStart));
        var assumed = ScriptTags.IsTraditional(tag) ? ChineseScript.Traditional : ChineseScript.Simplified;
        if (guess.Script == ChineseScript.Unknown || guess.Script == assumed || guess.Confidence < Certain)
            return;
        var evidence = Evidence(text.Text, bodyStart, guess.Script);
        diagnostics.Warning(DiagnosticCodes.ContradictedScript,
            $"this page counts as {tag}, but its text is written in {guess.Script}: {string.Join("、", evidence.Select(e => text.Text[e]))} "
                + $"occur in no {assumed} text. Say 'script: {ScriptTags.Counterpart(tag)}' in its front matter.",
            text.Span(evidence[0]));
    }

    /// <summary>Where the first few different characters stand that only this script uses.</summary>
    private static List<int> Evidence(string text, int from, ChineseScript script)
    {
        List<int> found = [];
        for (var at = from; at < text.Length && found.Count < MostEvidence; at++)
        {
            if (ScriptDetector.Detect(text.AsSpan(at, 1)).Script == script && !found.Exists(f => text[f] == text[at]))
                found.Add(at);
        }
        return found;
    }
}
