using Xunit;

namespace Hanzi.Tests;

public class LanguageTagTests
{
    [Theory]
    [InlineData("zh-Hans-CN", "zh-Hant-TW", "鼠标里的软件", "鼠標裡的軟件")]
    [InlineData("ZH-hans", "zh-HANT", "鼠标里的软件", "鼠標裏的軟件")]
    [InlineData("zh-TW", "zh-CN", "滑鼠裡的軟體", "滑鼠里的软体")]
    [InlineData("zh-SG", "zh-HK", "里面", "裏面")]
    [InlineData("zh-Hant-TW", "zh-Hant-HK", "裡面", "裏面")]
    [InlineData("ja", "zh-Hans", "国宝と旧字", "国宝と旧字")]
    [InlineData("zh-Hans", "ja", "国宝", "国宝")]
    [InlineData("zh-MO", "zh-Hant-HK", "裏面", "裏面")]
    [InlineData("zh-MY", "zh-CN", "软件", "软件")]
    public void Tags_choose_the_conversion_whatever_their_case(string source, string target, string text, string expected) =>
        Assert.Equal(expected, Converter.Create(source, target).Convert(text));

    [Theory]
    [InlineData("zh-Hans-CN", "zh-Hant-TW", "鼠标", "滑鼠")]
    [InlineData("zh-Hant-TW", "zh-Hans-CN", "滑鼠", "鼠标")]
    [InlineData("zh-Hant-TW", "zh-Hant-HK", "軟體", "軟件")]
    [InlineData("zh-Hans", "zh-Hant", "鼠标", "鼠標")]
    public void Vocabulary_follows_where_there_are_dictionaries_for_it(string source, string target, string text, string expected) =>
        Assert.Equal(expected, Converter.Create(source, target, vocabulary: true).Convert(text));

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Latn-pinyin")]
    [InlineData("")]
    [InlineData("zh-US")]
    public void An_unknown_tag_is_refused_with_the_list_of_known_ones(string tag)
    {
        var e = Assert.Throws<ArgumentException>(() => Converter.Create(tag, "zh-Hant"));

        Assert.Contains("zh-Hant-TW", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_configuration_is_refused_with_the_list_of_known_ones()
    {
        var e = Assert.Throws<ArgumentException>(() => Converter.Create("s2x"));

        Assert.Contains("s2twp", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unchanged_text_comes_back_as_the_same_instance()
    {
        var text = new string("没有变化 no".Where(c => c < 0x80).ToArray());

        Assert.Same(text, Converter.Create("s2twp").Convert(text));
        Assert.Same("", Converter.Create("zh", "zh-Hans").Convert(""));
    }
}
