using Xunit;

namespace Hanzi.Tests.Review;

public sealed class ReviewerTests
{
    private static readonly Reviewer ToTaiwan = new(Converter.Create("s2tw"));

    [Fact]
    public void A_character_that_no_phrase_decides_is_doubtful()
    {
        var doubt = Assert.Single(ToTaiwan.Find("两个字：发。"), d => d.Source == "发");

        Assert.Equal(DoubtKind.Character, doubt.Kind);
        Assert.Equal("發", doubt.Chosen);
        Assert.Equal(["髮"], doubt.Alternatives);
        Assert.Equal(("STCharacters.txt", "发"), (doubt.Dictionary, doubt.Key));
        Assert.Equal("两个字：发。".IndexOf('发', StringComparison.Ordinal), doubt.SourceStart);
    }

    [Fact]
    public void A_character_that_a_phrase_decides_is_not() =>
        Assert.Empty(ToTaiwan.Find("他的头发很长，她发现了。"));

    [Fact]
    public void Function_words_are_not() =>
        Assert.Empty(ToTaiwan.Find("它是一个问题，于我而言。"));

    [Fact]
    public void A_phrase_that_lies_across_the_match_and_decides_otherwise_is_named()
    {
        // 来复 is matched first, 复制 was meant.
        var doubt = ToTaiwan.Find("用来复制资料").First(d => d.Source == "复");

        Assert.Equal(DoubtKind.Segmentation, doubt.Kind);
        Assert.Contains("复制", doubt.Reason, StringComparison.Ordinal);
        Assert.Contains("複", doubt.Alternatives);
    }

    [Fact]
    public void Characters_of_which_a_region_writes_two_forms_are_doubtful_even_in_a_word() =>
        Assert.Contains(ToTaiwan.Find("开发平台"), d => d is { Source: "台", Chosen: "臺", Key: "平台" });

    [Fact]
    public void A_regional_word_with_a_second_sense_is_doubtful_and_one_without_is_not()
    {
        var doubts = new Reviewer(Converter.Create("s2twp")).Find("项目用鼠标打开。");

        var doubt = Assert.Single(doubts, d => d.Kind == DoubtKind.RegionalWord);
        Assert.Equal(("项目", "專案"), (doubt.Source, doubt.Chosen));
    }

    [Theory]
    [InlineData("勇敢的士兵", "的士")]
    [InlineData("他的士气很高", "的士")]
    [InlineData("改变量子世界", "变量")]
    [InlineData("国内存在着问题", "内存")]
    [InlineData("他被发明家打败", "发")]
    public void What_users_complain_of_most_is_doubtful(string text, string source) =>
        Assert.Contains(new Reviewer(Converter.Create("s2twp")).Find(text), d => d.Source == source && d.Confidence < Reviewer.Doubtful);

    [Fact]
    public void Merging_characters_is_safe_but_for_the_few_that_Simplified_keeps_apart()
    {
        var doubts = new Reviewer(Converter.Create("t2s")).Find("後來頭髮乾了，裡面沒有發現。");

        Assert.Equal("乾", Assert.Single(doubts).Source);
    }

    [Fact]
    public void A_surname_before_a_title_is_a_name() =>
        Assert.Contains(ToTaiwan.Find("昨天范先生来了。"), d => d is { Kind: DoubtKind.Name, Source: "范" });

    [Fact]
    public void A_character_of_the_other_script_is_a_stranger_but_a_region_s_own_form_is_not()
    {
        var doubts = new Reviewer(Converter.Create("tw2s")).Find("這一群學生寫的網頁，門裡有个問題。");

        var doubt = Assert.Single(doubts, d => d.Kind == DoubtKind.MixedScript);
        Assert.Equal("个", doubt.Source);
    }

    [Fact]
    public void What_authors_wrote_into_a_dictionary_of_their_own_is_no_guess()
    {
        var own = ConversionDictionary.Parse("own", "发\t髮");
        var reviewer = new Reviewer(Converter.Create("s2tw", new() { Dictionaries = [own] }));

        Assert.DoesNotContain(reviewer.Find("两个字：发。"), d => d.Source == "发");
    }

    [Fact]
    public void Positions_in_the_result_hold_what_was_chosen()
    {
        const string text = "𠮷野家发签核平台里的项目，周一只有后台。";
        var converter = Converter.Create("s2twp");
        var result = converter.Convert(text);

        foreach (var doubt in new Reviewer(converter).Find(text, double.PositiveInfinity))
        {
            Assert.Equal(doubt.Source, text.Substring(doubt.SourceStart, doubt.SourceLength));
            Assert.Equal(doubt.Chosen, result.Substring(doubt.TargetStart, doubt.TargetLength));
        }
    }

    [Fact]
    public async Task One_converter_serves_many_threads()
    {
        var converter = Converter.Create("s2tw");
        var texts = Enumerable.Range(0, 4000).Select(i => string.Concat(Enumerable.Repeat($"第{i}页的头发", 1 + (i % 40)))).ToArray();
        var expected = texts.Select(converter.Convert).ToArray();

        for (var round = 0; round < 5; round++)
        {
            var found = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => texts.Select(converter.Convert).ToArray())));
            Assert.All(found, f => Assert.Equal(expected, f));
        }
    }
}
