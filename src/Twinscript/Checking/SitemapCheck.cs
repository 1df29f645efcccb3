using System.Text.RegularExpressions;
using Twinscript.Diagnostics;

namespace Twinscript.Checking;

/// <summary>Sitemaps name pages that exist.</summary>
internal sealed partial class SitemapCheck : ISiteCheck
{
    public void Run(BuiltSite site, CheckOptions options, DiagnosticBag diagnostics)
    {
        if (site.Address is not { } home)
            return;
        foreach (var path in site.Files.Where(f => Name().IsMatch(f.Value)))
        {
            if (site.ReadText(path) is not { } text)
                continue;
            foreach (Match match in Address().Matches(text.Text))
            {
                var address = match.Groups["address"];
                if (site.Resolve(home, System.Net.WebUtility.HtmlDecode(address.Value)).Kind is TargetKind.Missing or TargetKind.Malformed)
                    diagnostics.Error(
                        DiagnosticCodes.BrokenLink,
                        $"the sitemap names '{address.Value}', where nothing is. Correct it, or publish the page.",
                        text.Span(address.Index, address.Length));
            }
        }
    }

    [GeneratedRegex(@"^sitemap(-\d+)?\.xml$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Name();

    [GeneratedRegex("""(<loc>|href=")\s*(?<address>[^<"\s]+)""", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Address();
}
