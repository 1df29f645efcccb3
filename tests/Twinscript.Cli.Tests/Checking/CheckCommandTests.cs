using System.Text.Json;
using Twinscript.Cli.Tests.CommandLine;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Cli.Tests.Checking;

public sealed class CheckCommandTests
{
    private const string Broken = """
        -- theme/layouts/page.liquid --
        <!DOCTYPE html>
        <html lang="{{ script.tag }}"><title>{{ page.title }}</title>
        <a href="/𠮷/">乙</a>
        <main>{{ page.content }}</main></html>
        -- theme/layouts/chooser.liquid --
        <!DOCTYPE html>
        <html lang="zh"><title>{{ site.title }}</title>{% for face in scripts %}<a href="{{ face.home }}">{{ face.title }}</a>{% endfor %}</html>
        -- input/index.md --
        # 首頁
        """;

    [Fact]
    public async Task A_build_that_is_to_be_checked_fails_with_what_the_check_finds()
    {
        using var site = new TinySite(Broken);

        Assert.Equal(0, (await CommandRun.OfAsync(site, "build")).ExitCode);
        var run = await CommandRun.OfAsync(site, "build", "--check");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("output/zh-hans/index.html(3,10): error TS601: nothing is at '/𠮷/'.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_read_the_findings_as_json()
    {
        using var site = new TinySite(Broken);
        await CommandRun.OfAsync(site, "build");
        var run = await CommandRun.OfAsync(site, "check", "--format", "json");
        using var json = JsonDocument.Parse(run.Out);
        var finding = json.RootElement.GetProperty("findings")[0];

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.False(json.RootElement.GetProperty("passed").GetBoolean());
        Assert.Equal(2, json.RootElement.GetProperty("findings").GetArrayLength());
        Assert.Equal(
            ("TS601", "error", "output/zh-hans/index.html", 3),
            (
                finding.GetProperty("code").GetString(),
                finding.GetProperty("severity").GetString(),
                finding.GetProperty("file").GetString(),
                finding.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task Code_scanners_read_the_findings_as_sarif()
    {
        using var site = new TinySite(Broken);
        await CommandRun.OfAsync(site, "build");
        var run = await CommandRun.OfAsync(site, "check", "--format", "sarif");
        using var json = JsonDocument.Parse(run.Out);
        var log = json.RootElement;
        var driver = log.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver");
        var result = log.GetProperty("runs")[0].GetProperty("results")[0];
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");

        Assert.Equal("TS601", driver.GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Equal("BrokenLink", driver.GetProperty("rules")[0].GetProperty("name").GetString());
        Assert.Equal(("TS601", "error"), (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString()));
        Assert.Equal("output/zh-hans/index.html", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(
            (3, 10, 13),
            (
                place.GetProperty("region").GetProperty("startLine").GetInt32(),
                place.GetProperty("region").GetProperty("startColumn").GetInt32(),
                place.GetProperty("region").GetProperty("endColumn").GetInt32()));
    }

    [Theory]
    [InlineData("check", "--budget", "0")]
    [InlineData("check", "--format", "xml")]
    [InlineData("build", "--redirects", "php")]
    public async Task What_an_option_cannot_be_is_bad_usage(params string[] args)
    {
        var run = await CommandRun.OfAsync(Path.GetTempPath(), args);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(args[2], run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_in_a_folder_with_pages_for_redirects_passes_too()
    {
        using var folder = new TinySite("""
            -- theme/layouts/page.liquid --
            <!DOCTYPE html>
            <html lang="{{ script.tag }}"><title>{{ page.title }}</title><link rel="canonical" href="{{ page.canonical }}">
            {% for other in page.alternates %}<link rel="alternate" hreflang="{{ other.tag }}" href="{{ other.absolute_url }}">{% endfor %}
            <main>{{ page.content }}</main></html>
            -- theme/layouts/chooser.liquid --
            <!DOCTYPE html>
            <html lang="zh"><title>{{ site.title }}</title>{% for face in scripts %}<a href="{{ face.home }}">{{ face.title }}</a>{% endfor %}</html>
            -- input/site.yml --
            title: 小站
            url: https://example.github.io/book
            -- input/index.md --
            [軟體](軟體.md)
            -- input/軟體.md --
            ---
            aliases: [old]
            ---
            [首頁](index.md)
            """);
        var run = await CommandRun.OfAsync(folder, "build", "--redirects", "html", "--precompress", "--check");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.True(File.Exists(Path.Combine(folder.Output, "zh-hans", "软件", "index.html")));
        Assert.True(File.Exists(Path.Combine(folder.Output, "zh-hant", "old", "index.html")));
    }
}
