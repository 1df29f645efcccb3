using Xunit;

namespace Twinscript.Tests.Checking;

public sealed class AlternateCheckTests
{
    private const string Site = "https://example.org/book";

    [Fact]
    public async Task A_complete_graph_passes()
    {
        using var site = Twins(Links("a", "zh-Hant", "zh-Hans"), Links("a", "zh-Hant", "zh-Hans"));

        Assert.Equal([], await site.CheckAsync());
    }

    [Theory]
    [InlineData("zh-Hant", "", "hans/a/index.html: TS604 the page doesn't name its zh-Hant edition")]
    [InlineData("zh-Hant zh-Hans", "zh-Hans", "hant/a/index.html(1,")]
    [InlineData("zh-Hant zh-Hans", "zh-Hans", "doesn't name this page in return")]
    [InlineData("zh-Hans", "zh-Hant zh-Hans", "hant/a/index.html: TS604 the page doesn't name itself")]
    [InlineData("zh-Hant zh-Hans zh-Hans", "zh-Hant zh-Hans", "'zh-Hans' is named twice.")]
    public async Task A_gap_in_the_graph_is_reported(string hant, string hans, string problem)
    {
        using var site = Twins(Links("a", hant.Split(' ')), Links("a", hans.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

        Assert.Contains(await site.CheckAsync(), f => f.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Addresses_must_be_absolute_lead_to_pages_and_agree_with_their_language()
    {
        using var relative = Twins(
            Links("a", "zh-Hant", "zh-Hans").Replace(Site + "/hans", "/book/hans", StringComparison.Ordinal),
            Links("a", "zh-Hant", "zh-Hans"));
        using var nowhere = Twins(Links("b", "zh-Hant", "zh-Hans"), Links("a", "zh-Hant", "zh-Hans"));
        using var confused = Twins(
            Links("a", "zh-Hant", "zh-Hans").Replace("hreflang=\"zh-Hans\"", "hreflang=\"zh-Hans-SG\"", StringComparison.Ordinal),
            Links("a", "zh-Hant", "zh-Hans"));

        Assert.Contains(await relative.CheckAsync(), f => f.Contains("TS604 '/book/hans/a/' is not absolute.", StringComparison.Ordinal));
        Assert.Contains(await nowhere.CheckAsync(), f =>
            f.Contains($"TS604 no page calls '{Site}/hans/b/' its own address.", StringComparison.Ordinal));
        Assert.Contains(await confused.CheckAsync(), f =>
            f.Contains("TS604 'hans/a/index.html' says its language is 'zh-Hans', not 'zh-Hans-SG'.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_an_address_the_graph_cannot_be_judged()
    {
        using var site = new OutputSite((
            "index.html", OutputSite.Page("甲", "<link rel=\"canonical\" href=\"/\"><link rel=\"alternate\" hreflang=\"en\" href=\"/\">")));

        Assert.StartsWith(
            "TS604 the pages' 'hreflang' addresses are not absolute", Assert.Single(await site.CheckAsync()), StringComparison.Ordinal);
    }

    private static OutputSite Twins(string hant, string hans) => new(
        ("index.html", OutputSite.Page("<a href=\"hant/a/\">繁</a> <a href=\"hans/a/\">简</a>")),
        (
            "hant/a/index.html",
            OutputSite.Page("甲", $"<link rel=\"canonical\" href=\"{Site}/hant/a/\">{hant}", "zh-Hant").ReplaceLineEndings(" ")),
        (
            "hans/a/index.html",
            OutputSite.Page("甲", $"<link rel=\"canonical\" href=\"{Site}/hans/a/\">{hans}", "zh-Hans").ReplaceLineEndings(" ")));

    private static string Links(string page, params string[] tags) =>
        string.Concat(tags.Select(t => $"<link rel=\"alternate\" hreflang=\"{t}\" href=\"{Site}/{t[3..].ToLowerInvariant()}/{page}/\">"));
}
