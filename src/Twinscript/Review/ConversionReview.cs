using Twinscript.Configuration;
using Twinscript.Diagnostics;

namespace Twinscript.Review;

/// <summary>Reviews every page of a site in every script it is published in.</summary>
internal static class ConversionReview
{
    /// <returns>In the order of pages, scripts and places.</returns>
    public static IReadOnlyList<Finding> Run(ReviewedSite site, double below, AcceptedFindings accepted, DiagnosticBag diagnostics)
    {
        var review = new PageReview(site, below, accepted);
        var found = site.Pages(diagnostics).SelectMany(review.Of);
        return [.. site.IsBuilt ? found.DistinctBy(finding => finding.Id, StringComparer.Ordinal) : found];
    }

    public static bool Converts(ReviewedPage page, PublishedScript script) =>
        page.FrontMatter.Convert && script.Conversion != "none" && script.Tag != page.SourceScript;
}
