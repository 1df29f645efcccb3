using System.Net;
using System.Net.Sockets;
using Twinscript.Site.Tests.CommandLine;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Site.Tests.Preview;

public sealed class ServeTests
{
    private const string Home = """
        -- input/index.md --
        # 首頁

        第一句。
        """;

    private const string Broken = """
        -- input/index.md --
        # 首頁

        詳見[工程](nowhere.md)。
        """;

    [Fact]
    public async Task A_port_in_use_is_named_with_one_that_is_free()
    {
        using var site = new TinySite(Home);
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var run = await CommandRun.OfAsync(site, "serve", "--port", port.ToString());

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Matches($@"^twinscript: port {port} is in use; try --port \d+\r?\n$", run.Error);
        Assert.False(Directory.Exists(site.Output), "Nothing is built when nothing can be served.");
    }

    [Fact]
    public async Task An_address_of_another_machine_is_no_place_to_listen()
    {
        using var site = new TinySite(Home);
        var run = await CommandRun.OfAsync(site, "serve", "--host", "192.0.2.1", "--port", "0");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("twinscript: 192.0.2.1 is no address of this machine; leave --host out, or try --host 0.0.0.0", run.Error.Trim());
    }

    [Fact]
    public async Task A_site_that_was_never_built_and_cannot_be_is_not_served()
    {
        using var site = new TinySite(Broken);
        var run = await CommandRun.OfAsync(site, "serve", "--port", "0");

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains("error TS104", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_good_build_is_served_while_the_newest_is_broken()
    {
        using var site = new TinySite(Home);
        Assert.Equal(0, (await CommandRun.OfAsync(site, "build")).ExitCode);
        site.Write(Broken);
        await using var preview = await RunningPreview.StartAsync(site);

        Assert.Contains("Serving the last good build on", preview.Out, StringComparison.Ordinal);
        Assert.Contains("error TS104", preview.Error, StringComparison.Ordinal);
        Assert.Contains("第一句", await preview.ReadAsync("/zh-hant/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_new_renamed_and_deleted_files_are_built_again()
    {
        using var site = new TinySite(Home);
        await using var preview = await RunningPreview.StartAsync(site);

        site.Write(Home.Replace("第一句", "第二句", StringComparison.Ordinal));
        await preview.WaitForPageAsync("/zh-hant/", "第二句");

        site.Write("-- input/culture.md --\n# 文化\n");
        await preview.WaitForPageAsync("/zh-hans/culture/", "文化");

        File.Move(Path.Combine(site.Root, "input", "culture.md"), Path.Combine(site.Root, "input", "people.md"));
        await preview.WaitForPageAsync("/zh-hans/people/", "文化");

        site.Delete("input/people.md");
        await RunningPreview.WaitAsync(() => Task.FromResult(!Directory.Exists(Path.Combine(site.Output, "zh-hans", "people"))), "the page to go");
    }

    [Fact]
    public async Task A_change_of_the_theme_is_built_too()
    {
        using var site = new TinySite(Home);
        await using var preview = await RunningPreview.StartAsync(site);
        site.Write("""
            -- theme/layouts/page.liquid --
            <!doctype html><title>{{ page.title }}</title><main>新版面{{ page.content }}</main>
            """);

        await preview.WaitForPageAsync("/zh-hant/", "新版面");
    }

    [Fact]
    public async Task An_editor_that_replaces_the_file_is_noticed()
    {
        using var site = new TinySite(Home);
        await using var preview = await RunningPreview.StartAsync(site);
        var file = Path.Combine(site.Root, "input", "index.md");
        await File.WriteAllTextAsync(file + "~", "# 首頁\n\n換過的句子。\n", TestContext.Current.CancellationToken);
        File.Move(file + "~", file, overwrite: true);

        await preview.WaitForPageAsync("/zh-hant/", "換過的句子");
    }

    [Fact]
    public async Task A_folder_that_is_replaced_as_a_whole_is_watched_again()
    {
        using var site = new TinySite(Home);
        await using var preview = await RunningPreview.StartAsync(site);
        var input = Path.Combine(site.Root, "input");
        Directory.Move(input, input + ".old");
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        Directory.Move(input + ".old", input);
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        site.Write(Home.Replace("第一句", "換枝之後", StringComparison.Ordinal));

        await preview.WaitForPageAsync("/zh-hant/", "換枝之後");
    }

    [Fact]
    public async Task A_burst_of_changes_is_few_builds()
    {
        using var site = new TinySite(Home);
        await using var preview = await RunningPreview.StartAsync(site);
        for (var i = 0; i < 500; i++)
            site.Write($"-- input/page-{i}.md --\n# 第{i}頁\n");
        await preview.WaitForPageAsync("/zh-hant/page-499/", "第499頁");

        Assert.InRange(preview.Out.Split("Built output").Length - 1, 2, 20);
    }

    [Fact]
    public async Task A_site_in_a_folder_of_its_host_is_served_in_that_folder()
    {
        using var site = new TinySite("""
            -- input/site.yml --
            title: 小站
            url: https://example.org/book
            -- input/index.md --
            # 首頁

            第一句。
            """);
        await using var preview = await RunningPreview.StartAsync(site);

        Assert.Equal("/book/", preview.Address.AbsolutePath);
        Assert.Contains("第一句", await preview.ReadAsync("/book/zh-hant/"), StringComparison.Ordinal);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = preview.Address };
        using var root = await client.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal("/book/", root.Headers.Location?.OriginalString);
        using var outside = await client.GetAsync("/zh-hant/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
    }
}
