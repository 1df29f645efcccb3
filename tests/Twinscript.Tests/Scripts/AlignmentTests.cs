using System.Text;
using CsCheck;
using Twinscript.Scripts;
using Xunit;

namespace Twinscript.Tests.Scripts;

public sealed class AlignmentTests
{
    private static readonly TestTarget Simplified = new(
        "zh-Hans-CN", new QuoteTextConverter(TestTarget.Dictionary("tw2sp"), QuoteStyle.Curly));

    private static readonly RegionalWordTest Words = new(TestTarget.Dictionary("t2s"));

    [Theory]
    [InlineData("<p>一套軟體。</p>", "Word 軟體→软件")]
    [InlineData("<p>頭髮以後</p>", "Script 頭髮→头发 Script 後→后")]
    [InlineData("<p>轉載聯絡</p>", "Script 轉載→转载 Word 聯絡→联系")]
    [InlineData("<p>程式碼裡的資訊</p>", "Word 程式碼→代码 Script 裡→里 Word 資訊→信息")]
    [InlineData("<p>「程式」</p>", "Script 「→“ Word 程式→程序 Script 」→”")]
    [InlineData("<p>軟<b>體</b></p>", "PartOfWord 軟→软 PartOfWord 體→件")]
    [InlineData("<p>&#x88E1;</p>", "Script &#x88E1;→里")]
    [InlineData(
        "<a href=twin:page/x.md title=裡>一</a>", "Reference twin:page/x.md→\"/zh-Hans-CN/page/x.md\" Quote →\" Script 裡→里 Quote →\"")]
    [InlineData("<p lang=\"zh-Hant-TW\">一</p>", "LanguageTag zh-Hant-TW→zh-Hans-CN")]
    [InlineData("<code>軟體</code><p>一</p>", "")]
    public void Every_range_that_changed_is_known_with_its_reason(string html, string expected) =>
        Assert.Equal(expected, Describe(html, MarkupTable.Empty));

    [Fact]
    public void An_authors_markup_is_one_range_and_a_silent_paragraph_becomes_nothing()
    {
        var page = new MarkedUpPage("-{H|zh-cn:甲;zh-tw:乙}-\n\n一-{zh-cn:酷;zh-tw:*讚*}-", "zh-Hant-TW");
        var rendered = page.Html.RenderScript(new TestTarget("zh-Hans-CN", IdentityTextConverter.Instance), Words);

        Assert.Equal(rendered.Html, Applied(rendered));
        Assert.Equal(["", "酷"], rendered.Alignment!.Ranges.ToArray().Where(r => r.SourceLength > 0 && r.TargetEnd <= rendered.Html.Length)
            .Select(r => rendered.Html[r.TargetStart..r.TargetEnd]).Distinct());
    }

    [Fact]
    public void Putting_the_ranges_into_the_source_makes_the_page() =>
        ScriptedHtmlPropertyTests.AnyHtml.Sample(html =>
        {
            var rendered = ScriptedHtml.Parse(html, "zh-Hant-TW").RenderScript(Simplified, Words);
            Assert.Equal(rendered.Html, Applied(rendered));
        }, iter: 20_000);

    [Fact]
    public void An_offset_outside_the_ranges_maps_there_and_back() =>
        ScriptedHtmlPropertyTests.AnyHtml.Sample(html =>
        {
            var rendered = ScriptedHtml.Parse(html, "zh-Hant-TW").RenderScript(Simplified, Words);
            var alignment = rendered.Alignment!;
            var ranges = alignment.Ranges.ToArray();
            for (var at = 0; at < html.Length; at++)
            {
                if (Array.Exists(ranges, r => r.SourceStart <= at && at < r.SourceEnd))
                    continue;
                Assert.Equal(html[at], rendered.Html[alignment.ToTarget(at)]);
                Assert.Equal(at, alignment.ToSource(alignment.ToTarget(at)));
            }
        }, iter: 5_000);

    private static string Describe(string html, MarkupTable markup)
    {
        var rendered = ScriptedHtml.Parse(html, "zh-Hant-TW", markup).RenderScript(Simplified, Words);
        return string.Join(' ', rendered.Alignment!.Ranges.ToArray()
            .Select(r => $"{r.Kind} {html[r.SourceStart..r.SourceEnd]}→{rendered.Html[r.TargetStart..r.TargetEnd]}"));
    }

    private static string Applied(RenderedScript page)
    {
        var html = new StringBuilder();
        var alignment = page.Alignment!;
        var read = 0;
        foreach (var range in alignment.Ranges)
        {
            html.Append(alignment.Source, read, range.SourceStart - read);
            Assert.Equal(html.Length, range.TargetStart);
            html.Append(page.Html, range.TargetStart, range.TargetLength);
            read = range.SourceEnd;
        }
        return html.Append(alignment.Source.AsSpan(read)).ToString();
    }
}
