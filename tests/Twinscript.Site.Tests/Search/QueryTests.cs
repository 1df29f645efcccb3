using Microsoft.Playwright;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Site.Tests.Pages;
using Xunit;

namespace Twinscript.Site.Tests.Search;

/// <summary>What readers look for, and the page an editor would want them to find first.</summary>
public sealed class QueryTests(Microsite site, Chromium chromium)
{
    /// <summary>Script, query, page: one slip in a Latin word, numbers with and without separators, words of the other script.</summary>
    private const string Wanted = """
        zh-hant 軟體 words/
        zh-hans 软件 words/
        zh-hant 軟件 words/
        zh-hans 質量 words/
        zh-hant 檔案 words/
        zh-hant 人數 culture/
        zh-hans 3000 culture/
        zh-hant 1,000人 culture/
        zh-hant slack culture/
        zh-hans Slak culture/
        zh-hant 借人 culture/
        zh-hans 自下而上 culture/
        zh-hant 電子郵件 culture/
        zh-hant 保密 open-closed/
        zh-hans 安全 docs/security/
        zh-hant 洛斯阿拉莫斯 open-closed/
        zh-hans 奥本海默 open-closed/
        zh-hant AGI open-closed/
        zh-hant 原子彈 open-closed/
        zh-hant monorepo engineering/
        zh-hans 代码库 engineering/
        zh-hant python engineering/
        zh-hans 架构 engineering/
        zh-hant Azure engineering/
        zh-hant Codex codex/
        zh-hans 七周 codex/
        zh-hant 十七個人 codex/
        zh-hans 直播 codex/
        zh-hant 凌晨四點 codex/
        zh-hant 三國 looking-back/
        zh-hans 创业者 looking-back/
        zh-hant Antropic looking-back/
        zh-hans 训练 looking-back/
        zh-hant 離職 speaker/
        zh-hans 从0到1 speaker/
        zh-hant 2025年2月 timeline/
        zh-hans 时间 timeline/
        zh-hant 極客公園 sources/
        zh-hans OpenCC sources/
        zh-hans 安装 docs/quick-start/
        zh-hant 離線版 docs/offline/
        zh-hant Netlify docs/hosting/
        zh-hans 词表 docs/conversion/
        zh-hant hexo docs/moving-in/hexo/
        """;

    [Fact]
    public async Task Of_forty_four_queries_at_least_forty_find_first_what_an_editor_would_want()
    {
        var wanted = Wanted.Split('\n', StringSplitOptions.TrimEntries).Select(line => line.Split(' ')).ToList();
        List<string> missed = [];
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        foreach (var group in wanted.GroupBy(row => row[0]))
        {
            await page.GotoAsync(site.At($"/{group.Key}/search/"));
            foreach (var row in group)
            {
                await page.FillAsync("#search-input", row[1]);
                var first = page.Locator(".found a").First;
                await first.WaitForAsync();
                var found = await first.EvaluateAsync<string>("link => link.pathname");
                if (found != $"/{row[0]}/{row[2]}")
                    missed.Add($"{row[1]}: {found}");
            }
        }

        Assert.True(missed.Count <= 4, string.Join('\n', missed));
    }

    [Fact]
    public async Task A_hit_in_a_table_leads_to_its_row_and_its_cells_are_kept_apart()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/zh-hant/search/"));
        await page.FillAsync("#search-input", "聯絡");
        var hit = page.Locator(".found a[href*='words/']");
        Assert.Contains("聯絡 · 联系 · ", await hit.TextContentAsync() ?? "", StringComparison.Ordinal);
        await hit.ClickAsync();
        await page.WaitForURLAsync("**/words/**");

        // The last row of a long table: from its heading alone it would be out of sight.
        var row = page.Locator(".table tr", new() { HasText = "联系" });
        await Assertions.Expect(row).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_slash_or_control_and_k_lead_to_the_search_from_every_page_and_into_its_box()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        foreach (var key in new[] { "/", "Control+k" })
        {
            await page.GotoAsync(site.At("/zh-hans/codex/"));
            await page.Keyboard.PressAsync(key);
            await page.WaitForURLAsync("**/zh-hans/search/");
            await page.EvaluateAsync("document.activeElement.blur()");
            await page.Keyboard.PressAsync(key);
            await Assertions.Expect(page.Locator("#search-input")).ToBeFocusedAsync();
        }
    }
}
