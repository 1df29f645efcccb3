using Twinscript.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Checking;

/// <summary>Pages no reader gets to by links from the front door.</summary>
internal sealed class ReachabilityCheck : ISiteCheck
{
    private static readonly SitePath Entrance = new("index.html");
    private static readonly SitePath NotFound = new("404.html");

    public void Run(BuiltSite site, CheckOptions options, DiagnosticBag diagnostics)
    {
        var reached = new HashSet<SitePath>(Doors(site));
        var open = new Queue<SitePath>(reached);
        while (open.TryDequeue(out var path))
        {
            if (site.Page(path) is not { } page)
                continue;
            foreach (var reference in page.References.Where(r => r.Kind is ReferenceKind.Link or ReferenceKind.Download))
            {
                if (site.Resolve(page, reference.Address).File is { } next && reached.Add(next))
                    open.Enqueue(next);
            }
        }
        foreach (var page in site.Pages.Where(p => !reached.Contains(p.Path) && !p.IsRedirect && p.Path != NotFound))
            diagnostics.Warning(
                DiagnosticCodes.UnreachablePage, "no link leads from the entrance to this page. Link to it, or remove it.", page.Whole);
    }

    /// <summary>Without an entrance, the homes of the scripts.</summary>
    private static IEnumerable<SitePath> Doors(BuiltSite site)
    {
        if (site.Page(Entrance) is not null)
            return [Entrance];
        return site.Pages.Select(p => p.Path).Where(p => p.Value.Split('/') is [_, "index.html"]);
    }
}
