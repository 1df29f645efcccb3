using Microsoft.AspNetCore.Http;

namespace Twinscript.Cli.Preview.Redirects;

/// <summary>Decides as the host does which redirect applies: the first whose path, query and conditions fit.</summary>
internal static class RedirectRules
{
    /// <param name="fileExists">A file at the address goes before every rule that is not forced.</param>
    public static RedirectMatch? FirstMatch(IReadOnlyList<RedirectRule> rules, RequestPath path, HttpRequest request, bool fileExists)
    {
        foreach (var rule in rules)
        {
            if ((fileExists && !rule.Force)
                || rule.From.Match(path.Segments) is not { } values
                || !QueryFits(rule, request, values)
                || !rule.Conditions.All(condition => VisitorConditions.Hold(condition.Name, condition.Values, request)))
                continue;
            var match = new RedirectMatch(rule.Status, Fill(rule.To, values));
            if (!LeadsBack(match, path))
                return match;
        }
        return null;
    }

    private static bool QueryFits(RedirectRule rule, HttpRequest request, Dictionary<string, string> values)
    {
        foreach (var (name, wanted) in rule.Query)
        {
            if (!request.Query.TryGetValue(name, out var given) || given.Count == 0)
                return false;
            if (wanted.StartsWith(':'))
                values[wanted[1..]] = given[0] ?? "";
            else if (wanted != given[0])
                return false;
        }
        return true;
    }

    private static string Fill(string target, Dictionary<string, string> values)
    {
        // Longer names first, so that :name does not eat the beginning of :names.
        foreach (var (name, value) in values.OrderByDescending(pair => pair.Key.Length))
            target = target.Replace(":" + name, string.Join('/', value.Split('/').Select(Uri.EscapeDataString)), StringComparison.Ordinal);
        return target;
    }

    // The host reads /x and /x/ as one path, so a redirect between the two would never end.
    private static bool LeadsBack(RedirectMatch match, RequestPath path) =>
        match is { Status: >= 300 and < 400, Path: { } aim }
        && aim.Segments.SequenceEqual(path.Segments, StringComparer.Ordinal);
}
