using Twinscript.Documents;
using Xunit;

namespace Twinscript.Tests.Documents;

public sealed class PathTests
{
    [Theory]
    [InlineData("a.md", "b.md", "b.md")]
    [InlineData("notes/a.md", "b.md", "notes/b.md")]
    [InlineData("notes/a.md", "../b.md", "b.md")]
    [InlineData("notes/a.md", "./x/../b.md", "notes/b.md")]
    [InlineData("notes/a.md", "/b.md", "b.md")]
    [InlineData("a.md", "../b.md", null)]
    public void A_link_is_resolved_from_the_file_it_stands_in(string file, string link, string? target) =>
        Assert.Equal(target, new SourcePath(file).Resolve(link)?.Value);

    [Theory]
    [InlineData("index.html", "/")]
    [InlineData("zh-hant/index.html", "/zh-hant/")]
    [InlineData("404.html", "/404.html")]
    [InlineData("zh-hant/文化/index.html", "/zh-hant/%E6%96%87%E5%8C%96/")]
    [InlineData("a b/myindex.html", "/a%20b/myindex.html")]
    public void An_address_is_encoded_and_leaves_the_index_out(string path, string url) =>
        Assert.Equal(url, new SitePath(path).Url);
}
