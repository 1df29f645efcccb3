using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Trust;

public sealed class IllegibleTextTests
{
    [Theory]
    [InlineData("\\0")]
    [InlineData("\\x01")]
    [InlineData("\\uFFFE")]
    public async Task Characters_that_XML_lacks_break_neither_books_nor_feeds(string written)
    {
        var site = await TinySite.BuildAsync($"""
            -- theme/layouts/epub-page.liquid --
            <html xmlns="http://www.w3.org/1999/xhtml"><body>{"{{ page.xhtml }}"}</body></html>
            -- input/site.yml --
            title: "小{written}站"
            description: "說{written}明"
            url: https://example.org
            -- input/a.md --
            ---
            title: "標{written}題"
            tags: ["甲{written}乙"]
            author: "某{written}人"
            date: 2026-01-01
            ---
            漢字
            """);

        Assert.NotNull(site.Result.Summary);
        Assert.Contains("標\uFFFD題", site["zh-hant/a/index.html"], StringComparison.Ordinal);
    }

    /// <summary>The YAML library throws what it doesn't announce when something else follows the end of a document.</summary>
    [Fact]
    public async Task Yaml_behind_the_end_of_a_document_is_an_error_and_no_fault()
    {
        var site = await TinySite.BuildAsync(
            "-- input/a.md --\n甲\n-- input/site.yml --\n...\npermalink: {permalinks: 甲? &a 1e9~%2escript:   source: ~ {permalinks: "
                + "甲convert: conversions: ,,source: \\x00 }");

        Assert.Contains(site.Problems, problem => problem.Contains("TS204", StringComparison.Ordinal));
    }
}
