using Xunit;
using static Twinscript.Tests.Scripts.TestTarget;

namespace Twinscript.Tests.Scripts;

public sealed class ScriptedHtmlTests
{
    [Theory]
    [InlineData("<p>头发</p>", "<p>頭髮</p>")]
    [InlineData("<p>头<strong>发</strong></p>", "<p>頭<strong>髮</strong></p>")]
    [InlineData("<p><a href=\"x\">头</a><em>发</em>，出<b>发</b></p>", "<p><a href=\"x\">頭</a><em>髮</em>，出<b>發</b></p>")]
    [InlineData("<p>头<!-- 发 -->发</p>", "<p>頭<!-- 发 -->髮</p>")]
    [InlineData("头<wbr>发", "頭<wbr>髮")]
    [InlineData("<p>头<my-word>发</my-word></p>", "<p>頭<my-word>髮</my-word></p>")]
    public void A_word_split_by_inline_tags_converts_as_one_word(string html, string expected) =>
        Assert.Equal(expected, ToTraditional(html));

    [Theory]
    [InlineData("<p>头</p><p>发</p>")]
    [InlineData("头<br>发")]
    [InlineData("<ul><li>头<li>发</ul>")]
    [InlineData("<table><tr><td>头<td>发</table>")]
    [InlineData("<svg><text>头</text><text>发</text></svg>")]
    [InlineData("<title>头</title>发")]
    [InlineData("<select><option>头<option>发</select>")]
    [InlineData("<details><summary>头</summary>发</details>")]
    [InlineData("<p>头</div>发")]
    [InlineData("头<code></code>发")]
    [InlineData("头<img src=x>发")]
    [InlineData("<p>头<span lang=en> </span>发")]
    public void A_word_does_not_reach_across_blocks_code_and_pictures(string html) =>
        Assert.Equal(html.Replace('头', '頭').Replace('发', '發'), ToTraditional(html));

    [Fact]
    public void Ruby_text_is_read_beside_its_base() => Assert.Equal(
        "<ruby>頭<rp>（</rp><rt>發tóu</rt><rp>）</rp>髮<rt>fà</rt></ruby>",
        ToTraditional("<ruby>头<rp>（</rp><rt>发tóu</rt><rp>）</rp>发<rt>fà</rt></ruby>"));

    [Fact]
    public void Regional_words_of_another_length_are_shared_out_without_losing_anything()
    {
        var target = new TestTarget("zh-Hans-CN", Dictionary("tw2sp"));
        var html = Twinscript.Scripts.ScriptedHtml.Parse("<p>原始<i>碼</i>，計程<u>車</u>來了，網際<i>網路</i>", "zh-Hant-TW").Render(target);
        Assert.Equal("<p>源代<i>码</i>，出租<u>车</u>来了，互联<i>网</i>", html);
    }

    [Theory]
    [InlineData("<code>漢</code>")]
    [InlineData("<pre>漢<b>漢</b></pre>")]
    [InlineData("<kbd>漢</kbd><samp>漢</samp><var>漢</var>")]
    [InlineData("<script>\"漢</p>\"</script><style>漢</style>")]
    [InlineData("<textarea>漢</textarea>")]
    [InlineData("<math><mi>漢</mi></math>")]
    [InlineData("<p translate=\"no\">漢</p>")]
    [InlineData("<span class=\"math\" title=\"漢\">\\text{漢}</span>")]
    [InlineData("<p class=\"a no-convert\">漢</p>")]
    [InlineData("<p class=notranslate title=漢>漢</p>")]
    [InlineData("<p lang=\"ja\">漢<b>漢</b></p>")]
    [InlineData("<p lang=\"zh-Hans\" title=\"漢\">漢</p>")]
    [InlineData("<p lang=\"zh-CN\">漢</p>")]
    [InlineData("<p lang=\"\">漢</p>")]
    [InlineData("<!-- 漢 --><!doctype 漢><?漢?><svg><![CDATA[漢]]></svg>")]
    [InlineData("<a href=\"漢\" id=\"漢\" class=\"漢\" data-x=\"漢\">x</a>")]
    [InlineData("<meta name=\"viewport\" content=\"漢\"><input value=\"漢\"><meta property=\"og:image\" content=\"漢\">")]
    public void What_is_not_prose_of_the_source_language_is_copied(string html) => Assert.Equal(html, ToSimplified(html));

    [Theory]
    [InlineData("<p lang=\"ja\">漢<span lang=\"zh-Hant\">漢</span>漢</p>", "<p lang=\"ja\">漢<span lang=\"zh-Hant\">汉</span>漢</p>")]
    [InlineData("<p translate=no>漢<span translate=yes>漢</span>", "<p translate=no>漢<span translate=yes>汉</span>")]
    [InlineData("<pre translate=\"yes\">漢</pre>", "<pre translate=\"yes\">汉</pre>")]
    [InlineData("<p lang=\"zh-HK\">漢</p><p lang=\"zh\">漢</p>", "<p lang=\"zh-HK\">汉</p><p lang=\"zh\">汉</p>")]
    [InlineData("<code>漢</code>漢<p translate=no>漢<p>漢", "<code>漢</code>汉<p translate=no>漢<p>汉")]
    public void Protection_ends_where_the_author_says_so_or_the_element_ends(string html, string expected) =>
        Assert.Equal(expected, ToSimplified(html));

    [Theory]
    [InlineData("<img alt=\"漢\" title='漢'>", "<img alt=\"汉\" title='汉'>")]
    [InlineData("<p aria-label=\"漢\" ARIA-DESCRIPTION=\"漢\">", "<p aria-label=\"汉\" ARIA-DESCRIPTION=\"汉\">")]
    [InlineData("<textarea placeholder=\"漢\">漢</textarea>", "<textarea placeholder=\"汉\">漢</textarea>")]
    [InlineData("<input type=submit value=漢>", "<input type=submit value=\"汉\">")]
    [InlineData("<option label=\"漢\"><table summary=\"漢\">", "<option label=\"汉\"><table summary=\"汉\">")]
    [InlineData("<meta name=description content=\"漢\">", "<meta name=description content=\"汉\">")]
    [InlineData(
        "<meta content=\"漢\" property=\"og:title\"><meta name='twitter:description' content='漢'>",
        "<meta content=\"汉\" property=\"og:title\"><meta name='twitter:description' content='汉'>")]
    [InlineData("<p>頭<span title=\"漢\">髮</span></p>", "<p>头<span title=\"汉\">发</span></p>")]
    [InlineData("<img alt=\"漢 &quot;a&quot; > b\">", "<img alt=\"汉 &quot;a&quot; > b\">")]
    public void Attributes_that_people_read_are_converted(string html, string expected) => Assert.Equal(expected, ToSimplified(html));

    [Theory]
    [InlineData("<p>&#x982D;&#39662;</p>", "<p>头发</p>")]
    [InlineData("<p>頭&hellip;髮 &amp; &lt;漢&gt; &nbsp;&copy;</p>", "<p>头&hellip;发 &amp; &lt;汉&gt; &nbsp;&copy;</p>")]
    [InlineData("<p>&#x4E00;</p>", "<p>&#x4E00;</p>")]
    [InlineData("<p title=\"&#x6F22;&#x26;\">R & D &漢; &#xD800;</p>", "<p title=\"汉&#x26;\">R & D &汉; &#xD800;</p>")]
    public void Character_references_convert_with_their_neighbours_and_others_stay_as_written(string html, string expected) =>
        Assert.Equal(expected, ToSimplified(html));

    [Fact]
    public void The_language_of_the_source_becomes_that_of_the_target() => Assert.Equal(
        "<html lang=\"zh-Hans-CN\"><p lang='zh-Hans-CN' xml:lang=zh-Hans-CN><a hreflang=\"zh-Hant-TW\"><p lang=\"zh-Hant\">"
            + "<p translate=no lang=\"zh-Hant-TW\">",
        ToSimplified(
            "<html lang=\"zh-Hant-TW\"><p lang='zh-hant-tw' xml:lang=zh-Hant-TW><a hreflang=\"zh-Hant-TW\"><p lang=\"zh-Hant\">"
                + "<p translate=no lang=\"zh-Hant-TW\">"));

    [Theory]
    [InlineData("<a href=\"twin:page/a.md#b\">", "<a href=\"/zh-Hans-CN/page/a.md#b\">")]
    [InlineData("<img src='twin:asset/a&amp;b.png'>", "<img src='/zh-Hans-CN/asset/a&amp;b.png'>")]
    [InlineData("<a href=twin:page/a.md>", "<a href=\"/zh-Hans-CN/page/a.md\">")]
    [InlineData("<code><a href=\"twin:漢\">", "<code><a href=\"/zh-Hans-CN/漢\">")]
    [InlineData("<p>twin:漢</p>", "<p>twin:汉</p>")]
    public void A_reference_is_handed_to_the_target_and_its_address_written_instead(string html, string expected) =>
        Assert.Equal(expected, ToSimplified(html));

    [Fact]
    public void The_source_script_is_copied_but_for_references()
    {
        const string Html = "<p lang=zh-Hant-TW title=漢>&#x6F22;<a href=\"twin:x\">髮</a>";
        var html = Twinscript.Scripts.ScriptedHtml.Parse(Html, "zh-Hant-TW").Render(Same("zh-Hant-TW"));
        Assert.Equal(Html.Replace("twin:x", "/zh-Hant-TW/x"), html);
    }

    [Theory]
    [InlineData("漢 < 漢 <漢> </> <", "汉 < 汉 <汉> </> <")]
    [InlineData("<p title=\"漢", "<p title=\"漢")]
    [InlineData("漢<script>漢", "汉<script>漢")]
    [InlineData("漢<!--漢", "汉<!--漢")]
    [InlineData("<!-->漢<!--->漢<!--漢--!>漢", "<!-->汉<!--->汉<!--漢--!>汉")]
    [InlineData("</p></b>漢</code>", "</p></b>汉</code>")]
    [InlineData("<script>漢</scripted>漢</SCRIPT >漢", "<script>漢</scripted>漢</SCRIPT >汉")]
    [InlineData("<p =漢 a=漢\"漢 title=\"漢\"/>漢", "<p =漢 a=漢\"漢 title=\"汉\"/>汉")]
    [InlineData("<svg><style>漢</style><title>漢</title><path/>漢</svg>漢", "<svg><style>漢</style><title>汉</title><path/>汉</svg>汉")]
    public void Broken_html_is_read_as_browsers_read_it(string html, string expected) => Assert.Equal(expected, ToSimplified(html));
}
