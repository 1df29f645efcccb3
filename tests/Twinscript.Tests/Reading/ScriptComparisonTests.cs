using CsCheck;
using Twinscript.Reading;
using Twinscript.Scripts;
using Twinscript.Tests.Scripts;
using Xunit;

namespace Twinscript.Tests.Reading;

public sealed class ScriptComparisonTests
{
    private static readonly DictionaryTextConverter ToSimplified = new(Hanzi.Converter.Create("zh-Hant-TW", "zh-Hans-CN", vocabulary: true));

    private static readonly ScriptComparison Comparison = new(new DictionaryTextConverter(Hanzi.Converter.Create("zh-Hant-TW", "zh-Hans-CN")), ToSimplified);

    [Fact]
    public void A_regional_word_differs_as_a_whole() =>
        Assert.Equal("Word 軟體→软件", Describe("一套軟體。", "一套软件。"));

    [Fact]
    public void The_same_word_in_another_script_differs_only_where_its_characters_do() =>
        Assert.Equal("Script 頭髮→头发 Script 後→后", Describe("頭髮以後", "头发以后"));

    [Fact]
    public void A_word_beside_changed_characters_does_not_take_them_in() =>
        Assert.Equal("Script 轉載→转载 Word 聯絡→联系", Describe("轉載聯絡", "转载联系"));

    [Fact]
    public void Words_of_another_length_keep_the_rest_in_step() =>
        Assert.Equal("Word 程式碼→代码 Script 裡→里 Word 資訊→信息", Describe("程式碼裡的資訊", "代码里的信息"));

    [Fact]
    public void A_word_no_dictionary_knows_is_found_too() =>
        Assert.Equal("Word 計程車→的士", Describe("搭計程車去", "搭的士去"));

    [Fact]
    public void Quotation_marks_are_no_words() =>
        Assert.Equal("Script 「→“ Script 」→”", Describe("也「好」。", "也“好”。"));

    [Fact]
    public void A_word_does_not_take_in_the_quotation_mark_behind_it() =>
        Assert.Equal("Script 「→“ Word 程式→程序 Script 」→”", Describe("「程式」", "“程序”"));

    [Fact]
    public void Equal_texts_differ_nowhere() => Assert.Empty(Comparison.Compare("一二三", "一二三"));

    [Fact]
    public void Putting_the_differences_in_makes_the_counterpart_of_the_text() =>
        Gen.Select(Text, Text).Sample((a, b) =>
        {
            Assert.Equal(b, Applied(a, b));
            var converted = ToSimplified.Convert(a);
            Assert.Equal(converted, Applied(a, converted));
        }, iter: 5_000);

    [Fact]
    public void No_difference_cuts_a_character_in_half() =>
        Text.Sample(text =>
        {
            foreach (var difference in Comparison.Compare(text, ToSimplified.Convert(text)))
                Assert.False(char.IsLowSurrogate(text.ElementAtOrDefault(difference.SourceStart)) || char.IsLowSurrogate(text.ElementAtOrDefault(difference.SourceEnd)));
        }, iter: 5_000);

    private static Gen<string> Text =>
        Any.Of("軟體", "程式碼", "頭髮", "聯絡", "資訊", "以後", "裡", "乾", "𠮷", "𠀀", "「", "」", "。", "a", "1", " ", "\n", "软", "件", "里").Array[0, 30].Select(string.Concat);

    private static string Applied(string source, string target)
    {
        var text = new System.Text.StringBuilder();
        var (at, written) = (0, 0);
        foreach (var difference in Comparison.Compare(source, target))
        {
            Assert.True(difference.SourceStart >= at && difference.TargetStart >= written, "differences overlap");
            text.Append(source, at, difference.SourceStart - at).Append(target, difference.TargetStart, difference.TargetLength);
            (at, written) = (difference.SourceEnd, difference.TargetEnd);
        }
        return text.Append(source.AsSpan(at)).ToString();
    }

    private static string Describe(string source, string target) =>
        string.Join(' ', Comparison.Compare(source, target).Select(d => $"{d.Kind} {source[d.SourceStart..d.SourceEnd]}→{target[d.TargetStart..d.TargetEnd]}"));
}
