using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Pages;
using Twinscript.Review;
using Twinscript.Scripts;

namespace Twinscript.Mirror;

/// <summary>Lets the review read the HTML of a site that any generator built.</summary>
internal static class BuiltSiteReview
{
    /// <returns>Null when there is nothing to review; the problems are reported.</returns>
    public static ReviewedSite? Open(MirrorOptions options, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var reader = new BuiltSiteReader(options, diagnostics, cancellation);
        if (reader.Open() is not { } opened || reader.Read(opened) is not { } site)
            return null;
        return new(
            opened.Beside, new() { Title = "", SourceScript = site.SourceTag, Scripts = site.Scripts }, site.Settings.Glossary,
            Pages(site, diagnostics));
    }

    private static IEnumerable<ReviewedPage> Pages(BuiltSite site, DiagnosticBag diagnostics)
    {
        foreach (var page in site.Pages.Where(p => p.Kind == PageKind.Source))
        {
            if (site.Files.ReadText(page.Path, diagnostics) is { } html)
                yield return new(
                    new SourcePath(page.Path.Value), new(site.Files.DisplayPath(page.Path), html), new() { Title = "" }, site.SourceTag,
                    Prose(html, page, site));
        }
    }

    private static List<ProseStretch> Prose(string html, OriginalPage page, BuiltSite site)
    {
        var source = new SourceLanguage(site.SourceTag, page.MistakenLanguage, everyTag: true);
        var read = new ScriptedHtmlCompiler(html, source, MarkupTable.Empty, site.Settings.Protects, keepsLiterals: false).Compile();
        var offsets = read.Stretches.Select(stretch => new int[stretch.Text.Length]).ToArray();
        foreach (var piece in read.Pieces)
        {
            for (var i = 0; i < piece.TextLength && piece.Kind is HtmlPieceKind.Text or HtmlPieceKind.EncodedText; i++)
                offsets[piece.Index][piece.TextStart + i] = piece.Start + (piece.Kind == HtmlPieceKind.Text ? i : 0);
        }
        var added = MirrorMarks.PlacesIn(html);
        List<ProseStretch> prose = [];
        for (var i = 0; i < offsets.Length; i++)
        {
            if (HanText.IsIn(read.Stretches[i].Text.Span)
                && !added.Exists(place => place.Start <= offsets[i][0] && offsets[i][0] < place.End))
                prose.Add(new(read.Stretches[i].Text.ToString(), offsets[i]));
        }
        return prose;
    }
}
