using System.Globalization;
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

        這是*重要*的字。他說：「好。」——就這樣……他讀""紅樓夢""，用Twinscript寫2本書。

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

        TestContext.Current.SendDiagnosticMessage(string.Create(
            CultureInfo.InvariantCulture, $"{address} at 1440 px: {line[0]:0.0} characters a line, line height {line[1]:0.00}"));
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

    [Theory]
    [InlineData("/zh-hant/", "TC", "SC")]
    [InlineData("/zh-hans/", "SC", "TC")]
    public async Task Characters_have_the_shapes_of_their_script_wherever_they_stand(string address, string own, string other)
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At(address + "culture/"));

        Assert.Contains(await FontsAsync(page, "h1"), font => font.EndsWith(own, StringComparison.Ordinal));
        Assert.Contains(await FontsAsync(page, ".text > p"), font => font.EndsWith(own, StringComparison.Ordinal));
        Assert.Contains(await FontsAsync(page, ".facing"), font => font.EndsWith(other, StringComparison.Ordinal));
        await page.GotoAsync(site.At(address + "culture/facing/"));
        Assert.Contains(await FontsAsync(page, ".pair > .text:first-child > p"), font => font.EndsWith(own, StringComparison.Ordinal));
        Assert.Contains(await FontsAsync(page, ".pair > .text:nth-child(2) > p"), font => font.EndsWith(other, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/zh-hant/", 0.4, 0.6)]
    [InlineData("/zh-hans/", 0, 0.35)]
    public async Task A_comma_stands_where_its_script_puts_it(string address, double least, double most)
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At(address + "culture/"));
        await page.EvaluateAsync(
            "() => { const mark = document.createElement('div'); mark.id = 'mark'; mark.textContent = '，'; mark.style = 'font-size: 100px; "
                + "line-height: 1; width: 1em'; document.querySelector('main').prepend(mark); }");
        var picture = await page.Locator("#mark").ScreenshotAsync();
        var centre = await page.EvaluateAsync<double>("""
            async png => {
              const image = new Image();
              image.src = 'data:image/png;base64,' + png;
              await image.decode();
              const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
              canvas.drawImage(image, 0, 0);
              const { data } = canvas.getImageData(0, 0, image.width, image.height);
              let [sum, dark] = [0, 0];
              for (let i = 0; i < data.length; i += 4) if (data[i] < 128) { sum += (i / 4) % image.width; dark++; }
              return sum / dark / image.width;
            }
            """, System.Convert.ToBase64String(picture));

        Assert.InRange(centre, least, most);
    }

    [Fact]
    public async Task Marks_are_those_of_the_script_and_no_space_is_put_into_the_text()
    {
        await using var themed = await ThemedSite.OfAsync(Sample);
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(themed.At("/zh-hant/"));
        var paragraph = page.Locator(".text > p").First;
        Assert.Equal("這是重要的字。他說：「好。」——就這樣……他讀紅樓夢，用Twinscript寫2本書。", await paragraph.TextContentAsync());
        await page.GotoAsync(themed.At("/zh-hans/"));
        Assert.Equal("这是重要的字。他说：“好。”——就这样……他读红楼梦，用Twinscript写2本书。", await paragraph.TextContentAsync());

        Assert.Equal(
            ["normal", "\"《\"", "\"》\""],
            await page.EvaluateAsync<string[]>(
                "() => { const cite = document.querySelector('.text cite'); "
                    + "return [getComputedStyle(cite).fontStyle, getComputedStyle(cite, '::before').content, getComputedStyle(cite, "
                    + "'::after').content]; }"));
    }

    [Fact]
    public async Task Only_Simplified_lets_punctuation_hang()
    {
        // Chromium doesn't know the property and drops it, so the style sheet itself is asked.
        var styles = await File.ReadAllTextAsync(
            Assert.Single(Directory.GetFiles(Path.Combine(site.Output, "assets", "styles"), "site.*.css")),
            TestContext.Current.CancellationToken);

        Assert.Equal(
            ":lang(zh-Hans){hanging-punctuation:allow-end}",
            Assert.Single(styles.Split('}'), rule => rule.Contains("hanging-punctuation", StringComparison.Ordinal)) + "}");
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
        await using var context = await chromium.NewContextAsync(
            new() { ViewportSize = new() { Width = width / zoom, Height = 900 / zoom }, DeviceScaleFactor = zoom });
        var page = await context.NewPageAsync();
        foreach (var address in new[] { "/zh-hant/", "/zh-hans/", "/zh-hant/facing/" })
        {
            await page.GotoAsync(themed.At(address));
            Assert.Equal(width / zoom, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
            Assert.True(await page.EvaluateAsync<bool>(
                "() => [...document.querySelectorAll('.table, pre')].every(e => e.scrollWidth > e.clientWidth && "
                    + "e.getBoundingClientRect().right <= innerWidth)"));
        }
    }

    [Fact]
    public async Task Readings_stand_above_their_characters_without_spreading_the_lines()
    {
        await using var themed = await ThemedSite.OfAsync(Sample);
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(themed.At("/zh-hant/"));
        var height = await page.EvaluateAsync<double[]>(
            "() => { const p = document.querySelector('.text > p:has(ruby)'); "
                + "return [p.getBoundingClientRect().height, parseFloat(getComputedStyle(p).lineHeight), p.querySelectorAll('rt').length]; "
                + "}");

        Assert.True(height[2] >= 2);
        Assert.InRange(height[0], height[1] - 1, height[1] + 1);
    }

    /// <summary>What the browser really drew with, not what the styles ask for.</summary>
    private static async Task<string[]> FontsAsync(IPage page, string selector)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("DOM.enable");
        await session.SendAsync("CSS.enable");
        var document = await session.SendAsync("DOM.getDocument");
        var root = document?.GetProperty("root").GetProperty("nodeId").GetInt32() ?? 0;
        var node = await session.SendAsync("DOM.querySelector", new() { ["nodeId"] = root, ["selector"] = selector });
        var fonts = await session.SendAsync(
            "CSS.getPlatformFontsForNode", new() { ["nodeId"] = node?.GetProperty("nodeId").GetInt32() ?? 0 });
        await session.DetachAsync();
        return [.. fonts?.GetProperty("fonts").EnumerateArray().Select(f => f.GetProperty("familyName").GetString() ?? "") ?? []];
    }
}
