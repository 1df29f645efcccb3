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
    private const string Timed = "performance";

    private static readonly string[] Categories = [Timed, "accessibility", "best-practices", "seo"];

    /// <summary>
    /// A timed score says as much about the machine as about the page: the same page scores 83 beside other work and 100 in quiet.
    /// So the score is printed, and the test holds everything the page alone decides.
    /// </summary>
    [Fact]
    public async Task Home_and_the_longest_article_score_full_marks_in_everything_that_is_not_timed()
    {
        var longest = site.Pages.Where(a =>
            a.StartsWith("/zh-hant/", StringComparison.Ordinal) && !a.EndsWith("/facing/", StringComparison.Ordinal))
            .MaxBy(a => new FileInfo(Path.Combine(site.Output, a[1..], "index.html")).Length);
        List<string> lost = [];
        foreach (var address in new[] { "/zh-hant/", longest ?? "/" })
        {
            var report = await RunAsync(site.At(address)) ?? await RunAsync(site.At(address));
            Assert.True(report is not null, "Lighthouse could not record the page, twice.");
            var audits = report.Value.GetProperty("audits");
            var categories = report.Value.GetProperty("categories");
            var scores = Categories.ToDictionary(c => c, c => categories.GetProperty(c).GetProperty("score").GetDouble());
            TestContext.Current.SendDiagnosticMessage($"Lighthouse, {address}: {string.Join(", ", scores.Select(s =>
                string.Create(CultureInfo.InvariantCulture, $"{s.Key} {s.Value * 100:0}")))}");
            foreach (var category in Categories.Where(c => c != Timed && scores[c] < 1))
            {
                var misses = categories.GetProperty(category).GetProperty("auditRefs").EnumerateArray()
                    .Select(reference => reference.GetProperty("id").GetString() ?? "")
                    .Where(id => Score(audits, id) < 1);
                lost.Add($"{address}, {category}: {string.Join(", ", misses)}");
            }

            lost.AddRange(Untimed.Where(id => Score(audits, id) < 1).Select(id => $"{address}, {id}"));
        }

        Assert.Empty(lost);
    }

    /// <summary>The audits of performance that a slow machine cannot change.</summary>
    private static readonly string[] Untimed =
        ["cumulative-layout-shift", "unsized-images", "unused-javascript", "unminified-css", "unminified-javascript"];

    /// <summary>1 where an audit does not apply.</summary>
    private static double Score(JsonElement audits, string id) =>
        audits.TryGetProperty(id, out var audit) && audit.TryGetProperty("score", out var score) && score.ValueKind == JsonValueKind.Number
            ? score.GetDouble()
            : 1;

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
