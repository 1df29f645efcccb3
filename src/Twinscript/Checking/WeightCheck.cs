using Twinscript.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Checking;

/// <summary>Checks the weight of a page: its own and that of all it loads from this site, compressed.</summary>
internal sealed class WeightCheck : ISiteCheck
{
    public void Run(BuiltSite site, CheckOptions options, DiagnosticBag diagnostics)
    {
        if (options.Budget is not { } budget)
            return;
        foreach (var page in site.Pages.Where(p => !site.IsDownload(p.Path)))
        {
            var bytes = Of(page, site);
            if (bytes > budget * 1000L)
                diagnostics.Error(
                    DiagnosticCodes.OverBudget,
                    $"the page weighs {FileSize.Readable(bytes)} with all it loads, over the budget of {budget} KB. "
                        + "Make pictures, styles or scripts smaller, or raise --budget.",
                    page.Whole);
        }
    }

    public static long Of(BuiltPage page, BuiltSite site) =>
        page.Bytes + page.References.Where(r => r.Kind == ReferenceKind.Loaded)
            .Select(r => site.Resolve(page, r.Address).File).OfType<SitePath>().Where(f => f != page.Path).Distinct().Sum(site.BytesOf);
}
