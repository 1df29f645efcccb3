using System.IO.Compression;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Site.Tests.Pages;
using Xunit;

namespace Twinscript.Site.Tests.Offline;

public sealed class ArchiveTests(Microsite site, Chromium chromium)
{
    [Fact]
    public async Task Unpacked_it_can_be_read_and_switched_without_a_server() => await ReadAsync(async page =>
    {
        await page.ClickAsync(".leaf-link >> nth=0");
        await page.ClickAsync("main a[href*='culture/'] >> nth=0");
        await page.ClickAsync(".seal a");

        // The click has waited for the page, not for its styles.
        await page.WaitForLoadStateAsync();
        Assert.EndsWith("/zh-hans/culture/index.html", page.Url, StringComparison.Ordinal);
        Assert.Equal("sticky", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.bar')).position"));
    });

    [Fact]
    public async Task Unpacked_it_can_be_searched_without_a_server() => await ReadAsync(async page =>
    {
        await page.ClickAsync(".leaf-link >> nth=1");
        await page.ClickAsync("a.bar-search");
        await page.FillAsync("#search-input", "軟體");
        await page.Locator(".found a").First.WaitForAsync();
        Assert.Equal("软件", await page.Locator(".found a[href*='culture/'] mark").First.TextContentAsync());
        await page.FillAsync("#search-input", "七週 codex");
        await page.ClickAsync(".found a >> nth=0");

        Assert.Contains("/zh-hans/codex/index.html", page.Url, StringComparison.Ordinal);
    });

    [Fact]
    public async Task No_link_to_a_page_leaves_the_folder() => await ReadAsync(page =>
    {
        var root = Path.GetDirectoryName(new Uri(page.Url).LocalPath) ?? "";
        var leaving = Directory.GetFiles(root, "*.html", SearchOption.AllDirectories)
            .SelectMany(f =>
                new HtmlParser().ParseDocument(File.ReadAllText(f)).QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href") ?? ""))
            .Where(h =>
                h.StartsWith(site.PublishedAt.AbsoluteUri, StringComparison.Ordinal) && !h.Contains("/offline/", StringComparison.Ordinal));

        Assert.Empty(leaving.Distinct());
        return Task.CompletedTask;
    });

    /// <summary>Opens the unpacked archive's entrance in a browser without a network.</summary>
    private async Task ReadAsync(Func<IPage, Task> read)
    {
        var folder = Directory.CreateTempSubdirectory("twinscript-zip-").FullName;
        try
        {
            await ZipFile.ExtractToDirectoryAsync(
                Assert.Single(Directory.GetFiles(Path.Combine(site.Output, "offline"), "*.zip")),
                folder,
                TestContext.Current.CancellationToken);
            await using var context = await chromium.NewContextAsync();
            await context.SetOfflineAsync(true);
            var page = await context.NewPageAsync();
            List<string> failed = [];
            page.RequestFailed += (_, request) => failed.Add(request.Url);
            page.PageError += (_, error) => failed.Add(error);

            await page.GotoAsync(new Uri(Assert.Single(Directory.GetFiles(folder, "index.html", SearchOption.AllDirectories), f =>
                Path.GetDirectoryName(Path.GetDirectoryName(f)) == folder)).AbsoluteUri);
            await read(page);

            Assert.Empty(failed);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
