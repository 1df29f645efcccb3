using Microsoft.Playwright;
using Twinscript.Cli.Tests.Preview;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Tests.Sites;
using Xunit;
using static Twinscript.Cli.Tests.Preview.SiteWithFinding;

namespace Twinscript.Site.Tests.Preview;

public sealed class AuthorPagesTests(Chromium chromium)
{
    [Fact]
    public async Task The_list_counts_what_waits_on_each_page()
    {
        using var site = new TinySite(Settings + Words);
        await using var preview = await RunningPreview.StartAsync(site);
        await using var context = await chromium.NewContextAsync();
        var page = await OpenPage.OfAsync(context, preview, "/_preview/");

        Assert.Equal(["首页 index.md 0", "字 guide/words.md 1"], await RowsAsync(page));
        Assert.Contains("1 open finding on 1 page of 2 pages", await page.Locator("header").InnerTextAsync(), StringComparison.Ordinal);

        site.Write(Words.Replace("平常的一段", "又见：发", StringComparison.Ordinal));
        await page.GetByText("2 open findings").WaitForAsync();
        Assert.Equal(["首页 index.md 0", "字 guide/words.md 2"], await RowsAsync(page));
    }

    [Fact]
    public async Task A_finding_stands_in_its_place_and_tells_how_to_settle_it()
    {
        using var site = new TinySite(Settings + Words);
        await using var preview = await RunningPreview.StartAsync(site);
        await using var context = await chromium.NewContextAsync();
        await context.GrantPermissionsAsync(
            ["clipboard-read", "clipboard-write"], new() { Origin = preview.Address.GetLeftPart(UriPartial.Authority) });
        var page = await OpenPage.OfAsync(context, preview, "/_preview/guide/words");

        Assert.Equal(["发", "發"], await page.Locator(".row .finding").AllTextContentsAsync());
        await page.Locator(".finding", new() { HasText = "發" }).ClickAsync();
        var card = page.Locator("#card");
        var text = await card.InnerTextAsync();
        Assert.Contains("发 → 發", text, StringComparison.Ordinal);
        Assert.Contains("STCharacters.txt", text, StringComparison.Ordinal);
        Assert.Contains("input/guide/words.md:5:", text, StringComparison.Ordinal);
        Assert.Contains("髮", text, StringComparison.Ordinal);

        const string markup = "-{zh-tw:髮; zh-hans:发}-";
        await card.Locator("li", new() { HasText = markup }).GetByRole(AriaRole.Button).ClickAsync();
        await card.GetByText("Copied").WaitForAsync();
        Assert.Equal(markup, await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        Assert.Contains("- { zh-hans: 发, zh-tw: 髮 }", text, StringComparison.Ordinal);

        // What was copied settles the finding, in the page that is still open.
        await OpenPage.MarkAsync(page);
        site.Write(Words.Replace("发", markup, StringComparison.Ordinal));
        await page.GetByText("no open findings").WaitForAsync();
        Assert.Equal(0, await page.Locator(".row .finding").CountAsync());
        Assert.True(await OpenPage.StayedAsync(page));
    }

    [Fact]
    public async Task Accepted_findings_are_quiet_and_not_counted()
    {
        using var site = new TinySite(Settings + Words);
        await using var preview = await RunningPreview.StartAsync(site);
        await using var context = await chromium.NewContextAsync();
        var page = await OpenPage.OfAsync(context, preview, "/_preview/guide/words");
        var id = await page.Locator(".row .finding").First.GetAttributeAsync("data-findings");
        site.Write($"-- input/review.yml --\naccepted:\n  - \"{id}\"\n");

        await page.GetByText("no open findings, 1 accepted").WaitForAsync();
        Assert.Equal(2, await page.Locator(".row .finding.accepted").CountAsync());

        // No build reads the file, and the page is told all the same.
        site.Write("-- input/review.yml --\naccepted:\n  - \"000000000000\"\n");
        await page.GetByText("1 open finding").WaitForAsync();
    }

    [Fact]
    public async Task The_keys_n_and_p_go_from_one_finding_to_the_next()
    {
        using var site = new TinySite(Settings + Words.Replace("平常的一段", "又见：发", StringComparison.Ordinal));
        await using var preview = await RunningPreview.StartAsync(site);
        await using var context = await chromium.NewContextAsync();
        var page = await OpenPage.OfAsync(context, preview, "/_preview/guide/words");
        foreach (var (key, line) in new[] { ("n", ":5:"), ("n", ":7:"), ("n", ":5:"), ("p", ":7:") })
        {
            await page.Keyboard.PressAsync(key);
            await page.Locator("#card:popover-open").GetByText(line).WaitForAsync();
        }
    }

    [Theory]
    [InlineData(390)]
    [InlineData(820)]
    [InlineData(1440)]
    public async Task The_pages_fit_every_window(int width)
    {
        using var site = new TinySite(
            Settings + Words.Replace(
                "平常的一段", $"| 长 | 表 |\n| --- | --- |\n| {new string('字', 40)} | {new string('a', 80)} |\n\n又见：发", StringComparison.Ordinal));
        await using var preview = await RunningPreview.StartAsync(site);
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 800 } });
        var page = await OpenPage.OfAsync(context, preview, "/_preview/guide/words");
        List<string> complaints = [];
        page.Console += (_, message) => complaints.Add(message.Text);
        await page.Keyboard.PressAsync("n");
        var box = await page.Locator("#card:popover-open").BoundingBoxAsync();

        Assert.NotNull(box);
        Assert.InRange(box.X, 0, width - box.Width);
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(complaints);
    }

    private static Task<string[]> RowsAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('tbody tr')].map(row => [...row.cells].map(cell => cell.textContent).join(' '))");
}
