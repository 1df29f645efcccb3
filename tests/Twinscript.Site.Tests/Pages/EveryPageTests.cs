using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Twinscript.Site.Tests.Browsers;
using Xunit;

namespace Twinscript.Site.Tests.Pages;

public sealed class EveryPageTests(Microsite site, Chromium chromium, PageTour tour) : IClassFixture<PageTour>
{
    [Fact]
    public async Task No_page_reports_an_error_or_breaks_the_policy_its_host_sends()
    {
        var notes = await tour.NotesAsync();

        Assert.Equal((site.Pages.Count + site.OfflineFiles.Count) * 2, notes.Visited);
        Assert.Equal("", string.Join("\n", notes.Complaints.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task No_page_asks_another_origin_for_anything()
    {
        var notes = await tour.NotesAsync();

        Assert.NotEmpty(notes.Requests);
        Assert.Empty(notes.ForeignRequests);
    }

    [Fact]
    public async Task No_page_scrolls_sideways_at_any_width()
    {
        Assert.Empty((await tour.NotesAsync()).Overflows);
    }

    [Fact]
    public async Task The_policy_reaches_every_page_and_forbids_inline_code()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        foreach (var address in site.Pages)
        {
            using var response = await client.GetAsync(site.At(address), TestContext.Current.CancellationToken);
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_shuts_anybody_out(ColorScheme scheme)
    {
        // The rules are run from outside the page, so its policy must not stop them.
        await using var context = await chromium.NewContextAsync(
            new() { ColorScheme = scheme, Locale = "en-US", BypassCSP = true, ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        List<string> violations = [];
        var passed = 0;
        foreach (var address in site.Pages.Concat(site.OfflineFiles.Select(file => "/" + file)))
        {
            await page.GotoAsync(site.At(address));
            // The parts of a page are the same in both schemes; only their colours differ.
            var result = await page.RunAxe(new AxeRunOptions
            {
                RunOnly = scheme == ColorScheme.Dark ? RunOnlyOptions.Rules("color-contrast", "link-in-text-block") : null,
                // A full list of all elements that pass costs more than finding those that don't.
                ResultTypes = [ResultType.Violations],
            });
            violations.AddRange(result.Violations.SelectMany(v => v.Nodes.Select(n => $"{address}: {v.Id}: {v.Help}: {n.Html}")));
            Assert.NotEmpty(result.Passes);
            passed += result.Passes.Length;
        }
        TestContext.Current.SendDiagnosticMessage(
            $"axe, {scheme}: {violations.Count} violations, {passed} rules passed on {site.Pages.Count + site.OfflineFiles.Count} pages");

        Assert.Empty(violations);
    }
}
