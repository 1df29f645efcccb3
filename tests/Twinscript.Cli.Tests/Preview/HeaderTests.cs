using Xunit;

namespace Twinscript.Cli.Tests.Preview;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("/", "everywhere", "one, two")]
    [InlineData("/a/b/c.html", "everywhere", "one, two")]
    [InlineData("/deep/page.html", "deep", "one, two")]
    [InlineData("/deep/er/page.html", "named", "one, two")]
    [InlineData("/file.css", "style", "one, two")]
    [InlineData("/nowhere", "everywhere", "one, two")]
    public async Task Headers_apply_by_path_and_later_blocks_go_before_earlier(string path, string where, string twice)
    {
        await using var site = await ServedFolder.OfAsync("""
            -- _headers --
            # security
            /*
              X-Where: everywhere
              X-Twice: one
              X-Twice: two
              not a header
            /deep/*
              X-Where: deep
            /deep/:any/page.html
              X-Where: named
            /*.css
              X-Where: style
            -- index.html --
            x
            -- 404.html --
            x
            -- a/b/c.html --
            x
            -- deep/page.html --
            x
            -- deep/er/page.html --
            x
            -- file.css --
            x
            """);
        using var response = await site.GetAsync(path);

        Assert.Equal([where], response.Headers.GetValues("X-Where"));
        Assert.Equal([twice], response.Headers.GetValues("X-Twice"));
    }

    [Fact]
    public async Task A_type_that_the_site_declares_is_sent()
    {
        await using var site = await ServedFolder.OfAsync("""
            -- _headers --
            /rules.json
              Content-Type: application/speculationrules+json
            -- rules.json --
            {}
            """);
        using var response = await site.GetAsync("/rules.json");

        Assert.Equal("application/speculationrules+json", response.Content.Headers.ContentType?.ToString());
    }
}
