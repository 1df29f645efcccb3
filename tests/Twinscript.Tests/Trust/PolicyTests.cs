using System.IO.Compression;
using System.Text.RegularExpressions;
using Twinscript.Building;
using Twinscript.Policy;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Trust;

public sealed partial class PolicyTests
{
    private const string Theme = """
        -- theme/theme.yml --
        script: zh-Hant-TW
        bundles: {inline/early.js: [scripts/early.js]}
        -- theme/scripts/early.js --
        document.title
        -- theme/layouts/page.liquid --
        <!doctype html><html lang="{{ script.tag }}"><head><meta charset="utf-8"><title>{{ page.title }}</title>
        <script>{{ 'inline/early.js' | inline }}</script></head>
        <body><main>{{ page.content }}</main></body></html>
        -- theme/layouts/offline.liquid --
        <!doctype html><html lang="zh"><head><meta charset="utf-8"><title>x</title>
        <script>{{ 'inline/early.js' | inline }}</script></head>
        <body>{% for page in pages %}<article>{{ page.content }}</article>{% endfor %}</body></html>

        """;

    private static Task<BuiltSite> BuildAsync(string page, string site = "") => TinySite.BuildAsync(
        $"{Theme}-- input/site.yml --\ntitle: 小站\nurl: https://example.org\n{site}\n-- input/a.md --\n{page}");

    [Theory]
    [InlineData("![甲](https://a.example/x.png)", "img-src 'self' data: https://a.example")]
    [InlineData("<img srcset='https://a.example/1.png 1x, //b.example:8443/2.png 2x'>",
        "img-src 'self' data: https://a.example https://b.example:8443")]
    [InlineData("<video src='https://a.example/x.mp4' poster='https://b.example/x.png'></video>", "media-src https://a.example")]
    [InlineData("<audio><source src='https://a.example/x.mp3'></audio>", "media-src https://a.example")]
    [InlineData("<iframe src='https://maps.example/embed'></iframe>", "frame-src https://maps.example")]
    [InlineData("<iframe src='//player.bilibili.com/player.html?bvid=BV1'></iframe>", "frame-src https://player.bilibili.com")]
    [InlineData("![甲](https://圖.example/x.png)", "img-src 'self' data: https://xn--lds.example")]
    public async Task What_authors_load_from_elsewhere_is_allowed_by_its_origin(string page, string directive)
    {
        var site = await BuildAsync(page);

        Assert.Contains($"; {directive};", Header(site, "/zh-hant/*"), StringComparison.Ordinal);
        Assert.Contains(site.Result.Summary!.Notes, note => note.StartsWith("pages load ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_site_that_loads_nothing_from_elsewhere_keeps_the_closed_policy()
    {
        var site = await BuildAsync("甲");

        Assert.Matches(
            "^default-src 'none'; script-src 'self' 'sha256-[^']*'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                + "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$",
            Header(site, "/zh-hant/*"));
        Assert.Empty(site.Result.Summary!.Notes);
    }

    [Theory]
    [InlineData("policy: {add: {img: https://a.example, script-src: [https://b.example]}}", "img-src 'self' data: https://a.example")]
    [InlineData("policy: {forbid: [https://x.example]}", "img-src 'self' data:")]
    [InlineData("policy: {forbid: [x.example]}", "img-src 'self' data:")]
    [InlineData("policy: {forbid: [img]}", "img-src 'self' data:")]
    [InlineData("policy: {replace: {img: [\"'self'\"]}}", "img-src 'self'")]
    public async Task The_site_adds_forbids_and_replaces(string policy, string directive)
    {
        var page = policy.Contains("add", StringComparison.Ordinal) ? "甲" : "![甲](https://x.example/x.png)";

        Assert.Contains($"; {directive};", Header(await BuildAsync(page, policy), "/zh-hant/*"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("policy: {add: {img: \"https://a.example; script-src *\"}}")]
    [InlineData("policy: {add: {img: \"https://a.example\\n  X-Header: 1\"}}")]
    [InlineData("policy: {forbid: [\"a b\"]}")]
    [InlineData("html: sometimes")]
    public async Task A_policy_that_would_write_other_headers_is_an_error(string policy) =>
        Assert.Contains((await BuildAsync("甲", policy)).Problems, p => p.Contains("TS206", StringComparison.Ordinal));

    private const string OwnScript = "<script>document.title = 'own';</script>\n<style>p{color:red}</style>";

    [Fact]
    public async Task Scripts_of_pages_stand_in_no_policy_unless_the_site_says_that_it_trusts_them()
    {
        var (written, trusted) = (await BuildAsync(OwnScript), await BuildAsync(OwnScript, "html: trusted"));

        var hash = InlineCode.HashOf("document.title = 'own';");
        foreach (var policy in Policies(written))
            Assert.DoesNotContain(hash, policy, StringComparison.Ordinal);
        foreach (var policy in Policies(trusted))
            Assert.Contains(hash, policy, StringComparison.Ordinal);
        Assert.All(Policies(written).Concat(Policies(trusted)),
            policy => Assert.Contains(InlineCode.HashOf("document.title"), policy, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_to_take_away_say_the_same_as_the_host()
    {
        var site = await BuildAsync("![甲](https://a.example/x.png)\n\n" + OwnScript);

        var sent = Header(site, "/offline/*");
        var offline = OfflineFiles(site).Select(f => Tag(site[f])).ToArray();
        Assert.NotEmpty(offline);
        Assert.All(offline, said => Assert.Equal(sent.Replace("; frame-ancestors 'none'", "", StringComparison.Ordinal), said));
        Assert.Contains("img-src data: https://a.example", sent, StringComparison.Ordinal);
        Assert.All(Packed(site), said => Assert.Contains("https://a.example", said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Copied_pages_have_the_policy_of_the_sites_own()
    {
        var site = await BuildAsync("[甲](raw.html)\n-- input/raw.html --\n<script>alert(1)</script>");

        Assert.Equal(Header(site, "/zh-hant/*"), Header(site, "/assets/*"));
    }

    [Fact]
    public async Task A_rebuild_knows_of_new_origins_as_a_build_from_nothing_does()
    {
        using var site = new TinySite($"{Theme}-- input/a.md --\n甲\n-- input/b.md --\n乙");
        var memory = new BuildMemory();
        BuildOptions options = new() { WorkingFolder = site.Root, Memory = memory };
        await site.BuildAsync(options, TestContext.Current.CancellationToken);
        site.Write("-- input/b.md --\n![乙](https://a.example/x.png)");

        var again = await site.BuildAsync(options, TestContext.Current.CancellationToken);

        Directory.Delete(site.Output, recursive: true);
        var anew = await site.BuildAsync(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(anew.Files, again.Files);
        Assert.All(Packed(again), said => Assert.Contains("https://a.example", said, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Policies(BuiltSite site) =>
    [
        Header(site, "/zh-hant/*"), Header(site, "/offline/*"), .. Packed(site),
        .. OfflineFiles(site).Where(f => site[f].Contains("own", StringComparison.Ordinal)).Select(f => Tag(site[f])),
    ];

    private static IEnumerable<string> OfflineFiles(BuiltSite site) => site.Files.Keys.Where(f =>
        f.StartsWith("offline/", StringComparison.Ordinal) && f.EndsWith(".html", StringComparison.Ordinal));

    private static IEnumerable<string> Packed(BuiltSite site)
    {
        using var zip = new ZipArchive(
            new MemoryStream(site.Files.Single(f => f.Key.EndsWith(".zip", StringComparison.Ordinal)).Value), ZipArchiveMode.Read);
        return [.. zip.Entries.Where(e => e.Name.EndsWith(".html", StringComparison.Ordinal)).Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return Tag(reader.ReadToEnd());
        })];
    }

    private static string Tag(string html) => System.Net.WebUtility.HtmlDecode(TagPattern().Match(html).Groups["policy"].Value);

    internal static string Header(BuiltSite site, string path)
    {
        var block = site["_headers"].Split('\n').SkipWhile(line => line != path).Skip(1)
            .TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal));
        const string name = "Content-Security-Policy: ";
        return block.Select(line => line.Trim()).Single(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..];
    }

    [GeneratedRegex(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"(?<policy>[^\"]*)\">",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex TagPattern();
}
