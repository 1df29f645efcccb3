using System.Net;
using Twinscript.Diagnostics;
using Xunit;

namespace Twinscript.Tests.Checking;

public sealed class SiteCheckerTests
{
    [Fact]
    public async Task A_sound_site_passes()
    {
        using var site = new OutputSite(
            (
                "index.html",
                OutputSite.Page(
                    "<a href=\"a/#x\">甲</a> <a href=\"/a/?q=1#:~:text=x\">甲</a> <a href=\"mailto:a@b.c\">信</a> <a href=\"#top\">上</a>")),
            ("a/index.html", OutputSite.Page("<p id=\"x\">甲</p>")));

        Assert.Equal([], await site.CheckAsync());
    }

    [Theory]
    [InlineData("<a href=\"/b/\">乙</a>", "TS601 nothing is at '/b/'.")]
    [InlineData("<a href=\"../../nope.html\">乙</a>", "TS601 nothing is at '../../nope.html'.")]
    [InlineData("<a href=\"#nope\">乙</a>", "TS602 'index.html' has no element '#nope'.")]
    [InlineData("<a href=\"a/#y\">乙</a>", "TS602 'a/index.html' has no element '#y'. Did you mean 'x'?")]
    [InlineData("<img src=\"/p.png\" alt=\"\">", "TS603 nothing is at '/p.png', and the page needs it.")]
    [InlineData("<img src=\"\" alt=\"\">", "TS603 this address is empty")]
    [InlineData(
        "<img src=\"data:,\" srcset=\"q.png 1x, /r.png 2x\" alt=\"\">",
        "TS603 nothing is at 'q.png', and the page needs it.|TS603 nothing is at '/r.png', and the page needs it.")]
    [InlineData("<script src=\"/s.js\"></script>", "TS603 nothing is at '/s.js'")]
    [InlineData("<video poster=\"/p.webp\"></video>", "TS603 nothing is at '/p.webp'")]
    [InlineData("<img src=\"data:,\">", "TS607 this picture has no 'alt'.")]
    [InlineData("<p id=\"a\">甲</p><p id=\"a\">乙</p>", "TS606 the id 'a' stands on two elements.")]
    [InlineData("<p id=\"a b\">甲</p>", "TS606 'a b' can't be an id")]
    [InlineData("<div><b>甲</div></b>", "TS605 ")]
    [InlineData("<div>甲", "TS605 ")]
    [InlineData("</section>", "TS605 ")]
    [InlineData("<p title=\"a\" title=\"b\">甲</p>", "TS605 an attribute is given twice")]
    public async Task What_browsers_would_trip_over_is_reported(string html, string problems)
    {
        using var site = new OutputSite(
            ("index.html", OutputSite.Page(html + "<a href=\"/a/\">甲</a>")), ("a/index.html", OutputSite.Page("<p id=\"x\">甲</p>")));
        var found = await site.CheckAsync();

        Assert.All(problems.Split('|'), problem => Assert.Contains(found, f => f.Contains(problem, StringComparison.Ordinal)));
        Assert.All(found, f => Assert.StartsWith("output/index.html(", f, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_problem_is_shown_where_it_stands()
    {
        using var site = new OutputSite((
            "index.html", "<!DOCTYPE html>\n<html lang=\"en\">\n<title>甲</title>\n<p>𠮷 <a href=\"/b/\">乙</a>\n"));
        var result = await site.ResultAsync();

        Assert.Equal(new SourceSpan("output/index.html", 4, 15, 3, "<p>𠮷 <a href=\"/b/\">乙</a>"), result.Diagnostics.Single().Span);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html lang=\"en\"><p>甲", "TS608 the page has no title.")]
    [InlineData("<!DOCTYPE html><title>甲</title><p>甲", "TS609 the page doesn't say its language")]
    [InlineData("<html lang=\"en\"><title>甲</title><p>甲", "TS605 there is no '<!doctype html>'")]
    public async Task A_page_needs_a_doctype_a_title_and_a_language(string html, string problem)
    {
        using var site = new OutputSite(("index.html", html));

        Assert.Contains(problem, Assert.Single(await site.CheckAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_are_followed_and_their_own_targets_checked()
    {
        using var site = new OutputSite(
            ("index.html", OutputSite.Page("<a href=\"/old/\">甲</a> <a href=\"/文/x\">乙</a>")),
            ("_redirects", "/old  /  301\n/%E6%96%87/*  /  301\n/older  /nope/  301\n"));

        Assert.Equal(
            "output/_redirects(3,9): TS601 this rule leads to '/nope/', where nothing is. Correct the rule, or publish the page.",
            Assert.Single(await site.CheckAsync()));
    }

    [Fact]
    public async Task Style_sheets_are_looked_into()
    {
        using var site = new OutputSite(
            ("index.html", OutputSite.Page("甲", "<link rel=\"stylesheet\" href=\"/s/a.css\">")),
            ("s/a.css", "@import \"b.css\";\na { background: url(../p.png) url(data:,x) url('q.png') }"),
            ("s/b.css", ""), ("p.png", ""));

        Assert.Equal(
            "output/s/a.css(2,49): TS603 nothing is at 'q.png', which this style sheet loads. Correct the address, or publish the file.",
            Assert.Single(await site.CheckAsync()));
    }

    [Fact]
    public async Task A_page_no_link_reaches_is_a_warning()
    {
        using var site = new OutputSite(
            ("index.html", OutputSite.Page("<a href=\"a.html\">甲</a>")),
            ("a.html", OutputSite.Page("甲")),
            ("404.html", OutputSite.Page("無")),
            ("alone.html", OutputSite.Page("<a href=\"/\">乙</a>")),
            ("old/index.html", OutputSite.Page("<a href=\"/\">乙</a>", "<meta http-equiv=\"refresh\" content=\"0; url=/\">")));
        var result = await site.ResultAsync();

        Assert.Equal(
            "output/alone.html: TS610 no link leads from the entrance to this page. Link to it, or remove it.",
            Assert.Single(await site.CheckAsync()));
        Assert.True(result.Passed);
    }

    [Theory]
    [InlineData("zh-Hant-TW", "<p>说軟體</p>", "说: only Simplified Chinese writes this character, and the page is Traditional.")]
    [InlineData("zh-Hans-CN", "<p>说軟體</p>", "軟 體: only Traditional Chinese writes these characters, and the page is Simplified.")]
    [InlineData("zh-Hans-CN", "<p><span title=\"軟\">软</span></p>", "軟: only Traditional")]
    [InlineData("zh-Hant", "<p translate=\"no\">软<b translate=\"yes\">件说</b></p>", "说: only Simplified")]
    public async Task A_character_only_the_other_script_writes_is_reported(string language, string html, string problem)
    {
        using var site = new OutputSite(("index.html", OutputSite.Page(html, language: language)));

        Assert.Contains($"TS611 {problem}", Assert.Single(await site.CheckAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant-TW", "<p>皇后、里長、乾坤、干涉、台北、著名、OpenAI</p>")]
    [InlineData("zh-Hans-CN", "<p>皇后、里长、乾坤、干涉、台北、著名、瞭望</p>")]
    [InlineData(
        "zh-Hant-TW",
        "<p><code>软件</code><span lang=\"zh-Hans\">软件</span><span lang=\"ja\">国</span><span translate=\"no\" title=\"软\">软件</span>"
            + "<b class=\"notranslate\">软</b></p>")]
    [InlineData("zh", "<p>软體</p>")]
    public async Task Characters_of_both_scripts_and_protected_words_are_not(string language, string html)
    {
        using var site = new OutputSite(("index.html", OutputSite.Page(html, language: language)));

        Assert.Equal([], await site.CheckAsync());
    }

    [Fact]
    public async Task A_page_over_the_budget_with_all_it_loads_fails()
    {
        var noise = new byte[1500];
        new Random(1).NextBytes(noise);
        using var site = new OutputSite(
            (
                "index.html",
                OutputSite.Page("<img src=\"a.bin\" alt=\"\"><img src=\"b.bin\" alt=\"\"><a href=\"whole.html\" download>整本</a>")),
            ("whole.html", OutputSite.Page("甲" + string.Join(' ', noise))));
        site.Write("a.bin", noise);
        site.Write("b.bin", noise);

        Assert.Equal([], await site.CheckAsync(budget: 4));
        Assert.StartsWith(
            "output/index.html: TS612 the page weighs 3 KB with all it loads, over the budget of 2 KB.",
            Assert.Single(await site.CheckAsync(budget: 2)),
            StringComparison.Ordinal);
        Assert.Equal("index.html", (await site.ResultAsync()).Summary?.Heaviest?.Page);
    }

    [Fact]
    public async Task Without_a_built_site_there_is_nothing_to_check()
    {
        using var site = new OutputSite();

        Assert.StartsWith("TS614 there is no built site in 'output'.", Assert.Single(await site.CheckAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_sites_are_asked_only_on_demand_once_each_and_one_at_a_time()
    {
        using var site = new OutputSite(("index.html", OutputSite.Page(
            "<a href=\"https://a.example/x#1\">甲</a><a href=\"https://a.example/x#2\">甲</a><a href=\"https://a.example/gone\">乙</a>"
                + "<a href=\"https://a.example/head\">丙</a><a href=\"https://b.example/sick\">丁</a>")));
        using var network = new RecordingNetwork();

        Assert.Equal([], await site.CheckAsync());
        Assert.Empty(network.Requests);
        var found = await site.CheckAsync(network: network);

        Assert.Equal(
            ["TS613 'https://a.example/gone' is gone (404).", "TS613 'https://b.example/sick' answers 500."],
            found
                .Select(f => f[(f.IndexOf(' ', StringComparison.Ordinal) + 1)..])
                .Select(f => f[..(f.IndexOf(". ", StringComparison.Ordinal) + 1)])
                .Order(StringComparer.Ordinal));
        Assert.Equal(1, network.MostAtOnceAtOneHost);
        Assert.Single(network.Requests, r => r == "HEAD https://a.example/x");
        Assert.Contains("GET https://a.example/head", network.Requests);
    }

    private sealed class RecordingNetwork : HttpMessageHandler
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<string, int> _open = [];

        public List<string> Requests { get; } = [];

        public int MostAtOnceAtOneHost { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var host = request.RequestUri?.Host ?? "";
            lock (_lock)
            {
                Requests.Add($"{request.Method} {request.RequestUri}");
                _open[host] = _open.GetValueOrDefault(host) + 1;
                MostAtOnceAtOneHost = Math.Max(MostAtOnceAtOneHost, _open[host]);
            }
            await Task.Delay(20, cancellationToken);
            lock (_lock)
                _open[host]--;
            return new((request.RequestUri?.AbsolutePath, request.Method.Method) switch
            {
                ("/gone", _) => HttpStatusCode.NotFound,
                ("/head", "HEAD") => HttpStatusCode.MethodNotAllowed,
                ("/sick", _) => HttpStatusCode.InternalServerError,
                _ => HttpStatusCode.OK,
            });
        }
    }
}
