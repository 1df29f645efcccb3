using Xunit;

namespace Twinscript.Cli.Tests.Preview;

public sealed class RedirectTests
{
    [Theory]
    [InlineData("/old", "301 /new/")]
    [InlineData("/old/", "301 /new/")]
    [InlineData("/old?a=b", "301 /new/?a=b")]
    [InlineData("/found", "302 /new/")]
    [InlineData("/blog/2025/a-year", "301 /posts/2025/a-year")]
    [InlineData("/blog/", "301 /posts/")]
    [InlineData("/news/2025/culture", "301 /culture/in/2025")]
    [InlineData("/elsewhere", "301 https://example.org/x")]
    [InlineData("/rewritten", "200 new")]
    [InlineData("/gone", "404 gone")]
    [InlineData("/gone-with-default-page", "404 lost")]
    [InlineData("/shadowed/", "200 shadowed")]
    [InlineData("/forced/", "301 /new/")]
    [InlineData("/loop/", "404 lost")]
    [InlineData("/find?id=7", "301 /items/7?id=7")]
    [InlineData("/find", "404 lost")]
    [InlineData("/舊", "301 /%E6%96%B0/")]
    [InlineData("/%E8%88%8A%E7%AB%A0", "301 /%E6%96%B0/")]
    [InlineData("/chapters/文化", "200 文化")]
    [InlineData("/blog/文化", "301 /posts/%E6%96%87%E5%8C%96")]
    [InlineData("/commented", "404 lost")]
    [InlineData("/first", "301 /one/")]
    public async Task Redirects_apply_as_on_the_host(string path, string answer)
    {
        await using var site = await ServedFolder.OfAsync("""
            -- _redirects --
            # older addresses
            /old      /new/
            /found    /new/   302   # for now
            /blog/*   /posts/:splat
            /news/:year/:name  /:name/in/:year  301
            /elsewhere  https://example.org/x
            /rewritten  /new/  200
            /gone     /gone-page.html  404
            /gone-with-default-page  /nothing  404
            /shadowed  /new/
            /forced   /new/  301!
            /loop     /loop/  301
            /find  id=:id  /items/:id  301
            /舊       /新/
            /%E8%88%8A%E7%AB%A0  /%E6%96%B0/
            /chapters/*  /%E7%AB%A0/:splat/  200
            #/commented /new/
            nonsense
            /first /one/
            /first /two/
            -- new/index.html --
            new
            -- shadowed/index.html --
            shadowed
            -- forced/index.html --
            forced
            -- gone-page.html --
            gone
            -- 章/文化/index.html --
            文化
            -- 404.html --
            lost
            """);

        Assert.Equal(answer, await site.AnswerAsync(path));
    }

    [Theory]
    [InlineData("zh-TW,zh;q=0.9,en;q=0.8", null, "302 /zh-hant/")]
    [InlineData("zh-Hant-HK", null, "302 /zh-hant/")]
    [InlineData("en;q=0.5,zh-CN;q=0.9", null, "302 /zh-hans/")]
    [InlineData("en-US,en;q=0.9,zh-TW;q=0.8", null, "200 choose")]
    [InlineData("zh", null, "200 choose")]
    [InlineData("zh-TWIST", null, "200 choose")]
    [InlineData("*", null, "200 choose")]
    [InlineData(";;;", null, "200 choose")]
    [InlineData(null, null, "200 choose")]
    [InlineData("zh-TW", "chosen=zh-hans", "200 choose")]
    [InlineData("zh-TW", "other=1", "302 /zh-hant/")]
    [InlineData("zh-TW", "nf_lang=zh-CN", "302 /zh-hans/")]
    [InlineData("zh-TW", "nf_country=JP", "302 /ja/")]
    public async Task Rules_can_ask_for_language_country_and_cookies(string? languages, string? cookie, string answer)
    {
        await using var site = await ServedFolder.OfAsync("""
            -- _redirects --
            /  /index.html  200!  Cookie=chosen
            /  /ja/         302!  Country=jp,kp
            /  /zh-hant/    302!  Language=zh-TW,zh-Hant
            /  /zh-hans/    302!  Language=zh-CN,zh-Hans
            /  /never/      302!  Role=admin
            -- index.html --
            choose
            """);
        (string, string)[] headers = [.. Header("Accept-Language", languages), .. Header("Cookie", cookie)];

        Assert.Equal(answer, await site.AnswerAsync("/", headers));
    }

    private static (string, string)[] Header(string name, string? value) => value is null ? [] : [(name, value)];
}
