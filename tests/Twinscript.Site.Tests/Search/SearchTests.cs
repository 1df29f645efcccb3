using System.IO.Compression;
using Microsoft.Playwright;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Site.Tests.Pages;
using Xunit;

namespace Twinscript.Site.Tests.Search;

/// <summary>Search on the built site, in a browser, under the policy its host sends.</summary>
public sealed class SearchTests(Microsite site, Chromium chromium, ITestOutputHelper output)
{
    [Theory]
    [InlineData("zh-hant", "軟體")]
    [InlineData("zh-hans", "软件")]
    public async Task A_word_is_found_in_either_script_and_either_wording_and_shown_in_the_readers(string script, string shown)
    {
        var pages = new List<string>();
        await using var context = await chromium.NewContextAsync();
        var page = await OpenAsync(context, script);
        foreach (var query in new[] { "軟件", "软件", "軟體", "软体" })
        {
            await SearchAsync(page, query);
            // What stands in code, as on the manual's pages, stays as it was written.
            Assert.Equal(shown, await page.Locator(".found a[href*='culture/'] mark").First.TextContentAsync());
            pages.Add(string.Join(
                ' ', await page.Locator(".found a").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname)")));
        }

        Assert.Single(pages.Distinct());
        Assert.Contains($"/{script}/culture/", pages[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slack", "/zh-hant/culture/")]
    [InlineData("SLA", "/zh-hant/culture/")]
    [InlineData("ＳＬＡＣＫ", "/zh-hant/culture/")]
    [InlineData("七周 codex", "/zh-hant/codex/")]
    [InlineData("時間表", "/zh-hant/timeline/")]
    [InlineData("时间", "/zh-hant/timeline/")]
    [InlineData("2025", "/zh-hant/timeline/")]
    public async Task Latin_numbers_parts_of_words_and_several_words_lead_to_the_page_they_are_about(string query, string address)
    {
        await using var context = await chromium.NewContextAsync();
        var page = await OpenAsync(context, "zh-hant");
        await SearchAsync(page, query);

        Assert.Equal(address, await page.Locator(".found a").First.EvaluateAsync<string>("link => link.pathname"));
    }

    [Fact]
    public async Task Every_page_of_the_site_is_found_by_its_title()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await OpenAsync(context, "zh-hant");
        var entries = await page.Locator("[data-all-pages] .part .entry")
            .EvaluateAllAsync<string[]>("links => links.map(link => link.pathname + ' ' + link.textContent.trim())");
        Assert.True(entries.Length > 9);
        foreach (var entry in entries)
        {
            var (path, title) = (entry.Split(' ')[0], entry[(entry.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            await SearchAsync(page, title);
            Assert.Equal(path, await page.Locator(".found a").First.EvaluateAsync<string>("link => link.pathname"));
        }
    }

    [Fact]
    public async Task The_keyboard_is_enough()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await OpenAsync(context, "zh-hant");
        await page.Keyboard.TypeAsync("slack");
        await page.Locator(".found a").First.WaitForAsync();
        // Until the whole index is there, another page may come first.
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        var second = await page.Locator(".found a").Nth(1).GetAttributeAsync("href");
        Assert.Equal(second, await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("search-input", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/zh-hant/culture/**");
        await page.GoBackAsync();
        await page.Locator(".found a").First.WaitForAsync();
        Assert.Equal("slack", await page.InputValueAsync("#search-input"));
    }

    [Fact]
    public async Task What_was_found_is_announced_and_so_is_nothing()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await OpenAsync(context, "zh-hant");
        await SearchAsync(page, "slack");
        Assert.Matches(@"^找到 \d+ 篇$", await page.Locator("[role=status]:not([data-switched])").TextContentAsync() ?? "");
        Assert.False(await page.Locator("[data-all-pages]").IsVisibleAsync());

        await page.FillAsync("#search-input", "<b>xyzzy</b>");
        Assert.Contains(
            "<b>xyzzy</b>", await page.Locator("[role=status]:not([data-switched])").TextContentAsync() ?? "", StringComparison.Ordinal);
        Assert.True(await page.Locator("[data-all-pages]").IsVisibleAsync());
    }

    [Fact]
    public async Task The_other_script_takes_the_query_along()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await OpenAsync(context, "zh-hant");
        await SearchAsync(page, "團隊");
        await page.Locator(".bar .seal a[data-switch]").ClickAsync();
        await page.Locator(".found mark").First.WaitForAsync();

        Assert.Contains("/zh-hans/search/", page.Url, StringComparison.Ordinal);
        Assert.Equal("团队", await page.Locator(".found mark").First.TextContentAsync());
    }

    [Fact]
    public async Task Without_scripts_the_page_lists_every_page()
    {
        await using var context = await chromium.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/zh-hant/search/"));

        Assert.False(await page.Locator("#search-input").IsVisibleAsync());
        Assert.True(await page.Locator("[data-all-pages] a").CountAsync() > 9);
    }

    [Fact]
    public async Task Results_stand_on_the_page_before_the_key_stroke_is_over()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await OpenAsync(context, "zh-hant");
        await SearchAsync(page, "工程");
        var shown = await page.EvaluateAsync<string[]>("""
            () => ['軟體', '团队', 'slack', '程式碼', '七週 Codex', '他們怎麼做決定'].map(query => {
              const input = document.getElementById('search-input');
              const start = performance.now();
              input.value = query;
              input.dispatchEvent(new Event('input'));
              const found = document.querySelector('.found');
              found.offsetHeight;
              return `${query}, ${(performance.now() - start).toFixed(1)} ms: ${found.querySelector('mark')?.textContent ?? 'nothing'}`;
            })
            """);
        foreach (var line in shown)
            output.WriteLine(line);

        Assert.All(shown, line => Assert.DoesNotContain("nothing", line, StringComparison.Ordinal));
        Assert.Equal(shown.Length, shown.Select(line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]).Distinct().Count());
    }

    [Fact]
    public async Task An_index_is_below_a_hundred_kilobytes()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(site.Output, "assets", "search")))
        {
            using var compressed = new MemoryStream();
            using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
                brotli.Write(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            output.WriteLine($"{Path.GetFileName(file)}: {new FileInfo(file).Length} bytes, {compressed.Length} compressed");
            Assert.True(compressed.Length < 100_000);
        }
    }

    [Fact]
    public async Task Pages_other_than_the_search_page_load_nothing_of_search()
    {
        foreach (var address in site.Pages.Where(a => !a.EndsWith("/search/", StringComparison.Ordinal)))
        {
            var html = await File.ReadAllTextAsync(
                Path.Combine(site.Output, Uri.UnescapeDataString(address).TrimStart('/'), address.EndsWith('/') ? "index.html" : ""),
                TestContext.Current.CancellationToken);
            Assert.DoesNotMatch(@"assets/(scripts|styles)/search\.|assets/search/", html);
        }
    }

    private async Task<IPage> OpenAsync(IBrowserContext context, string script)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At($"/{script}/"));
        await page.Locator("a.bar-search").ClickAsync();
        await page.WaitForURLAsync($"**/{script}/search/");
        await page.Locator("#search-input").FocusAsync();
        return page;
    }

    private static async Task SearchAsync(IPage page, string query)
    {
        await page.FillAsync("#search-input", query);
        await page.Locator(".found a").First.WaitForAsync();
    }
}
