using Microsoft.Playwright;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Site.Tests.Reading;
using Twinscript.Tests.Pictures;
using Xunit;

namespace Twinscript.Site.Tests.Offline;

/// <summary>A site with a page of everything a page can hold, and the ways to take that page away.</summary>
internal static class SinglePage
{
    private const string Files = """
        -- input/site.yml --
        title: 小書
        url: URL
        offline: { OPTIONS }
        -- input/index.md --
        # 小書

        [軟體](work/team.md)
        -- input/work/team.md --
        ---
        title: 軟體團隊：頭髮與資訊?
        description: 講軟體的一頁
        date: 2026-11-20
        ---
        ## 開會 {#meeting}

        這套軟體的佇列很長[^1]，見[下文](#code)、[首頁](../index.md)與[自己](team.md#meeting)。

        ![湖](lake.jpg "湖邊的軟體")

        ![圖上寫著軟體](drawing.svg)

        ## 程式碼 {#code}

        ```csharp
        var 軟體 = "a < b";
        ```

        <math><mfrac><mi>x</mi><mn>2</mn></mfrac></math>

        ## 很長的一節

        FILLER

        [^1]: 註釋裡的軟體。
        -- input/work/drawing.svg --
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40">
        <defs><linearGradient id="g"><stop stop-color="#123"/></linearGradient></defs>
        <rect fill="url(#g)" width="80" height="20"/><text y="35">軟體</text>
        </svg>
        """;

    private static (string, byte[]) Lake => ("input/work/lake.jpg", TestPicture.Jpeg(1400, 700));

    public static Task<ThemedSite> SiteAsync(string url, bool built) => SiteAsync(url, built ? "pages: true" : "");

    public static Task<ThemedSite> SiteAsync(string url, string options) => ThemedSite.OfAsync(
        Files.Replace("URL", url, StringComparison.Ordinal).Replace("OPTIONS", options, StringComparison.Ordinal)
            .Replace("FILLER", string.Concat(Enumerable.Repeat("很長的一段軟體。\n\n", 60)), StringComparison.Ordinal), Lake);

    /// <summary>The page in Traditional, as a reader gets it.</summary>
    public static async Task<TakenFile> FileAsync(this Chromium chromium, ThemedSite site, string url, bool built)
    {
        await using var reading = await chromium.OpenAsync(site.At(new Uri(url).AbsolutePath.TrimEnd('/') + "/zh-hant/work/team/"));
        if (built)
        {
            var file = new TakenFile("team.html");
            File.Copy(Path.Combine(site.Output, "offline/zh-hant/work/team.html"), file.Path);
            return file;
        }
        var saved = await reading.Page.SaveAsync();
        Assert.Empty(reading.Complaints);
        return saved;
    }

    public static async Task<TakenFile> SaveAsync(this IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("[data-save]"));
        var file = new TakenFile(download.SuggestedFilename);
        await download.SaveAsAsync(file.Path);
        await page.WaitForFunctionAsync("name => document.querySelector('[data-save-status]').textContent.includes(name)", file.Name);
        return file;
    }

    /// <param name="where">An address, or a file that is read without a network.</param>
    public static async Task<Visit> OpenAsync(
        this Chromium chromium, string where, bool javaScript = true, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await chromium.NewContextAsync(
            new() { Locale = "zh-TW", JavaScriptEnabled = javaScript, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        var local = !where.StartsWith("http", StringComparison.Ordinal);
        await context.SetOfflineAsync(local);
        var visit = new Visit(context, await context.NewPageAsync());
        await visit.Page.GotoAsync(local ? new Uri(where).AbsoluteUri : where, new() { WaitUntil = WaitUntilState.Load });
        return visit;
    }
}
