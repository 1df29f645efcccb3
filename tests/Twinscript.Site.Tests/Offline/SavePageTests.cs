using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Twinscript.Site.Tests.Browsers;
using Xunit;

namespace Twinscript.Site.Tests.Offline;

/// <summary>Saving a page as one file, as a reader meets it.</summary>
public sealed partial class SavePageTests(Chromium chromium)
{
    [Fact]
    public async Task The_same_page_is_saved_as_the_same_bytes_under_its_title_in_the_script_being_read()
    {
        await using var site = await SinglePage.SiteAsync("https://example.org", built: false);
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/zh-hant/work/team/"));
        using var first = await page.SaveAsync();
        await page.ClickAsync(".scheme");
        using var second = await page.SaveAsync();
        await page.GotoAsync(site.At("/zh-hans/work/team/"));
        using var simplified = await page.SaveAsync();

        Assert.Equal("軟體團隊：頭髮與資訊.html", first.Name);
        Assert.Equal(await first.ReadAsync(), await second.ReadAsync());
        Assert.Equal("软件团队：头发与信息.html", simplified.Name);
        await using var reading = await chromium.OpenAsync(simplified.Path);
        Assert.Equal("zh-Hans-CN", await reading.Page.GetAttributeAsync("html", "lang"));
        Assert.Contains("这套软件的队列很长", await reading.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_is_announced_works_from_the_keyboard_and_leaves_the_page_as_it_was()
    {
        await using var site = await SinglePage.SiteAsync("https://example.org", built: false);
        await using var reading = await chromium.OpenAsync(site.At("/zh-hant/work/team/"));
        var page = reading.Page;
        // Nothing of it is loaded before it is asked for.
        Assert.DoesNotContain(reading.Requests, request => Loaded().IsMatch(request));
        var status = page.Locator("[data-save-status]");
        Assert.Equal("status", await status.GetAttributeAsync("role"));
        await page.RouteAsync("**/shell/*", async route =>
        {
            await page.WaitForFunctionAsync("() => document.querySelector('[data-save-status]').textContent");
            await route.ContinueAsync();
        });
        await status.EvaluateAsync("""
            status => {
              window.said = [];
              new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
            }
            """);
        var before = await page.Locator("main .text").InnerHTMLAsync();
        await page.FocusAsync("[data-save]");
        await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        await page.WaitForFunctionAsync("() => said.length === 2");

        Assert.Equal(
            ["正在把這一頁收進一個檔案……", "存好了：軟體團隊：頭髮與資訊.html。繁簡都在裡面，沒有網路也能讀。"],
            await page.EvaluateAsync<string[]>("() => said"));
        Assert.Equal(before, await page.Locator("main .text").InnerHTMLAsync());
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.matches('[data-save]')"));
        Assert.Equal(site.At("/zh-hant/work/team/"), page.Url);
        Assert.Empty(reading.Complaints);
    }

    [Fact]
    public async Task All_that_a_worker_keeps_is_published()
    {
        await using var site = await SinglePage.SiteAsync("https://example.org", built: false);
        var worker = await File.ReadAllTextAsync(Path.Combine(site.Output, "sw.js"), TestContext.Current.CancellationToken);
        var kept = KeptFile().Matches(worker).Select(file => file.Groups["file"].Value).ToArray();

        Assert.NotEmpty(kept);
        Assert.All(kept, file => Assert.True(File.Exists(Path.Combine(site.Output, file)), $"{file} is missing"));
    }

    [Fact]
    public async Task Without_a_network_a_page_read_in_both_scripts_can_still_be_saved()
    {
        await using var site = await SinglePage.SiteAsync("https://example.org", built: false);
        await using var context = await chromium.NewContextAsync(new() { Locale = "zh-TW", AcceptDownloads = true });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/zh-hant/"));
        await page.WaitForFunctionAsync("async () => (await navigator.serviceWorker.ready) && navigator.serviceWorker.controller !== null");
        foreach (var script in new[] { "zh-hans", "zh-hant" })
            await page.GotoAsync(site.At($"/{script}/work/team/"), new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.EvaluateAsync("() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })");
        await page.WaitForFunctionAsync("() => document.querySelector('main img').complete");
        using var online = await page.SaveAsync();
        await site.StopAsync();
        await page.ReloadAsync();
        using var offline = await page.SaveAsync();

        Assert.Equal(await online.ReadAsync(), await offline.ReadAsync());
    }

    [Fact]
    public async Task What_cannot_be_fetched_is_said_and_can_be_tried_again()
    {
        await using var site = await SinglePage.SiteAsync("https://example.org", built: false);
        await using var context = await chromium.NewContextAsync(new() { Locale = "zh-TW", ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await context.NewPageAsync();
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(site.At("/zh-hans/work/team/"));
        foreach (var missing in new[] { "**/single-page.*", "**/shell/*", "**/zh-hant/work/team/", "**/lake-*" })
        {
            await page.RouteAsync(missing, route => route.AbortAsync());
            await page.EvaluateAsync("() => { document.querySelector('[data-save-status]').textContent = ''; }");
            await page.ClickAsync("[data-save]");
            await page.GetByText("这一页没有存成").WaitForAsync();
            await page.UnrouteAsync(missing);
        }
        using var saved = await page.SaveAsync();

        Assert.Contains("这套软件", await saved.ReadAsync(), StringComparison.Ordinal);
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("pages: false", "/offline/example.org.html")]
    [InlineData("html: false", "/zh-hant/downloads/")]
    [InlineData("pages: true", "/offline/zh-hant/work/team.html")]
    public async Task Without_JavaScript_the_link_leads_to_what_there_is(string options, string address)
    {
        await using var site = await SinglePage.SiteAsync("https://example.org", options);
        await using var context = await chromium.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/zh-hant/work/team/"));
        var link = page.GetByText("只下載這一頁");

        Assert.Equal(address, await link.GetAttributeAsync("href"));
        Assert.True(File.Exists(Path.Combine(site.Output, address.EndsWith('/') ? address[1..] + "index.html" : address[1..])));
        Assert.Equal(options == "pages: true", await link.GetAttributeAsync("data-save") is null);
    }

    [GeneratedRegex("single-page|/shell/", RegexOptions.None, 1000)]
    private static partial Regex Loaded();

    [GeneratedRegex("\"/(?<file>assets/[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex KeptFile();
}
