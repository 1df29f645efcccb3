using System.Globalization;
using System.IO.Compression;
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
                if (response.Frame.Page == page && (response.Request.ResourceType != "other" || response.Url.EndsWith(".svg", StringComparison.Ordinal)))
                    bodies.Add(response.BodyAsync());
            }
            page.Response += Note;
            await page.GotoAsync(site.At(address), new() { WaitUntil = WaitUntilState.Load });
            page.Response -= Note;
            var bytes = (await Task.WhenAll(bodies)).Sum(body => Math.Min(Compressed(body, output => new GZipStream(output, CompressionLevel.SmallestSize, leaveOpen: true)), body.Length));
            weights.Add((bytes, address));
            await page.GotoAsync("about:blank");
            await context.ClearCookiesAsync();
        }

        var heaviest = weights.Max();
        var line = string.Create(CultureInfo.InvariantCulture, $"weight, gzip: {weights.Min().Bytes / 1e3:0.0} to {heaviest.Bytes / 1e3:0.0} KB, heaviest {heaviest.Address}");
        TestContext.Current.SendDiagnosticMessage(line);
        Assert.DoesNotContain(weights, w => w.Bytes >= Most);
        Assert.True(weights.Min().Bytes > 5_000, $"too little to be true: {line}");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_control_is_large_enough_and_every_word_of_the_text_dark_enough(ColorScheme scheme)
    {
        await using var context = await chromium.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = 390, Height = 844 } });
        var page = await context.NewPageAsync();
        List<string> wrong = [];
        foreach (var address in site.Pages)
        {
            await page.GotoAsync(site.At(address));
            wrong.AddRange((await page.EvaluateAsync<string[]>(Measure)).Select(w => $"{address}: {w}"));
        }

        Assert.Empty(wrong);
    }

    // Links within a sentence are excepted, as in WCAG 2.5.8.
    private const string Measure = """
        () => {
          const wrong = [];
          for (const e of document.querySelectorAll('a[href], button, summary, input')) {
            const box = e.getBoundingClientRect();
            if (!box.width || e.closest('.skip, .vh') || (getComputedStyle(e).display === 'inline' && e.parentElement.matches('p, dd, dt, li, td, em, strong, figcaption, span'))) continue;
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
            if (ratio < 7) wrong.push(`contrast ${ratio.toFixed(2)}: ${e.textContent.slice(0, 30)}`);
          }
          return wrong;
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
