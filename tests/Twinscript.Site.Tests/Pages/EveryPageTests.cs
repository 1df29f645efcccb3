using System.Globalization;
using Xunit;

namespace Twinscript.Site.Tests.Pages;

public sealed class EveryPageTests(Microsite site, PageTour tour) : IClassFixture<PageTour>
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
    public async Task The_scripts_stand_side_by_side_on_wide_screens_and_alternate_on_narrow_ones()
    {
        Assert.Contains(site.Pages, address => address.EndsWith("/facing/", StringComparison.Ordinal));
        Assert.Empty((await tour.NotesAsync()).PairsAstray);
    }

    [Fact]
    public async Task Words_within_a_line_do_not_break_it_apart()
    {
        Assert.Empty((await tour.NotesAsync()).BrokenLines);
    }

    [Fact]
    public async Task Every_control_is_large_enough_and_every_word_of_the_text_dark_enough()
    {
        var notes = await tour.NotesAsync();
        TestContext.Current.SendDiagnosticMessage(string.Create(
            CultureInfo.InvariantCulture,
            $"390 px: smallest target {notes.SmallestTarget:0.#} px, lowest contrast of text {notes.LowestContrast:0.0} to 1"));

        Assert.InRange(notes.SmallestTarget, 24, 900);
        Assert.InRange(notes.LowestContrast, 7, 21);
        Assert.Empty(notes.SmallOrFaint);
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
}
