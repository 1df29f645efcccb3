using Xunit;

namespace Twinscript.Tests.Markdown;

public sealed class HeadingTests
{
    [Theory]
    [InlineData("## 一年就成了老鳥", "一年就成了老鳥")]
    [InlineData("## 誰動手，誰決定？", "誰動手誰決定")]
    [InlineData("## 𠮷野家 Open Source 2025", "𠮷野家-open-source-2025")]
    [InlineData("## **粗** `code` [連結](https://a.example/)", "粗-code-連結")]
    [InlineData("## Café 1.0 & C#", "café-10-c")]
    [InlineData("## ！？", "section")]
    [InlineData("##", "section")]
    [InlineData("## 甲 {#jia}", "jia")]
    [InlineData("## 甲 {#乙}", "乙")]
    [InlineData("## 甲 {#𠮷} ##", "𠮷")]
    [InlineData("## {漢|hàn} {#han .wide}", "han")]
    public void An_id_keeps_the_letters_of_the_heading(string source, string id) =>
        Assert.Equal(id, Assert.Single(new MarkdownSite().Render(source).Headings).Id);

    [Fact]
    public void Headings_that_read_alike_get_different_ids_in_document_order() =>
        Assert.Equal(["甲", "甲-1", "甲-2"], new MarkdownSite().Render("## 甲\n\n## 甲\n\n## 甲").Headings.Select(h => h.Id).ToArray());

    [Fact]
    public void An_id_that_was_written_is_never_given_to_another_heading() =>
        Assert.Equal(["甲-1", "甲"], new MarkdownSite().Render("## 甲\n\n## 乙 {#甲}").Headings.Select(h => h.Id).ToArray());

    [Fact]
    public void Two_equal_written_ids_are_reported_at_the_second()
    {
        var site = new MarkdownSite();
        site.Render("## 甲 {#a}\n\n## 乙 {#a}");
        Assert.Equal(
            ["input/page.md(3,7,2): Warning TS111: the id 'a' is already taken on this page. Give one of the two another id."],
            site.Problems);
    }

    [Fact]
    public void A_copy_of_a_heading_has_markup_but_nothing_that_links_or_can_be_linked_to()
    {
        var page = new MarkdownSite().Render(
            "[TOC]\n\n## *甲* [乙](#x) `丙`{#cc} <a id=\"d\">丁</a><span id=\"e\" lang=\"en\">E</span>[^1]\n\n[^1]: 註");
        Assert.Contains("\"><em>甲</em> 乙 <code>丙</code> 丁<span lang=\"en\">E</span></a>", page.Html, StringComparison.Ordinal);
        Assert.Equal("甲 乙 丙 丁E", Assert.Single(page.Headings).Text);
    }

    [Fact]
    public void A_placeholder_is_spelt_in_an_id_and_kept_in_the_text()
    {
        var heading = Assert.Single(new MarkdownSite().Render("## 寫\U000F0000", idText: _ => "軟體").Headings);
        Assert.Equal(("寫軟體", "寫\U000F0000"), (heading.Id, heading.Text));
    }

    [Fact]
    public void A_heading_knows_its_line_and_level()
    {
        var heading = Assert.Single(new MarkdownSite().Render("字\n\n### 甲").Headings);
        Assert.Equal((3, 3, 1), (heading.Level, heading.Span.Line, heading.Span.Column));
    }

    [Fact]
    public void Everything_an_anchor_can_point_to_is_an_id() =>
        Assert.Equal(
            ["fn:1", "fnref:1", "raw", "甲", "項目"],
            new MarkdownSite()
                .Render("## 甲\n\n字[^1] <b id='raw'>b</b>\n\n一段 {#項目}\n\n[^1]: 註").Ids
                .Order(StringComparer.Ordinal)
                .ToArray());
}
