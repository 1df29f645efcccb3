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
        foreach (var address in site.Pages)
        {
            List<Task<byte[]>> bodies = [];
            // What is fetched ahead belongs to the page it is for.
            void Note(object? sender, IResponse response)
            {
                if (response.Frame.Page == page
                    && (response.Request.ResourceType != "other" || response.Url.EndsWith(".svg", StringComparison.Ordinal)))
                    bodies.Add(response.BodyAsync());
            }
            page.Response += Note;
            await page.GotoAsync(site.At(address), new() { WaitUntil = WaitUntilState.Load });
            page.Response -= Note;
            var bytes = (await Task.WhenAll(bodies)).Sum(body =>
                Math.Min(Compressed(body, output => new GZipStream(output, CompressionLevel.SmallestSize, leaveOpen: true)), body.Length));
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

    /// <summary>Before compression: 30 KB of styles and 10 KB of code, and 6 KB more code where one searches.</summary>
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
            if (style is 0 or >= 30_000 || script == 0 || script >= (searches ? 16_000 : 10_000))
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

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_control_is_large_enough_and_every_word_of_the_text_dark_enough(ColorScheme scheme)
    {
        await using var context = await chromium.NewContextAsync(
            new() { ColorScheme = scheme, ViewportSize = new() { Width = 390, Height = 844 } });
        var page = await context.NewPageAsync();
        List<string> wrong = [];
        var (smallest, faintest) = (double.MaxValue, double.MaxValue);
        foreach (var address in site.Pages)
        {
            await page.GotoAsync(site.At(address));
            var measured = await page.EvaluateAsync<System.Text.Json.JsonElement>(Measure);
            wrong.AddRange(measured.GetProperty("wrong").EnumerateArray().Select(w => $"{address}: {w}"));
            smallest = Math.Min(smallest, measured.GetProperty("smallest").GetDouble());
            faintest = Math.Min(faintest, measured.GetProperty("faintest").GetDouble());
        }
        TestContext.Current.SendDiagnosticMessage(string.Create(
            CultureInfo.InvariantCulture,
            $"{scheme}, 390 px: smallest target {smallest:0.#} px, lowest contrast of text {faintest:0.0} to 1"));

        Assert.Empty(wrong);
    }

    // Links within a sentence are excepted, as in WCAG 2.5.8.
    private const string Measure = """
        () => {
          const wrong = [];
          let [smallest, faintest] = [999, 21];
          for (const e of document.querySelectorAll('a[href], button, summary, input')) {
            const box = e.getBoundingClientRect();
            if (!box.width || e.closest('.skip, .vh') || (getComputedStyle(e).display === 'inline' && e.parentElement.matches('p, dd, dt, li, td, em, strong, figcaption, span'))) continue;
            smallest = Math.min(smallest, box.width, box.height);
            if (box.width < 24 || box.height < 24) wrong.push(`${Math.round(box.width)} by ${Math.round(box.height)} px: ${e.outerHTML.slice(0, 80)}`);
          }
          const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const light = colour => {
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
            return .2126 * r + .7152 * g + .0722 * b;
          };
          for (const e of document.querySelectorAll('.text p, .text li, .text td, .text dd, .standfirst')) {
            let under = e;
            while (under.parentElement && getComputedStyle(under).backgroundColor === 'rgba(0, 0, 0, 0)') under = under.parentElement;
            const [a, b] = [light(getComputedStyle(e).color), light(getComputedStyle(under).backgroundColor)];
            const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
            faintest = Math.min(faintest, ratio);
            if (ratio < 7) wrong.push(`contrast ${ratio.toFixed(2)}: ${e.textContent.slice(0, 30)}`);
          }
          return { wrong, smallest, faintest };
        }
        """;

    private static int Compressed(byte[] body, Func<Stream, Stream> compressor)
    {
        using var output = new MemoryStream();
        using (var stream = compressor(output))
            stream.Write(body);
        return (int)output.Length;
    }
}
