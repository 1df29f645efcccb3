using Xunit;

namespace Twinscript.Tests.Mirror;

public sealed class MirroredDrawingsTests
{
    private const string Drawing = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><style>.软件{}</style>"
        + "<title>软件</title><text>网<tspan>络</tspan></text></svg>";

    [Fact]
    public async Task A_drawing_with_words_gets_a_counterpart_that_the_pages_show()
    {
        using var site = new MirroredSite("");
        site.Write("public/a/index.html", MirroredSite.Page("<p>这里是软件<img src=../i/图.svg><img src=/i/plain.svg>"));
        site.Write("public/i/图.svg", Drawing);
        site.Write("public/i/plain.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>plain</text></svg>");
        await site.RunAsync();

        Assert.Equal(
            Drawing.Replace("<title>软件", "<title>軟體", StringComparison.Ordinal)
                .Replace("网<tspan>络", "網<tspan>路", StringComparison.Ordinal),
            site["public/zh-hant/i/图.svg"]);
        Assert.Contains("<img src=../i/图.svg><img src=/i/plain.svg>", site["public/zh-hant/a/index.html"], StringComparison.Ordinal);
        Assert.False(site.Exists("public/zh-hant/i/plain.svg"));
        Assert.Equal(Drawing, site["public/i/图.svg"]);
    }

    [Fact]
    public async Task A_drawing_that_a_script_would_bring_back_stays_as_it_is()
    {
        using var site = new MirroredSite("");
        site.Write("public/index.html", MirroredSite.Page("<p>这里是软件<div id=\"___gatsby\"></div><img src=/图.svg>"));
        site.Write("public/图.svg", Drawing);
        await site.RunAsync();

        Assert.False(site.Exists("public/zh-hant/图.svg"));
    }
}
