using CsCheck;
using Twinscript.Scripts;
using Xunit;

namespace Twinscript.Tests.Scripts;

public sealed class LiquidHtmlTests
{
    [Theory]
    [InlineData("<p>漢{{ \"漢\" | append: '漢' }}漢</p>", "<p>汉{{ \"漢\" | append: '漢' }}汉</p>")]
    [InlineData("{% if x == '漢' %}漢{% else %}髮{%- endif -%}", "{% if x == '漢' %}汉{% else %}发{%- endif -%}")]
    [InlineData("<code{% if x %} class=\"{{ '漢' }}\"{% endif %}>漢</code>漢", "<code{% if x %} class=\"{{ '漢' }}\"{% endif %}>漢</code>汉")]
    [InlineData("<a href=\"{{ x }}/漢\" title=\"漢{{ '漢' }}\">", "<a href=\"{{ x }}/漢\" title=\"汉{{ '漢' }}\">")]
    [InlineData("<img alt={{ '漢' }} title=漢>", "<img alt={{ '漢' }} title=\"汉\">")]
    [InlineData("{% raw %}漢{{{% endraw %}漢", "{% raw %}漢{{{% endraw %}汉")]
    [InlineData(
        "{%- comment -%}漢{% comment %}漢{% endcomment %}漢{% endcomment %}漢",
        "{%- comment -%}漢{% comment %}漢{% endcomment %}漢{% endcomment %}汉")]
    [InlineData("{{ \"}}漢\" }}漢{{ it's }}漢", "{{ \"}}漢\" }}汉{{ it's }}汉")]
    [InlineData("{ 漢 } {漢{{ 漢", "{ 汉 } {汉{{ 漢")]
    [InlineData("<html lang=\"zh-Hant-TW\"><script>{{ '漢' }}漢</script>", "<html lang=\"zh-Hans-CN\"><script>{{ '漢' }}漢</script>")]
    [InlineData("\uFDD1漢{{ '漢' }}", "\uFDD1汉{{ '漢' }}")]
    public void The_words_of_a_template_are_converted_and_its_code_is_not(string liquid, string expected) =>
        Assert.Equal(expected, LiquidHtml.ConvertTemplate(liquid, "zh-Hant-TW", TestTarget.Simplified));

    [Fact]
    public void In_the_source_script_any_template_comes_back_byte_for_byte() =>
        Gen.OneOf(
            Any.Of(
                "{{", "}}", "{%", "%}", "{% raw %}", "{% endraw %}", "{% comment %}", "{% endcomment %}", "漢", "<p", ">", "\"", "'", " ",
                "\uFDD1", "{").Array[0, 30].Select(string.Concat),
            Gen.String)
        .Sample(
            liquid => Assert.Equal(liquid, LiquidHtml.ConvertTemplate(liquid, "zh-Hant-TW", TestTarget.Same("zh-Hant-TW"))),
            iter: 20_000);
}
