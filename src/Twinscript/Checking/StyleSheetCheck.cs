using System.Text.RegularExpressions;
using Twinscript.Diagnostics;

namespace Twinscript.Checking;

/// <summary>Checks the files style sheets load: fonts, pictures, other style sheets.</summary>
internal sealed partial class StyleSheetCheck : ISiteCheck
{
    public void Run(BuiltSite site, CheckOptions options, DiagnosticBag diagnostics)
    {
        foreach (var path in site.Files.Where(f => f.Value.EndsWith(".css", StringComparison.OrdinalIgnoreCase)))
        {
            if (site.ReadText(path) is not { } text)
                continue;
            var url = new Uri(site.Address ?? new Uri("http://site.invalid/"), path.Url[1..]);
            foreach (Match match in Address().Matches(text.Text))
            {
                var address = match.Groups["address"];
                if (address.Value is not ['#', ..] && site.Resolve(url, address.Value).Kind == TargetKind.Missing)
                    diagnostics.Error(
                        DiagnosticCodes.MissingResource,
                        $"nothing is at '{address.Value}', which this style sheet loads. Correct the address, or publish the file.",
                        text.Span(address.Index, address.Length));
            }
        }
    }

    [GeneratedRegex(
        """(url\(\s*|@import\s+)(?<quote>["']?)(?<address>(?<=["'])[^"']+|[^"'()\s;]+)\k<quote>""",
        RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Address();
}
