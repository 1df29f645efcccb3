using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Twinscript.Cli.Tests;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Site.Tests.Pages;
using Xunit;

namespace Twinscript.Site.Tests.Reading;

/// <summary>What Google's own measure says, on its mobile profile.</summary>
[Collection(Measured.Name)]
public sealed class LighthouseTests(Microsite site)
{
    private static readonly string[] Categories = ["performance", "accessibility", "best-practices", "seo"];

    /// <summary>What a page that can score 100 has reached in the best of six runs, however busy the machine was.</summary>
    private const double LeastTimed = 0.95;

    [Fact]
    public async Task Home_and_the_longest_article_score_full_marks()
    {
        var longest = site.Pages.Where(a =>
            a.StartsWith("/zh-hant/", StringComparison.Ordinal) && !a.EndsWith("/facing/", StringComparison.Ordinal))
            .MaxBy(a => new FileInfo(Path.Combine(site.Output, a[1..], "index.html")).Length);
        List<string> lost = [];
        foreach (var address in new[] { "/zh-hant/", longest })
        {
            // Performance is timed, and on a shared machine the same page scores 93 in one run and 100 in the next: the best of several is
            // what it can do.
            var best = new Dictionary<string, double>(StringComparer.Ordinal);
            List<string> misses = [];
            for (var tries = 0; tries < 6 && (best.Count == 0 || best.Values.Min() < 1); tries++)
            {
                if (await RunAsync(site.At(address ?? "/")) is not { } report)
                    continue;
                misses.Clear();
                foreach (var category in Categories)
                {
                    var score = report.GetProperty("categories").GetProperty(category).GetProperty("score").GetDouble();
                    best[category] = Math.Max(best.GetValueOrDefault(category), score);
                }
                misses
                    .AddRange(report
                    .GetProperty("audits")
                    .EnumerateObject()
                    .Where(a => a.Value.TryGetProperty("score", out var s) && s.ValueKind == JsonValueKind.Number && s.GetDouble() < 1)
                    .Select(a => $"{a.Name} {a.Value.GetProperty("score").GetDouble().ToString(CultureInfo.InvariantCulture)}"));
            }
            var line =
                $"Lighthouse, {address}: "
                    + $"{string.Join(", ", best.Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Key} {b.Value * 100:0}")))}";
            TestContext.Current.SendDiagnosticMessage(line);
            if (best.Count == 0 || best.Any(b => b.Value < (b.Key == Categories[0] ? LeastTimed : 1)))
                lost.Add($"{line} ({string.Join(", ", misses)})");
        }

        Assert.Empty(lost);
    }

    private static async Task<JsonElement?> RunAsync(string url)
    {
        var folder = Directory.CreateTempSubdirectory("twinscript-lighthouse-");
        try
        {
            var report = Path.Combine(folder.FullName, "report.json");
            var start = new ProcessStartInfo("node",
            [
                Path.Combine(Repository.SiteTests, "node_modules", "lighthouse", "cli", "index.js"),
                url,
                "--quiet",
                "--output=json",
                "--output-path=" + report,
                "--only-categories=" + string.Join(',', Categories), "--no-enable-error-reporting",
                "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking",
            ])
            { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
            start.Environment["CHROME_PATH"] = await InstalledChromium.PathAsync();
            using var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
            var output = process.StandardOutput.ReadToEndAsync();
            var error = await process.StandardError.ReadToEndAsync();
            await output;
            await process.WaitForExitAsync();
            // A busy machine can spoil its recording; anything else is a failure.
            if (process.ExitCode != 0 && error.Contains("NO_NAVSTART", StringComparison.Ordinal))
                return null;
            Assert.True(process.ExitCode == 0, error);
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(report));
            return json.RootElement.Clone();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
