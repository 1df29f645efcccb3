using Twinscript.Diagnostics;

namespace Twinscript.Checking;

/// <summary>
/// <c>hreflang</c> as a graph: absolute, naming the page itself, naming every script the site is published in, answered by
/// every page it names. <c>x-default</c> is the one door for all pages, and answers none. Pages in other languages than Chinese are
/// written by hand, and need not all exist.
/// </summary>
internal sealed class AlternateCheck : ISiteCheck
{
    private const string Default = "x-default";

    public void Run(BuiltSite site, CheckOptions options, DiagnosticBag diagnostics)
    {
        var canonical = site.Pages.Where(p => !p.IsRedirect && p.Canonical is not null).ToArray();
        if (site.Address is null)
        {
            if (canonical.Any(p => p.Alternates.Count > 0))
                diagnostics.Warning(
                    DiagnosticCodes.BrokenAlternate,
                    "the pages' 'hreflang' addresses are not absolute, so search engines ignore them. Add 'url' to site.yml.");
            return;
        }
        // A page that gives another's address as its own is no node of the graph.
        var pages = canonical.Where(p => p.Canonical == site.UrlOf(p).AbsoluteUri)
            .ToDictionary(p => p.Canonical ?? "", StringComparer.Ordinal);
        string[] tags =
        [
            .. pages.Values.SelectMany(p => p.Alternates)
                .Select(a => a.Tag)
                .Where(t => t != Default)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Order(StringComparer.OrdinalIgnoreCase)
        ];
        foreach (var (url, page) in pages)
            Check(page, url, tags, pages, diagnostics);
    }

    private static void Check(BuiltPage page, string url, string[] tags, Dictionary<string, BuiltPage> pages, DiagnosticBag diagnostics)
    {
        foreach (var alternate in page.Alternates)
            Check(alternate, page, url, pages, Report);
        foreach (var twice in page.Alternates.GroupBy(a => a.Tag, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            Report(twice.Last(), $"'{twice.Key}' is named twice. Name each script once.");
        var isExpected = IsChinese(page.Language) || !tags.Any(IsChinese);
        foreach (var missing in tags.Where(tag => isExpected && IsChinese(tag) == IsChinese(page.Language))
            .Where(tag => !page.Alternates.Any(a => string.Equals(a.Tag, tag, StringComparison.OrdinalIgnoreCase))))
            diagnostics.Error(
                DiagnosticCodes.BrokenAlternate, $"the page doesn't name its {missing} edition in 'hreflang'. Add it.", page.Whole);
        if (page.Alternates.Count > 0 && !page.Alternates.Any(a => a.Address == url))
            diagnostics.Error(
                DiagnosticCodes.BrokenAlternate, "the page doesn't name itself in 'hreflang'. Add its own address too.", page.Whole);

        void Report(Alternate alternate, string message) =>
            diagnostics.Error(DiagnosticCodes.BrokenAlternate, message, page.Span(alternate.Offset, alternate.Length));
    }

    private static bool IsChinese(string tag) => tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    private static void Check(
        Alternate alternate, BuiltPage page, string url, Dictionary<string, BuiltPage> pages, Action<Alternate, string> report)
    {
        if (!Uri.TryCreate(alternate.Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            report(alternate, $"'{alternate.Address}' is not absolute. Write the whole address.");
        else if (!pages.TryGetValue(alternate.Address, out var other))
            report(alternate, $"no page calls '{alternate.Address}' its own address. Name the page's canonical address.");
        else if (alternate.Tag == Default)
            return;
        else if (!string.Equals(other.Language, alternate.Tag, StringComparison.OrdinalIgnoreCase))
            report(alternate, $"'{other.Path}' says its language is '{other.Language}', not '{alternate.Tag}'. Make them agree.");
        else if (page != other && !other.Alternates.Any(a => a.Address == url))
            report(
                alternate, $"'{other.Path}' doesn't name this page in return, and search engines ignore what is not mutual. Add it there.");
    }
}
