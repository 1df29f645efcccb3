using System.Text.RegularExpressions;
using Twinscript.Building;
using Twinscript.Diagnostics;
using Twinscript.Review;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Review;

/// <summary>Findings in their places on both sides of a page.</summary>
public sealed partial class ReviewedRowsTests
{
    private const string Site = """
        -- input/site.yml --
        title: 小站
        script: zh-Hans-CN
        scripts:
          - { tag: zh-Hans-CN }
          - { tag: zh-Hant-TW }

        """;

    [Theory]
    [InlineData("字是：发。", "字是：[发]。", "字是：[發]。")]
    [InlineData("字是：**发**。", "字是：[发]。", "字是：[發]。")]
    [InlineData("软件的字是：发。软件", "软件的字是：[发]。软件", "軟體的字是：[發]。軟體")]
    [InlineData("字是：发。\n又见：发。", "字是：[发]。又见：[发]。", "字是：[發]。又見：[發]。")]
    [InlineData("字是：发。字是：发。", "字是：[发]。字是：[发]。", "字是：[發]。字是：[發]。")]
    [InlineData("`代码`字是：发。", "代码字是：[发]。", "代码字是：[發]。")]
    [InlineData("-{发}-字是：发。", "发字是：[发]。", "发字是：[發]。")]
    public async Task A_finding_is_marked_where_it_stands_on_both_sides(string line, string written, string converted)
    {
        var rows = await OfAsync($"-- input/index.md --\n---\ntitle: 首页\n---\n\n{line}\n");

        Assert.Empty(rows.Elsewhere);
        Assert.Equal((written, converted), (Marked(rows.Rows[^1].Own), Marked(rows.Rows[^1].Other)));
    }

    [Fact]
    public async Task A_footnote_is_found_below_and_the_text_behind_it_all_the_same()
    {
        var rows = await OfAsync("-- input/index.md --\n---\ntitle: 首页\n---\n\n字是：发[^1]。\n\n[^1]: 注是：发。\n\n又见：发。\n");

        Assert.Empty(rows.Elsewhere);
        Assert.Equal(3, rows.Rows.Count(row => Marked(row.Other).Contains("[發]", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_character_by_itself_is_not_taken_for_one_within_a_word()
    {
        var rows = await OfAsync("-- input/index.md --\n---\ntitle: 首页\n---\n\n开发出发。\n\n| 一 |\n| --- |\n| 发 |\n");

        Assert.Equal("開發出發。", Marked(rows.Rows[1].Other));
        Assert.EndsWith("[發]", Marked(rows.Rows[2].Other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Title_and_description_stand_above_the_text()
    {
        var rows = await OfAsync("-- input/index.md --\n---\ntitle: 字：发\ndescription: 述：发。\n---\n\n第一行。\n");

        Assert.Equal(["字：[發]", "述：[發]。", "第一行。"], rows.Rows.Select(r => Marked(r.Other)));
    }

    [Fact]
    public async Task What_shows_nowhere_is_listed()
    {
        var rows = await OfAsync("-- input/index.md --\n---\ntitle: 首页\ntags: [单字：发]\n---\n\n第一行。\n");

        Assert.Equal("发", Assert.Single(rows.Elsewhere).Doubt.Source);
    }

    private static async Task<ReviewedRows> OfAsync(string page)
    {
        using var site = new TinySite(Site + page);
        var result = await SiteBuilder.BuildAsync(new() { WorkingFolder = site.Root }, CancellationToken.None);
        var built = result.Pages ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        var reviewed = ReviewedSite.Open(site.Root, "input", new()) ?? throw new InvalidOperationException("The site cannot be read.");
        var findings = ConversionReview.Run(reviewed, Hanzi.Reviewer.Doubtful, AcceptedFindings.None, new DiagnosticBag());
        return ReviewedRows.Of(built.Site.Converters, built.Editions[0], built.Editions[1], findings);
    }

    private static string Marked(string html) =>
        Tags().Replace(Marks().Replace(html, "[${text}]"), "").Trim();

    [GeneratedRegex("<span class=\"finding\"[^>]*>(?<text>[^<]*)</span>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tags();
}
