using System.IO.Compression;
using Microsoft.Playwright;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Site.Tests.Reading;
using Xunit;

namespace Twinscript.Site.Tests.Trust;

/// <summary>The browser is the judge: whatever a page tries, what ran is written in its window.</summary>
public sealed class HostilePagesTests(Chromium chromium)
{
    [Theory]
    [InlineData("", "")]
    [InlineData("html: trusted", "1,12,")]
    [InlineData("html: safe", "")]
    public async Task No_script_runs_but_what_is_promised(string html, string promised)
    {
        await using var site = await ThemedSite.OfDoubtfulAsync(HostilePages.Site(html, html == "html: safe" ? HostilePages.Refresh : ""));
        await using var context = await chromium.NewContextAsync();

        foreach (var path in (string[])["/zh-hant/evil/", "/zh-hans/evil/"])
            Assert.Equal((path, promised), (path, await RanAsync(context, site.At(path))));
        foreach (var path in Addresses(site).Where(path => !path.Contains("/evil/", StringComparison.Ordinal)))
            Assert.Equal((path, ""), (path, await RanAsync(context, site.At(path))));
        Assert.Equal("", await SearchedAsync(context, site.At("/zh-hant/search/")));
        foreach (var file in Directory.GetFiles(Path.Combine(site.Output, "offline"), "*.html"))
        {
            var holdsPage = File.ReadAllText(file).Contains("查找", StringComparison.Ordinal);
            var expected = holdsPage ? promised : "";
            Assert.Equal((file, expected), (file, await RanAsync(context, site.At("/offline/" + Path.GetFileName(file)))));
            Assert.Equal((file, expected), (file, await RanAsync(context, new Uri(file).AbsoluteUri)));
        }
        Assert.Equal(promised, await UnpackedAsync(context, site.Output));
        Assert.Equal(("", ""), Feeds(site.Output, html == "html: safe"));
    }

    private static IEnumerable<string> Addresses(ThemedSite site) =>
        Directory.GetFiles(site.Output, "index.html", SearchOption.AllDirectories)
            .Select(file => "/" + Path.GetRelativePath(site.Output, Path.GetDirectoryName(file) ?? "").Replace('\\', '/') + "/")
            .Select(path => path == "/./" ? "/" : path).Where(path => path.Contains("zh-hant", StringComparison.Ordinal));

    /// <summary>What ran by itself, and when every link that is meant to lure was clicked.</summary>
    private static async Task<string> RanAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        try
        {
            await page.GotoAsync(address);
            var shown = page.Url;
            await page.EvaluateAsync("""
                async () => {
                  for (const lure of document.querySelectorAll('.hostile, [onclick], a[href^="java" i]')) {
                    if (/^(https?|file):/.test(lure.href) && lure.getAttribute('href') !== '#') continue;
                    lure.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
                    lure.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
                  }
                  await new Promise(resolve => setTimeout(resolve, 300));
                }
                """);
            Assert.Equal(shown.Split('#')[0], page.Url.Split('#')[0]);
            return await page.EvaluateAsync<string>("() => window.ran || ''");
        }
        finally
        {
            await page.CloseAsync();
        }
    }

    private static async Task<string> SearchedAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        await page.FillAsync("#search-input", "查找");
        await page.Locator(".found a").First.WaitForAsync();
        await page.WaitForTimeoutAsync(300);
        var ran = await page.EvaluateAsync<string>("() => window.ran || ''");
        await page.CloseAsync();
        return ran;
    }

    private static async Task<string> UnpackedAsync(IBrowserContext context, string output)
    {
        var folder = Directory.CreateTempSubdirectory("twinscript-zip-").FullName;
        try
        {
            await ZipFile.ExtractToDirectoryAsync(
                Assert.Single(Directory.GetFiles(Path.Combine(output, "offline"), "*.zip")), folder, TestContext.Current.CancellationToken);
            var evil = Assert.Single(Directory.GetDirectories(folder, "evil", SearchOption.AllDirectories),
                found => found.Contains("zh-hant", StringComparison.Ordinal));
            return await RanAsync(context, new Uri(Path.Combine(evil, "index.html")).AbsoluteUri);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Readers of feeds keep scripts out by themselves, and need not where pages are safe.</summary>
    private static (string Atom, string Json) Feeds(string output, bool isSafe)
    {
        var texts = Directory.GetFiles(output, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) is "atom.xml" or "feed.xml" or "feed.json").Select(File.ReadAllText).ToArray();
        Assert.NotEmpty(texts);
        var found = !isSafe ? [] : texts
            .SelectMany(text => (string[])["onerror=\\\"", "onload", "srcdoc", "ontoggle"], (text, word) => (text, word))
            .Where(pair => pair.text.Contains(pair.word, StringComparison.Ordinal)).Select(pair => pair.word);
        return (string.Concat(found), "");
    }
}
