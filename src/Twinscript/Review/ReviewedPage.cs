using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Pages;
using Twinscript.Scripts;

namespace Twinscript.Review;

/// <summary>One page's prose.</summary>
/// <param name="SourceScript">The tag of the script it is written in.</param>
internal sealed record ReviewedPage(
    SourcePath Path, SourceText Text, FrontMatter FrontMatter, string SourceScript, IReadOnlyList<ProseStretch> Prose)
{
    public static ReviewedPage Read(SourcePath path, SourceText text, FrontMatter matter, int bodyStart, string siteScript)
    {
        // A page may be written in another script than the site's, or by hand for one that its file name ends with.
        var script = matter.Script is { } declared && ScriptTags.IsKnown(declared.Text) ? ScriptTags.Canonical(declared.Text) : siteScript;
        // The build warns of markup that is none.
        var extracted = MarkupExtractor.Extract(text, bodyStart, script, new());
        var body = new MarkdownProseReader(text.Text, script, extracted).Read(extracted.Text);
        return new(path, text, matter, script, [.. FrontMatterProse.Read(text, bodyStart), .. body]);
    }
}
