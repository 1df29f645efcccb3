using System.Text.RegularExpressions;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Site.Tests.Hosting;
using Twinscript.Site.Tests.Pages;
using Xunit;

namespace Twinscript.Site.Tests.Reading;

/// <summary>What a reader on a bad line sees while the page is still coming.</summary>
public sealed partial class ArrivalTests(Microsite site, Chromium chromium)
{
    // The bar and the opening are drawn tag by tag, what lies below them in larger steps.
    private const int Opening = 12_000;

    private const string Watch = """
        window.moves = [];
        new PerformanceObserver(list => {
          for (const { value, sources } of list.getEntries())
            moves.push(value + ': ' + sources.map(s => [s.node?.outerHTML?.slice(0, 60), s.previousRect.x, s.previousRect.y, '->', s.currentRect.x, s.currentRect.y].join(' ')).join('; '));
        }).observe({ type: 'layout-shift', buffered: true });
        """;

    [Theory]
    [InlineData(390)]
    [InlineData(820)]
    [InlineData(1440)]
    public async Task Nothing_moves_on_a_page_that_comes_piece_by_piece(int width)
    {
        await using var host = await PlainHost.OfAsync(site.Output, basePath: "", Pieces);
        await using var context = await chromium.NewContextAsync(
            new() { Locale = "zh-TW", ViewportSize = new() { Width = width, Height = 900 } });
        await context.AddInitScriptAsync(Watch);
        var page = await context.NewPageAsync();
        foreach (var address in (string[])["/zh-hant/", "/zh-hant/codex/"])
        {
            await page.GotoAsync(host.At(address));
            Assert.Empty(await page.EvaluateAsync<string[]>(
                "() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(moves), 100)))"));
        }
    }

    private static IEnumerable<string> Pieces(string html)
    {
        var body = html.IndexOf("<body", StringComparison.Ordinal);
        var start = 0;
        foreach (var tag in Tag().Matches(html).Where(tag => tag.Index >= body))
        {
            if (tag.Index - start < (tag.Index < body + Opening ? 150 : 3000))
                continue;
            yield return html[start..tag.Index];
            start = tag.Index;
        }
        yield return html[start..];
    }

    [GeneratedRegex("</?[a-z]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
