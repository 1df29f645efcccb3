using Twinscript.Diagnostics;
using Twinscript.Scripts;
using Twinscript.Yaml;
using Xunit;

namespace Twinscript.Tests.Scripts;

public sealed class GlossaryTests
{
    private const string SourceTag = "zh-Hant-TW";

    private readonly DiagnosticBag _diagnostics = new();

    private IEnumerable<string> Problems =>
        _diagnostics.InOrder()
            .Select(d => $"{d.Span?.File}({d.Span?.Line},{d.Span?.Column},{d.Span?.Length}): {d.Severity} {d.Code}: {d.Message}");

    [Theory]
    [InlineData("- {zh-tw: 軟體, zh-cn: 軟件的}", "軟體發展", "軟件的发展")]
    [InlineData("- {from: 酷, zh-cn: 帅}", "酷頭髮", "帅头发")]
    [InlineData("- {from: 酷, zh-tw: 帥}", "酷頭髮", "酷头发")]
    [InlineData("- 頭髮", "頭髮和髮", "頭髮和发")]
    [InlineData("- zh-tw:軟體;zh-cn:软件", "軟體", "软件")]
    [InlineData("- 酷=>zh-cn:帅", "酷", "帅")]
    [InlineData("- {zh-Hant-TW: 甲, zh-Hans-CN: 乙, note: 說明}", "甲", "乙")]
    [InlineData("- {zh-hk: 甲, zh-hans: 乙}", "甲", "乙")]
    [InlineData("- {tw: 甲, CN: 乙}", "甲", "乙")]
    // The longest, and the first of two.
    [InlineData("- {zh-tw: 甲, zh-cn: 一}\n- {zh-tw: 甲乙, zh-cn: 二}", "甲甲乙", "一二")]
    [InlineData("- {zh-tw: 甲, zh-cn: 一}\n- {zh-tw: 甲, zh-cn: 二}", "甲", "一")]
    // What one term says of a word goes before what another leaves alone.
    [InlineData("- {zh-tw: 程式, zh-cn: 程序}\n- {zh-tw: 程序, zh-cn: 流程}", "程式和程序", "程序和流程")]
    [InlineData("- {zh-tw: Go, zh-cn: 围棋}", "Go, Google, Go語言, aGo", "围棋, Google, 围棋语言, aGo")]
    public void Terms_win_over_the_dictionary(string yaml, string source, string expected)
    {
        Assert.Equal(
            expected, Read(yaml).Over(TestTarget.Dictionary("tw2s"), SourceTag, "zh-Hans-CN", PageConversions.None).Convert(source));
        Assert.Empty(Problems);
    }

    [Theory]
    [InlineData("- {zh-tw: 指令, zh-cn: 命令}", "這個指令在指令碼裡", "这个命令在脚本里")]
    [InlineData("- {zh-tw: 行程, zh-cn: 进程}", "流行程度與行程", "流行程度与进程")]
    [InlineData("- {zh-tw: 指令, zh-cn: 命令, inside: true}", "這個指令在指令碼裡", "这个命令在命令码里")]
    public void A_term_holds_for_words_and_inside_longer_ones_only_if_it_says_so(string yaml, string source, string expected)
    {
        var context = new DictionaryTextConverter(Hanzi.Converter.Create("tw2sp", new Hanzi.ConverterOptions { ByContext = true }));
        Assert.Equal(expected, Read(yaml).Over(context, SourceTag, "zh-Hans-CN", PageConversions.None).Convert(source));
        Assert.Empty(Problems);
    }

    [Fact]
    public void A_term_is_found_across_inline_elements()
    {
        var target = new TestTarget(
            "zh-Hans-CN",
            Read("- {zh-tw: 人工智慧, zh-cn: 人工智能}").Over(TestTarget.Dictionary("tw2s"), SourceTag, "zh-Hans-CN", PageConversions.None));
        Assert.Equal(
            "<p>人<b>工智</b>能与<code>人工智慧</code></p>", ScriptedHtml.Parse("<p>人<b>工智</b>慧與<code>人工智慧</code></p>", SourceTag).Render(target));
    }

    [Fact]
    public void The_script_a_page_was_written_in_follows_only_what_is_said_for_it_one_way()
    {
        var glossary = Read("- {zh-tw: 程序, zh-cn: 流程}\n- {from: 酷, zh-tw: 帥}");
        Assert.Equal("流程與帥", glossary.Over(IdentityTextConverter.Instance, SourceTag, "zh-Hant-TW", PageConversions.None).Convert("流程與酷"));
    }

    [Fact]
    public void The_nearer_scope_wins_and_the_longer_term_before_it()
    {
        var reader = new GlossaryReader(_diagnostics);
        reader.ReadSite(new(
            "input/glossary.yml", "- {zh-tw: 甲, zh-cn: site}\n- {zh-tw: 甲乙丙, zh-cn: longest}\n- {zh-tw: 丁, zh-cn: fourth}"));
        reader.ReadGroup(new("input/glossary/one.yml", "note: 說明\nterms:\n- {zh-tw: 甲, zh-cn: one}\n- {zh-tw: 乙, zh-cn: beta}"), "one");
        reader.ReadGroup(new("input/glossary/two.yml", "- {zh-tw: 甲, zh-cn: two}"), "two");
        var glossary = reader.Glossary();
        Assert.Equal("說明", glossary.Groups[0].Note);

        Assert.Equal("site 乙 longest", Convert("甲 乙 甲乙丙", PageConversions.None));
        Assert.Equal("one beta longest", Convert("甲 乙 甲乙丙", Page("glossary: one")));
        Assert.Equal("two beta", Convert("甲 乙", Page("glossary: [two, one]")));
        Assert.Equal("page longest", Convert("甲 甲乙丙", Page("glossary: one\nconversions: [{zh-tw: 甲, zh-cn: page}]")));
        Assert.Empty(Problems);

        var target = new TestTarget(
            "zh-Hans-CN",
            glossary.Over(TestTarget.Dictionary("tw2s"), SourceTag, "zh-Hans-CN", Page("conversions: [{zh-tw: 甲, zh-cn: page}]")));
        var page = MarkupExtractor.Extract(
            new("a.md", "甲-{H|甲=>zh-cn:inline}-甲甲乙丙-{-|甲=>zh-cn:inline;甲乙丙=>zh-cn:x}-甲甲乙丙丁"), 0, SourceTag, _diagnostics);
        Assert.Equal("pageinlinelongest甲甲乙丙fourth", ScriptedHtml.Parse(page.Text, SourceTag, page.Markup).Render(target));

        string Convert(string text, PageConversions conversions) =>
            glossary.Over(TestTarget.Dictionary("tw2s"), SourceTag, "zh-Hans-CN", conversions).Convert(text);
    }

    [Fact]
    public void Groups_may_stand_in_the_sites_file()
    {
        var glossary = Read(
            "note: 說明\nterms:\n- {zh-tw: 甲, zh-cn: A}\ngroups:\n  one:\n  - {zh-tw: 乙, zh-cn: B}\n "
                + " two:\n    note: x\n    terms: [{zh-tw: 乙, zh-cn: C}]\n");
        Assert.Equal(["one", "two"], glossary.Groups.Select(group => group.Name));
        Assert.Equal("AC", glossary.Over(IdentityTextConverter.Instance, SourceTag, "zh-Hans-CN", Page("glossary: two")).Convert("甲乙"));
    }

    [Theory]
    [InlineData(
        "- {zh-tv: 甲, zh-cn: 乙}",
        "glossary.yml(1,4,5): Warning TS502: 'zh-tv' is no variant, so it has no effect. "
            + "Did you mean 'zh-tw'? Known: zh, zh-hans, zh-hant, zh-cn, zh-sg, zh-my, zh-tw, zh-hk, zh-mo.")]
    [InlineData(
        "- zh-tv:甲;zh-cn:乙",
        "glossary.yml(1,3,15): Warning TS502: 'zh-tv' is no variant, so it has no effect. "
            + "Did you mean 'zh-tw'? Known: zh, zh-hans, zh-hant, zh-cn, zh-sg, zh-my, zh-tw, zh-hk, zh-mo.")]
    [InlineData("甲: 乙", "glossary.yml(1,1,1): Error TS505: expected 'terms' and 'groups' here, the groups by their names.")]
    [InlineData("terms: 甲", "glossary.yml(1,8,1): Error TS505: expected a list of terms here. Begin each with '- '.")]
    [InlineData(
        "- [甲]", "glossary.yml(1,3,1): Error TS505: expected a term here: 'zh-cn: …' and 'zh-tw: …', or a text that stays as it is.")]
    [InlineData("- {note: 甲}", "glossary.yml(1,3,1): Error TS505: this term has no form for any variant. Add 'zh-cn: …' and 'zh-tw: …'.")]
    [InlineData(
        "- {form: 甲, zh-cn: 乙}",
        "glossary.yml(1,4,4): Error TS505: unknown key 'form'. Did you mean 'from'? A term has variants, 'from', 'inside' and 'note'.")]
    [InlineData(
        "- {zh-tw: '', zh-cn: 乙}",
        "glossary.yml(1,3,1): Error TS505: this term has an empty form, which would match everywhere. "
            + "Fill it in, or use 'from' with the text to take out.")]
    [InlineData("- {zh-tw: [], zh-cn: 乙}", "glossary.yml(1,11,1): Error TS505: 'zh-tw' must be text.")]
    [InlineData("groups: {one: {term: []}}", "glossary.yml(1,16,4): Error TS505: a group has 'terms' and 'note'.")]
    [InlineData(
        "- {zh-tw: 甲",
        "glossary.yml(1,1,1): Error TS505: this is not valid YAML: While parsing a flow mapping, did not find expected ',' or '}'. "
            + "Quote values that contain ': ' or start with a special character, and indent with spaces.")]
    public void What_is_wrong_with_a_glossary_is_said_with_its_place(string yaml, string problem)
    {
        Read(yaml);
        Assert.Equal([problem], Problems);
    }

    [Fact]
    public void A_term_as_the_dictionary_has_it_is_of_use_where_a_shorter_term_would_cut_it()
    {
        Read("- {zh-tw: 指令, zh-cn: 命令}\n- {zh-tw: 指令碼, zh-cn: 脚本}\n- {zh-tw: 命令列, zh-cn: 命令行}");
        Assert.Empty(Problems);
    }

    [Theory]
    [InlineData(
        "- {zh-tw: 頭髮, zh-cn: 头发}",
        "glossary.yml(1,3,1): Warning TS507: '頭髮' changes nothing: every published script gets the same text without it. "
            + "Take it out, or add the form that should differ.")]
    [InlineData(
        "- {zh-tw: 甲}",
        "glossary.yml(1,3,1): Warning TS507: '甲' changes nothing: every published script gets the same text without it. "
            + "Take it out, or add the form that should differ.")]
    [InlineData(
        "- 一二",
        "glossary.yml(1,3,2): Warning TS507: '一二' changes nothing: every published script gets the same text without it. "
            + "Take it out, or add the form that should differ.")]
    [InlineData(
        "- {zh-tw: 甲, zh-cn: 一}\n- {zh-tw: 甲, zh-cn: 二}",
        "glossary.yml(2,3,1): Warning TS508: '甲' is shadowed: glossary.yml(1,3) already says what becomes of it. "
            + "Keep one of the two, or move this one to a page.")]
    [InlineData(
        "- {zh-tw: 甲, zh-cn: 一}\n- {from: 甲, zh-cn: 一}",
        "glossary.yml(2,3,1): Warning TS508: '甲' is shadowed: glossary.yml(1,3) already says what becomes of it. "
            + "Keep one of the two, or move this one to a page.")]
    [InlineData("- {zh-tw: 甲, zh-cn: 一}\n- {zh-tw: 甲, zh-hk: 乙, zh-cn: 一}", null)]
    [InlineData("- {zh-tw: 程式, zh-cn: 程序}\n- {zh-tw: 程序, zh-cn: 流程}", null)]
    [InlineData("- {zh-tw: 甲, zh-hk: 乙}", null)]
    [InlineData("- 頭髮", null)]
    public void Terms_without_effect_are_warned_about(string yaml, string? problem)
    {
        Read(yaml).CheckTerms(
            [new(SourceTag, "zh-Hans-CN", TestTarget.Dictionary("tw2s")), new(SourceTag, "zh-Hant-HK", TestTarget.Dictionary("t2hk"))],
            _diagnostics);
        Assert.Equal(problem is null ? [] : [problem], Problems);
    }

    [Fact]
    public void A_group_that_does_not_exist_is_warned_about()
    {
        Read("groups: {software: [], people: []}").CheckGroups(Page("title: 甲\nglossary: [people, softwear]"), _diagnostics);
        Assert.Equal(
            [
                "page.md(2,20,8): Warning TS506: no glossary group is named 'softwear'. "
                    + "Did you mean 'software'? There are: people, software; add 'glossary/softwear.yml' to have it.",
            ],
            Problems);
    }

    [Theory]
    [InlineData(
        "-{zh-cn:甲}- -{zh-tw:乙 x",
        "page.md(1,13,2): Warning TS501: this '-{' isn't closed before its paragraph ends, so it is shown as it is. "
            + "Add '}-', or write '\\-{' where it is no markup.")]
    [InlineData(
        "一 }- 二", "page.md(1,3,2): Warning TS501: this '}-' closes nothing, so it is shown as it is. Add '-{' before it, or take it away.")]
    [InlineData("{a}-{b}", null)]
    [InlineData("字-{乙，字 file-{a", null)]
    [InlineData("-{R|乙", "page.md(1,1,2): Warning TS501: this '-{' isn't closed before its paragraph ends, so it is shown as it is. "
        + "Add '}-', or write '\\-{' where it is no markup.")]
    [InlineData("`-{` $-{$ `}-`", null)]
    [InlineData(
        "-{zh-tv:甲;zh-cn:乙}-",
        "page.md(1,1,19): Warning TS502: 'zh-tv' is no variant, so all of it is shown as text. "
            + "Did you mean 'zh-tw'? Known: zh, zh-hans, zh-hant, zh-cn, zh-sg, zh-my, zh-tw, zh-hk, zh-mo.")]
    [InlineData(
        "-{zh-cn:甲;zh-tv:乙}-",
        "page.md(1,1,19): Warning TS502: 'zh-tv' is no variant, so it is taken for a part of the form before it. "
            + "Did you mean 'zh-tw'? Known: zh, zh-hans, zh-hant, zh-cn, zh-sg, zh-my, zh-tw, zh-hk, zh-mo.")]
    [InlineData(
        "-{N|zh-tv}-",
        "page.md(1,1,11): Warning TS502: 'zh-tv' is no variant, so all of it is shown as text. "
            + "Did you mean 'zh-tw'? Known: zh, zh-hans, zh-hant, zh-cn, zh-sg, zh-my, zh-tw, zh-hk, zh-mo.")]
    [InlineData(
        "-{X|甲}-",
        "page.md(1,1,7): Warning TS503: 'X' is neither a flag (A, D, H, N, R, T, -) nor a variant, so all of it is shown as text. "
            + "Put '|' elsewhere, or write '-{R|…}-' to keep the text as it is.")]
    [InlineData("-{時間:3;甲|乙}-", null)]
    public void What_is_wrong_with_markup_is_said_with_its_place(string markdown, string? problem)
    {
        MarkupExtractor.Extract(new("page.md", markdown), 0, SourceTag, _diagnostics);
        Assert.Equal(problem is null ? [] : [problem], Problems);
    }

    private Glossary Read(string yaml)
    {
        var reader = new GlossaryReader(_diagnostics);
        reader.ReadSite(new("glossary.yml", yaml));
        return reader.Glossary();
    }

    private PageConversions Page(string frontMatter)
    {
        var source = new SourceText("page.md", frontMatter);
        var codes = new YamlCodes(DiagnosticCodes.UnknownFrontMatterKey, DiagnosticCodes.WrongFrontMatterType);
        var yaml = YamlSource.Parse(source, 0, frontMatter.Length, DiagnosticCodes.BrokenFrontMatter, _diagnostics);
        return PageConversions.Read(YamlMapping.Root(yaml!, codes, _diagnostics)!, _diagnostics); // The tests' front matter is valid.
    }
}
