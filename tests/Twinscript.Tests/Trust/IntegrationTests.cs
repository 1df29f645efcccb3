using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Trust;

public sealed class IntegrationTests
{
    private static Task<BuiltSite> BuildAsync(string integrations) => TinySite.BuildAsync($$$"""
        -- theme/layouts/page.liquid --
        {% for entry in integrations.verification %}{{ entry.name }}={{ entry.text }};{% endfor %}
        {{ integrations.comments.service }} {{ integrations.comments.address }}{% assign comments = integrations.comments %}
        {%- for v in comments.values %} {{ v.name }}={{ v.text }}{% endfor %}
        {{ integrations.counting.address }}{% for v in integrations.counting.values %} {{ v.name }}={{ v.text }}{% endfor %}
        -- input/site.yml --
        title: 小站
        url: https://example.org
        {{{integrations}}}
        -- input/a.md --
        甲
        """);

    [Theory]
    [InlineData("comments: {utterances: {repo: a/b}}", "utterances https://utteranc.es repo=a/b", "frame-src https://utteranc.es;")]
    [InlineData("comments: {giscus: {repo: a/b, repo-id: R_1=, category: 公告, category-id: D_1}}", "repo-id=R_1=",
        "frame-src https://giscus.app;")]
    [InlineData("comments: {waline: {server: 'https://w.example'}}", "waline https://w.example client=",
        "script-src 'self' https://unpkg.com;")]
    [InlineData("counting: {umami: {id: 1-2}}", "https://cloud.umami.is/script.js website-id=1-2",
        "connect-src 'self' https://cloud.umami.is https://api-gateway.umami.dev;")]
    [InlineData("counting: {plausible: {domain: a.example}}", "https://plausible.io/js/script.js domain=a.example",
        "script-src 'self' https://plausible.io;")]
    [InlineData("counting: {goatcounter: {code: a}}", "goatcounter=https://a.goatcounter.com/count",
        "script-src 'self' https://gc.zgo.at;")]
    [InlineData("counting: {baidu: {id: abc}}", "https://hm.baidu.com/hm.js?abc", "img-src 'self' data: https://hm.baidu.com;")]
    [InlineData("verification: {google: g1, 360: x}", "google-site-verification=g1;360-site-verification=x;", "script-src 'self';")]
    public async Task A_service_is_shown_to_templates_and_its_origins_join_the_policy(string service, string shown, string directive)
    {
        var site = await BuildAsync($"integrations: {{{service}}}");

        Assert.Empty(site.Problems);
        Assert.Contains(shown, System.Net.WebUtility.HtmlDecode(site["zh-hant/a/index.html"]), StringComparison.Ordinal);
        Assert.Contains(directive, PolicyTests.Header(site, "/zh-hant/*"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("comments: {giscus: {repo: a/b}}", "repo-id")]
    [InlineData("comments: {waline: {server: 'http://w.example'}}", "server")]
    [InlineData("comments: {waline: {server: \"https://w.example;script-src *\"}}", "server")]
    [InlineData("counting: {umami: {id: \"a\\\"b\"}}", "id")]
    [InlineData("comments: {disqus: {}}", "disqus")]
    public async Task What_a_service_lacks_is_said(string service, string key)
    {
        var site = await BuildAsync($"integrations: {{{service}}}");

        Assert.Contains(site.Problems, p =>
            p.StartsWith("input/site.yml(3,", StringComparison.Ordinal) && p.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_of_other_sites_is_there_unless_it_is_named()
    {
        var site = await BuildAsync("");

        Assert.DoesNotContain("http", PolicyTests.Header(site, "/zh-hant/*"), StringComparison.Ordinal);
        Assert.DoesNotContain("http", site["zh-hant/a/index.html"], StringComparison.Ordinal);
    }
}
