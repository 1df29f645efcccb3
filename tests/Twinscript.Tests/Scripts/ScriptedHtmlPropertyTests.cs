using CsCheck;
using Twinscript.Scripts;
using Xunit;

namespace Twinscript.Tests.Scripts;

public sealed class ScriptedHtmlPropertyTests
{
    private static readonly Gen<string> Fragment = Any.Of(
        "<p>", "</p>", "<b>", "</b>", "<code>", "</code>", "<pre>", "</pre>", "<li>", "<ul>", "</ul>", "<br>", "<svg>", "</svg>", "<text>",
        "<a href=\"漢.html\" title=\"頭髮\">", "</a>", "<img alt='漢' src=漢>", "<span translate=no>", "<span lang=ja>", "</span>", "<ruby>",
        "<rt>", "</rt>", "</ruby>",
        "<table>", "<tr>", "<td>", "</table>", "<title>", "</title>", "<script>", "</script>", "<textarea>", "<!--", "-->", "<![CDATA[",
        "]]>", "<math>", "</math>",
        "頭", "髮", "頭髮", "漢字", "計程車", "裡面", "𠮷", "\uD842", "\uDFB7", "&#x6F22;", "&#39658;", "&amp;", "&hellip;", "&", "<", ">", "\"", "'",
        "=", "/", " ", "\n", "a", "twin", "\0", "\uFDD1");

    private static readonly Gen<string> Soup = Fragment.Array[0, 40].Select(string.Concat);

    internal static readonly Gen<string> AnyHtml = Gen.OneOf(
        Soup, Gen.String, Gen.Char["<>/=\"'! -[]aptd漢\uD842\uDFB7&#;x"].Array[0, 60].Select(chars => new string(chars)));

    [Fact]
    public void Rendering_in_the_source_script_gives_back_the_page_byte_for_byte() =>
        AnyHtml.Sample(
            html => Assert.Equal(html, ScriptedHtml.Parse(html, "zh-Hant-TW").Render(TestTarget.Same("zh-Hant-TW"))), iter: 20_000);

    [Fact]
    public void A_converter_that_changes_nothing_gives_back_the_page_byte_for_byte() =>
        AnyHtml.Sample(
            html =>
                Assert.Equal(html, ScriptedHtml.Parse(html, "zh-Hant-TW").Render(new TestTarget("zh-Hans", new NothingToReplace()))),
                iter: 20_000);

    [Fact]
    public void The_same_tags_come_out_in_the_same_order() =>
        AnyHtml.Sample(html => Assert.Equal(Tags(html), Tags(TestTarget.ToSimplified(html))), iter: 20_000);

    [Fact]
    public void Addresses_never_change() =>
        AnyHtml.Sample(html => Assert.Equal(Addresses(html), Addresses(TestTarget.ToSimplified(html))), iter: 20_000);

    [Fact]
    public void Code_never_changes_whatever_stands_around_it() =>
        Any.Of(
            "頭", "髮", "<p>", "</p>", "<b>", "</b>", "<li>", "<table><td>", "</table>", "<svg><text>", "</svg>", "<code>裡漢</code>",
            "<pre>裡<i>漢</i></pre>", "<kbd>裡漢</kbd>", "<script>'裡漢'</script>")
            .Array[0, 30].Select(string.Concat)
            .Sample(
                html =>
                    Assert.Equal(
                        (Count(html, "裡"), Count(html, "漢")),
                        (Count(TestTarget.ToSimplified(html), "裡"), Count(TestTarget.ToSimplified(html), "漢"))),
                iter: 5_000);

    [Fact]
    public void Plain_text_converts_as_the_dictionary_says_however_inline_tags_cut_it() =>
        Any.Of("頭", "髮", "裡", "面", "計程車", "乾", "隆", "，", "𠮷", "a").Array[1, 20]
            .Select(string.Concat)
            .SelectMany(text => Gen.Int[0, text.Length].Array[0, 5].Select(cuts => (text, cuts)))
            .Sample(t =>
        {
            var html = t.text;
            foreach (var cut in t.cuts.Distinct().OrderDescending())
            {
                if (cut == html.Length || !char.IsLowSurrogate(html[cut]))
                    html = html.Insert(cut, "<b>") + "</b>";
            }
            Assert.Equal(TestTarget.Simplified.Text.Convert(t.text), TestTarget.ToSimplified(html).Replace("<b>", "").Replace("</b>", ""));
        }, iter: 5_000);

    private static List<string> Tags(string html)
    {
        var tags = new List<string>();
        var scanner = new HtmlScanner(html);
        while (scanner.Read(foreign: false))
        {
            if (scanner.Kind is HtmlTokenKind.StartTag or HtmlTokenKind.EndTag)
                tags.Add(html[scanner.NameStart..scanner.NameEnd]);
        }
        return tags;
    }

    private static List<string> Addresses(string html)
    {
        var addresses = new List<string>();
        var scanner = new HtmlScanner(html);
        while (scanner.Read(foreign: false))
        {
            if (scanner.Kind != HtmlTokenKind.StartTag)
                continue;
            var attributes = scanner.Attributes;
            while (attributes.MoveNext())
            {
                if (html[attributes.Current.NameStart..attributes.Current.NameEnd] is "href" or "src")
                    addresses.Add(html[attributes.Current.ValueStart..attributes.Current.ValueEnd]);
            }
        }
        return addresses;
    }

    private static int Count(string text, string part) => text.Split(part).Length;

    private sealed class NothingToReplace : TextConverter
    {
        public override void Convert(
            ReadOnlySpan<char> text, System.Buffers.IBufferWriter<char> output, List<Hanzi.Replacement> replacements) =>
            System.Buffers.BuffersExtensions.Write(output, text);
    }
}
