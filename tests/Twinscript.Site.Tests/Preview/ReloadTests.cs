using Microsoft.Playwright;
using Twinscript.Cli.Preview.Reloading;
using Twinscript.Cli.Tests.Preview;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Site.Tests.Preview;

public sealed class ReloadTests(Chromium chromium)
{
    private const string Home = """
        -- input/index.md --
        # 首頁

        第一句。
        """;

    private const string Overlay = "#twinscript-problems";

    [Fact]
    public async Task An_open_page_shows_an_edit_without_being_asked()
    {
        using var site = new TinySite(Home);
        await using var preview = await RunningPreview.StartAsync(site);
        await using var context = await chromium.NewContextAsync();
        var page = await OpenPage.OfAsync(context, preview);

        site.Write(Home.Replace("第一句", "第二句", StringComparison.Ordinal));
        await page.GetByText("第二句").WaitForAsync();
    }

    [Fact]
    public async Task A_problem_lies_over_the_last_good_page_until_it_is_mended()
    {
        using var site = new TinySite("-- input/site.yml --\ntitle: 小站\nurl: https://example.org\nstrict: true\n" + Home);
        await using var preview = await RunningPreview.StartAsync(site);
        await using var context = await chromium.NewContextAsync();
        var page = await OpenPage.OfAsync(context, preview);

        site.Write("""
            -- input/index.md --
            # 首頁

            見[<b>工程</b>](nowhere.md)。
            """);
        await page.Locator(Overlay).WaitForAsync();
        var text = await page.Locator(Overlay).GetByRole(AriaRole.Alert).InnerTextAsync();
        Assert.Contains("1 error", text, StringComparison.Ordinal);
        Assert.Contains("input/index.md(3,", text, StringComparison.Ordinal);
        Assert.Contains("TS104", text, StringComparison.Ordinal);
        Assert.Contains("<b>工程</b>", text, StringComparison.Ordinal);
        Assert.True(await page.GetByText("第一句").IsVisibleAsync());

        site.Write(Home.Replace("第一句", "第三句", StringComparison.Ordinal));
        await page.GetByText("第三句").WaitForAsync();
        Assert.Equal(0, await page.Locator(Overlay).CountAsync());
    }

    [Fact]
    public async Task Mending_back_to_what_is_served_removes_the_overlay()
    {
        using var site = new TinySite(Home);
        await using var preview = await RunningPreview.StartAsync(site);
        await using var context = await chromium.NewContextAsync();
        var page = await OpenPage.OfAsync(context, preview);

        site.Write("-- input/site.yml --\ntitle: [錯\n");
        await page.Locator(Overlay).WaitForAsync();
        site.Write("-- input/site.yml --\ntitle: 小站\nurl: https://example.org\n");
        await page.Locator(Overlay).WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task The_script_is_added_to_what_is_sent_and_not_to_what_is_built()
    {
        using var site = new TinySite(Home);
        await using var preview = await RunningPreview.StartAsync(site);

        Assert.Contains(ReloadScript.Path, await preview.ReadAsync("/zh-hant/"), StringComparison.Ordinal);
        Assert.All(Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain(ReloadScript.Path, File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("default-src 'none'; script-src 'self'", true)]
    [InlineData("default-src 'self'", true)]
    [InlineData("style-src 'none'", true)]
    [InlineData("default-src 'none'; script-src 'sha256-abc='", false)]
    [InlineData("default-src 'none'", false)]
    public void The_script_keeps_out_of_pages_whose_policy_forbids_it(string policy, bool may)
    {
        Assert.Equal(may, ReloadScript.MayRunUnder(policy));
    }
}
