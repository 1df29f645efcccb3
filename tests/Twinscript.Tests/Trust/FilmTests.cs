using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Trust;

public sealed class FilmTests
{
    [Theory]
    [InlineData("//player.bilibili.com/player.html?aid=1&bvid=BV1xx&p=1", "https://www.bilibili.com/video/BV1xx", "Bilibili")]
    [InlineData("https://www.youtube.com/embed/abc?start=5", "https://www.youtube.com/watch?v=abc", "YouTube")]
    [InlineData("https://www.youtube-nocookie.com/embed/videoseries?list=PL1", "https://www.youtube.com/playlist?list=PL1", "YouTube")]
    [InlineData("https://player.vimeo.com/video/7", "https://vimeo.com/7", "Vimeo")]
    [InlineData("https://player.youku.com/embed/XM1", "https://v.youku.com/v_show/id_XM1.html", "優酷")]
    [InlineData("https://v.qq.com/txp/iframe/player.html?vid=q1", "https://v.qq.com/x/page/q1.html", "騰訊視頻")]
    public async Task A_film_stands_behind_a_link_to_where_it_is_seen(string frame, string watch, string host)
    {
        var site = await TinySite.BuildAsync($"-- input/a.md --\n<iframe src=\"{frame}\" title=\"開場\" width=1></iframe>\n");

        var html = site.Main("zh-hant/a/index.html");
        Assert.DoesNotContain("<iframe", html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{watch}\">", html, StringComparison.Ordinal);
        Assert.Contains($"開場 <span class=\"film-host\">{host}</span>", html, StringComparison.Ordinal);
        Assert.Contains("data-frame=\"https://", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forbidden_film_is_only_a_link() => Assert.DoesNotContain("data-frame", (await TinySite.BuildAsync("""
        -- input/site.yml --
        title: 小站
        url: https://example.org
        policy: {forbid: [frame]}
        -- input/a.md --
        <iframe src="https://player.vimeo.com/video/7"></iframe>
        """)).Main("zh-hant/a/index.html"), StringComparison.Ordinal);

    [Theory]
    [InlineData("safe")]
    [InlineData("trusted")]
    public async Task Films_are_shown_however_far_pages_are_trusted(string html)
    {
        var site = await TinySite.BuildAsync($"""
            -- input/site.yml --
            title: 小站
            url: https://example.org
            html: {html}
            -- input/a.md --
            甲 <iframe src="https://player.vimeo.com/video/7" title='"><script>alert(1)</script>'></iframe> 乙
            """);

        var main = site.Main("zh-hant/a/index.html");
        Assert.Contains("<span class=\"film\" data-frame=\"https://player.vimeo.com/video/7\">", main, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", main, StringComparison.Ordinal);
        Assert.Contains("乙", main, StringComparison.Ordinal);
        Assert.Empty(site.Problems);
    }

    [Fact]
    public async Task A_frame_that_is_left_open_takes_nothing_with_it()
    {
        var site = await TinySite.BuildAsync("-- input/a.md --\n<iframe src=\"https://player.vimeo.com/video/7\">\n\n漢字\n");

        Assert.Contains("漢字", site.Main("zh-hant/a/index.html"), StringComparison.Ordinal);
    }
}
