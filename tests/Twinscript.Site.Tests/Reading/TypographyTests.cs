using Microsoft.Playwright;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Site.Tests.Pages;
using Xunit;

namespace Twinscript.Site.Tests.Reading;

/// <summary>The text is measured, not pictured: boxes, lines and what the browser made of the styles.</summary>
public sealed class TypographyTests(Microsite site, Chromium chromium)
{
    private const string Sample = """
        -- input/index.md --
        ---
        title: 排版
        ---
        ## 這是一個相當長的標題，長到一行寫不下，因此要在適當的地方轉行才好看

        這是*重要*的字。他說：「好。」——就這樣……

        這一段長到足以排成許多行，好讓行長與行高都量得出來：一行該有多少個漢字，一行與一行之間該隔多遠，標點該站在字框的哪一個角落，都寫在這裡。這一段長到足以排成許多行，好讓行長與行高都量得出來：一行該有多少個漢字，一行與一行之間該隔多遠。

        {漢字|hàn zì}與{注音|ㄓㄨˋ ㄧㄣ}並列，讀音站在字的上方。

        | 欄甲 | 欄乙 | 欄丙 | 欄丁 | 欄戊 | 欄己 | 欄庚 | 欄辛 |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | 一二三四五 | 一二三四五 | 一二三四五 | 一二三四五 | 一二三四五 | 一二三四五 | 一二三四五 | 一二三四五 |

        ```
        a_very_long_line_of_code_that_does_not_fit_on_any_telephone = another_very_long_name_that_does_not_fit_either
        ```

        averyveryveryveryveryveryveryveryveryverylongwordwithoutanyplacetobreakitatallinaparagraph

        """;

    [Theory]
    [InlineData("/zh-hant/")]
    [InlineData("/zh-hans/")]
    public async Task A_line_holds_as_many_characters_as_the_eye_can_follow(string address)
    {
        await using var themed = await ThemedSite.OfAsync(Sample);
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(themed.At(address));
        var line = await page.EvaluateAsync<double[]>("""
            () => {
              const p = [...document.querySelectorAll('.text > p')].find(p => p.textContent.length > 90);
              const style = getComputedStyle(p);
              return [p.getBoundingClientRect().width / parseFloat(style.fontSize), parseFloat(style.lineHeight) / parseFloat(style.fontSize)];
            }
            """);

        Assert.InRange(line[0], 28, 38);
        Assert.InRange(line[1], 1.7, 1.9);
    }

    [Fact]
    public async Task Each_script_is_set_by_its_own_rules()
    {
        await using var themed = await ThemedSite.OfAsync(Sample);
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        foreach (var (address, fonts) in new[] { ("/zh-hant/", "TC"), ("/zh-hans/", "SC") })
        {
            await page.GotoAsync(themed.At(address));
            var p = await page.EvaluateAsync<System.Text.Json.JsonElement>("""
                () => {
                  const p = document.querySelector('.text > p'), s = getComputedStyle(p), em = getComputedStyle(p.querySelector('em'));
                  return { autospace: s.textAutospace, trim: s.textSpacingTrim, breaks: s.lineBreak, wrap: s.textWrapStyle, fonts: s.fontFamily,
                    dots: em.textEmphasisStyle, position: em.textEmphasisPosition, slant: em.fontStyle, heading: getComputedStyle(document.querySelector('h2')).textWrapStyle };
                }
                """);

            Assert.Equal("normal", p.GetProperty("autospace").GetString());
            Assert.Equal("trim-start", p.GetProperty("trim").GetString());
            Assert.Equal("strict", p.GetProperty("breaks").GetString());
            Assert.Equal("pretty", p.GetProperty("wrap").GetString());
            Assert.Equal("balance", p.GetProperty("heading").GetString());
            Assert.StartsWith("under", p.GetProperty("position").GetString(), StringComparison.Ordinal);
            Assert.Contains("dot", p.GetProperty("dots").GetString(), StringComparison.Ordinal);
            Assert.Equal("normal", p.GetProperty("slant").GetString());
            Assert.Contains("Songti " + fonts, p.GetProperty("fonts").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Simplified_quotation_marks_are_as_wide_as_a_character()
    {
        await using var themed = await ThemedSite.OfAsync(Sample);
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(themed.At("/zh-hans/"));
        var widths = await page.EvaluateAsync<double[]>("""
            () => {
              const p = document.querySelector('.text > p');
              const width = text => {
                const span = document.createElement('span');
                span.textContent = text;
                p.append('字', span, '字');
                const size = span.getBoundingClientRect().width / parseFloat(getComputedStyle(p).fontSize);
                span.remove();
                return size;
              };
              return ['“', '”', '，', '……', '——'].map(width);
            }
            """);

        Assert.All(widths[..3], width => Assert.InRange(width, 0.95, 1.05));
        Assert.All(widths[3..], width => Assert.InRange(width, 1.9, 2.1));
    }

    [Fact]
    public async Task Paragraphs_keep_to_one_grid_of_lines()
    {
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await context.NewPageAsync();
        foreach (var address in new[] { "/zh-hant/culture/", "/zh-hans/codex/" })
        {
            await page.GotoAsync(site.At(address));
            var wrong = await page.EvaluateAsync<string[]>("""
                () => {
                  const step = parseFloat(getComputedStyle(document.querySelector('.text')).lineHeight);
                  return [...document.querySelectorAll('.text > p')].filter(p => Math.abs(p.getBoundingClientRect().height % step) > 1 && Math.abs(p.getBoundingClientRect().height % step - step) > 1)
                    .map(p => `${p.getBoundingClientRect().height} of ${step}: ${p.textContent.slice(0, 20)}`);
                }
                """);
            Assert.Empty(wrong);
        }
    }

    [Theory]
    [InlineData(320, 1)]
    [InlineData(390, 1)]
    [InlineData(1280, 4)]
    public async Task Whatever_is_too_wide_scrolls_in_its_own_frame(int width, int zoom)
    {
        await using var themed = await ThemedSite.OfAsync(Sample);
        // A browser's zoom leaves the page fewer, larger pixels.
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = width / zoom, Height = 900 / zoom }, DeviceScaleFactor = zoom });
        var page = await context.NewPageAsync();
        foreach (var address in new[] { "/zh-hant/", "/zh-hans/", "/zh-hant/facing/" })
        {
            await page.GotoAsync(themed.At(address));
            Assert.Equal(width / zoom, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
            Assert.True(await page.EvaluateAsync<bool>("() => [...document.querySelectorAll('.table, pre')].every(e => e.scrollWidth > e.clientWidth && e.getBoundingClientRect().right <= innerWidth)"));
        }
    }

    [Fact]
    public async Task Readings_stand_above_their_characters_without_spreading_the_lines()
    {
        await using var themed = await ThemedSite.OfAsync(Sample);
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(themed.At("/zh-hant/"));
        var height = await page.EvaluateAsync<double[]>("() => { const p = document.querySelector('.text > p:has(ruby)'); return [p.getBoundingClientRect().height, parseFloat(getComputedStyle(p).lineHeight), p.querySelectorAll('rt').length]; }");

        Assert.True(height[2] >= 2);
        Assert.InRange(height[0], height[1] - 1, height[1] + 1);
    }

    [Fact]
    public async Task On_paper_links_say_where_they_lead_and_controls_are_gone()
    {
        await using var context = await chromium.NewContextAsync(new() { ColorScheme = ColorScheme.Dark });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/zh-hant/codex/"));
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        Assert.Equal(0, await page.EvaluateAsync<int>("() => [...document.querySelectorAll('button, summary, .bar, .turn, .download, .tools a')].filter(e => e.getClientRects().length).length"));
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor"));
        Assert.Contains("http", await page.EvaluateAsync<string>("() => { const a = document.querySelector('.text a[href^=http], .sources a[href^=http]'); return getComputedStyle(a, '::after').content; }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_forced_colours_the_current_script_is_still_told_apart()
    {
        await using var context = await chromium.NewContextAsync(new() { ForcedColors = ForcedColors.Active });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/zh-hant/codex/"));
        var colours = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.bar .seal-half')].map(e => getComputedStyle(e).backgroundColor)");

        Assert.Equal(2, colours.Distinct().Count());
    }
}
