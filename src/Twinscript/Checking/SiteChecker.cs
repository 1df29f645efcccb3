using Twinscript.Diagnostics;

namespace Twinscript.Checking;

/// <summary>Looks over a built site as its readers' browsers will meet it.</summary>
public static class SiteChecker
{
    private static readonly ISiteCheck[] Checks =
    [
        new LinkCheck(), new StyleSheetCheck(), new SitemapCheck(), new AlternateCheck(), new ReachabilityCheck(), new WeightCheck(),
    ];

    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public static async Task<CheckResult> CheckAsync(CheckOptions options, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var root = Path.GetFullPath(options.OutputFolder, options.WorkingFolder);
        var relative = Path.GetRelativePath(options.WorkingFolder, root);
        var display = (relative.StartsWith("..", StringComparison.Ordinal) ? root : relative).Replace(Path.DirectorySeparatorChar, '/');
        if (!Directory.Exists(root) || BuiltSite.Read(root, display, diagnostics, cancellation) is not { Pages.Count: > 0 } site)
        {
            diagnostics.Error(
                DiagnosticCodes.NothingToCheck,
                $"there is no built site in '{display}'. Run 'twinscript build' first, or name another folder with --output.");
            return new(diagnostics.InOrder(), null);
        }
        foreach (var check in Checks)
        {
            cancellation.ThrowIfCancellationRequested();
            check.Run(site, options, diagnostics);
        }
        if (options.External)
            await new ExternalLinks(options.Network).RunAsync(site, diagnostics, cancellation).ConfigureAwait(false);
        var heaviest = site.Pages.Where(p => !site.IsDownload(p.Path)).Select(p => new PageWeight(p.Path.Value, WeightCheck.Of(p, site)))
            .OrderByDescending(w => w.Bytes).ThenBy(w => w.Page, StringComparer.Ordinal).FirstOrDefault();
        return new(diagnostics.InOrder(), new(site.Pages.Count, site.Pages.Sum(p => p.References.Count), heaviest));
    }
}

/// <summary>Something that can only be judged with the whole site at hand.</summary>
internal interface ISiteCheck
{
    void Run(BuiltSite site, CheckOptions options, DiagnosticBag diagnostics);
}
