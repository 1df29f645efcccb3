using System.Globalization;
using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Site.Tests.Pages;
using Xunit;

namespace Twinscript.Site.Tests.Reading;

public sealed class WeightTests(Microsite site, Chromium chromium)
{
    private const int Most = 60_000;

    [Fact]
    public async Task Every_page_with_all_it_needs_is_light()
    {
        await using var context = await chromium.NewContextAsync(new() { Locale = "en-US", ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        var weights = new List<(int Bytes, string Address)>();
        Dictionary<string, int> compressed = new(StringComparer.Ordinal);
        foreach (var address in site.Pages)
        {
            List<IResponse> responses = [];
            // What is fetched ahead belongs to the page it is for.
            void Note(object? sender, IResponse response)
            {
                if (response.Frame.Page == page
                    && (response.Request.ResourceType != "other" || response.Url.EndsWith(".svg", StringComparison.Ordinal)))
                    responses.Add(response);
            }
            page.Response += Note;
            await page.GotoAsync(site.At(address), new() { WaitUntil = WaitUntilState.Load });
            page.Response -= Note;
            var bytes = 0;
            foreach (var response in responses)
            {
                // Styles and code are the same on every page.
                if (!compressed.TryGetValue(response.Url, out var size))
                    compressed[response.Url] = size = Compressed(await response.BodyAsync());
                bytes += size;
            }
            weights.Add((bytes, address));
            await page.GotoAsync("about:blank");
            await context.ClearCookiesAsync();
        }

        var heaviest = weights.Max();
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"weight, gzip: {weights.Min().Bytes / 1e3:0.0} to {heaviest.Bytes / 1e3:0.0} KB, heaviest {heaviest.Address}");
        TestContext.Current.SendDiagnosticMessage(line);
        Assert.DoesNotContain(weights, w => w.Bytes >= Most);
        Assert.True(weights.Min().Bytes > 5_000, $"too little to be true: {line}");
    }

    /// <summary>
    /// Before compression: 34 KB of styles and 11 KB of code. A page of a manual, or one with listings, formulas and diagrams, loads
    /// 13 KB more styles at most and 4 KB more code, and where one searches there are 8 KB more.
    /// </summary>
    [Fact]
    public async Task No_page_loads_more_styles_and_code_than_its_budget()
    {
        var (styles, code) = (0, 0);
        List<string> over = [];
        foreach (var address in site.Pages)
        {
            using var document = await new HtmlParser().ParseDocumentAsync(
                await File.ReadAllTextAsync(FileOf(address), TestContext.Current.CancellationToken));
            var style = document.QuerySelectorAll("link[rel=stylesheet]").Sum(e => Size(e.GetAttribute("href")));
            var script = document.QuerySelectorAll("script:not([type])")
                .Sum(e => Size(e.GetAttribute("src")) + Encoding.UTF8.GetByteCount(e.TextContent));
            var searches = address.EndsWith("/search/", StringComparison.Ordinal);
            var isRich = document.QuerySelector("main pre, main math, main .diagram, .manual, nav.side") is not null;
            if (style == 0 || style >= (isRich ? 46_000 : 34_000) || script == 0
                || script >= (searches ? 19_000 : isRich ? 15_000 : 11_000))
                over.Add(string.Create(CultureInfo.InvariantCulture, $"{address}: {style} bytes of styles, {script} of code"));
            (styles, code) = (Math.Max(styles, style), searches ? code : Math.Max(code, script));
        }

        TestContext.Current.SendDiagnosticMessage(string.Create(
            CultureInfo.InvariantCulture,
            $"before compression: at most {styles / 1e3:0.0} KB of styles and {code / 1e3:0.0} KB of code a page"));
        Assert.Empty(over);

        int Size(string? url) => url is null ? 0 : (int)new FileInfo(FileOf(url)).Length;
        string FileOf(string url) => Path.Combine(site.Output, Uri.UnescapeDataString(url)[1..] + (url.EndsWith('/') ? "index.html" : ""));
    }

    private static int Compressed(byte[] body)
    {
        using var output = new MemoryStream();
        using (var stream = new GZipStream(output, CompressionLevel.SmallestSize, leaveOpen: true))
            stream.Write(body);
        return (int)Math.Min(output.Length, body.Length);
    }
}
