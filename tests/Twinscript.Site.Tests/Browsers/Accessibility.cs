using System.Text.Json;
using Microsoft.Playwright;
using Twinscript.Cli.Tests;

namespace Twinscript.Site.Tests.Browsers;

/// <summary>What axe finds on a page: each violation on a line, and the number of rules that passed.</summary>
internal sealed record Accessibility(IReadOnlyList<string> Violations, int Passed)
{
    private static readonly Lazy<string> Axe = new(
        () => File.ReadAllText(Path.Combine(Repository.SiteTests, "node_modules", "axe-core", "axe.min.js")));

    // No page of ours shows another in a frame. A full list of all elements that pass costs more than finding those that don't.
    private const string Run = """
        async rules => {
          const only = rules.length ? { runOnly: { type: 'rule', values: rules } } : {};
          const { violations, passes } = await axe.run(document, { iframes: false, resultTypes: ['violations'], ...only });
          return { passed: passes.length, violations: violations.flatMap(v => v.nodes.map(n => `${v.id}: ${v.help}: ${n.html}`)) };
        }
        """;

    /// <param name="page">In a context that bypasses the page's policy, which would stop the rules.</param>
    /// <param name="rules">Ids of axe's rules; none: all.</param>
    public static async Task<Accessibility> OfAsync(IPage page, params string[] rules)
    {
        // The package for .NET asks in a page of its own, which takes three times as long.
        await page.EvaluateAsync(Axe.Value);
        var found = await page.EvaluateAsync<JsonElement>(Run, rules);
        return new(
            [.. found.GetProperty("violations").EnumerateArray().Select(violation => violation.GetString() ?? "")],
            found.GetProperty("passed").GetInt32());
    }
}
