using Twinscript.Diagnostics;

namespace Twinscript.Checking;

/// <summary>Every address on every page leads to something, anchors included.</summary>
internal sealed class LinkCheck : ISiteCheck
{
    public void Run(BuiltSite site, CheckOptions options, DiagnosticBag diagnostics)
    {
        foreach (var page in site.Pages)
        {
            foreach (var reference in page.References)
                Check(page, reference, site, diagnostics);
        }
        foreach (var (_, to, span) in site.Redirects.Rules)
        {
            if (!to.Contains(':', StringComparison.Ordinal)
                && site.Resolve(site.Address ?? site.UrlOf(site.Pages[0]), to).Kind == TargetKind.Missing)
                diagnostics.Error(
                    DiagnosticCodes.BrokenLink,
                    $"this rule leads to '{to}', where nothing is. Correct the rule, or publish the page.",
                    span);
        }
    }

    private static void Check(BuiltPage page, in Reference reference, BuiltSite site, DiagnosticBag diagnostics)
    {
        var target = site.Resolve(page, reference.Address);
        var loaded = reference.Kind is ReferenceKind.Loaded or ReferenceKind.Optional;
        if (loaded && reference.Address.Length == 0)
            Report(
                DiagnosticCodes.MissingResource,
                "this address is empty, and the browser would load the page itself. Fill it in, or leave the attribute out.",
                page,
                reference,
                diagnostics);
        else if (target.Kind == TargetKind.Malformed)
            Report(DiagnosticCodes.BrokenLink, $"'{reference.Address}' is no address. Correct it.", page, reference, diagnostics);
        else if (target.Kind == TargetKind.Missing && loaded)
            Report(
                DiagnosticCodes.MissingResource,
                $"nothing is at '{reference.Address}', and the page needs it.{Hint(target, site)} "
                    + "Correct the address, or publish the file.",
                page,
                reference,
                diagnostics);
        else if (target.Kind == TargetKind.Missing)
            Report(
                DiagnosticCodes.BrokenLink,
                $"nothing is at '{reference.Address}'.{Hint(target, site)} Correct the link, or publish the page.",
                page,
                reference,
                diagnostics);
        else if (target.File is { } file && site.Page(file) is { } other && !IsThere(other, target.Fragment))
            Report(
                DiagnosticCodes.BrokenAnchor,
                $"'{file}' has no element '#{target.Fragment}'.{NearestName.Hint(target.Fragment, other.Ids)} Correct the link, or give "
                    + "the element that id.",
                page,
                reference,
                diagnostics);
    }

    /// <summary>An empty fragment and 'top' are the top of every page; ':~:' begins a directive to the browser.</summary>
    private static bool IsThere(BuiltPage page, string fragment)
    {
        var id = fragment.Split(":~:")[0];
        return id.Length == 0 || string.Equals(id, "top", StringComparison.OrdinalIgnoreCase) || page.Ids.Contains(id);
    }

    private static string Hint(in Target target, BuiltSite site)
    {
        var path = Uri.UnescapeDataString(target.Url?.AbsolutePath ?? "");
        return NearestName.Hint(
            path, site.Files.Select(f => Uri.UnescapeDataString((site.Address?.AbsolutePath.TrimEnd('/') ?? "") + f.Url)));
    }

    private static void Report(string code, string message, BuiltPage page, in Reference reference, DiagnosticBag diagnostics) =>
        diagnostics.Error(code, message, page.Span(reference.Offset, reference.Length));
}
