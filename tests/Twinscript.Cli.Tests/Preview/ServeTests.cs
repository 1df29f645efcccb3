using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Twinscript.Cli.Tests.CommandLine;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Cli.Tests.Preview;

public sealed class ServeTests
{
    private const string Home = """
        -- input/index.md --
        # 首頁

        第一句。
        """;

    private const string Broken = """
        -- input/index.md --
        ---
        title: [
        ---
        # 首頁
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
        Assert.Contains("error TS101", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_good_build_is_served_while_the_newest_is_broken()
    {
        using var site = new TinySite(Home);
        Assert.Equal(0, (await CommandRun.OfAsync(site, "build")).ExitCode);
        site.Write(Broken);
        await using var preview = await RunningPreview.StartAsync(site);

        Assert.Contains("Serving the last good build on", preview.Out, StringComparison.Ordinal);
        Assert.Contains("error TS101", preview.Error, StringComparison.Ordinal);
        Assert.Contains("第一句", await preview.ReadAsync("/zh-hant/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_that_is_stopped_while_it_builds_ends_well()
    {
        using var site = new TinySite("-- input/index.md --\n# 首頁");
        await using var preview = await RunningPreview.StartAsync(site);
        site.Write("-- input/index.md --\n# 首頁\n\n" + string.Concat(Enumerable.Repeat("軟體與頭髮，「引號」。\n\n", 5000)));
        await RunningPreview.WaitAsync(
            () => Task.FromResult(
                Directory.GetDirectories(site.Root, ".output.building-*").Length > 0 || preview.Out.Split("Built output").Length > 2),
            "a build that runs");
    }

    [Fact]
    public async Task Only_this_machine_is_served_unless_asked()
    {
        using var site = new TinySite(Home);
        await using (var preview = await RunningPreview.StartAsync(site))
            Assert.Equal([IPAddress.Loopback], Listening(preview.Address.Port));
        await using (var preview = await RunningPreview.StartAsync(site, "--host", "0.0.0.0"))
            Assert.Equal([IPAddress.Any], Listening(preview.Address.Port));

        static IPAddress[] Listening(int port) =>
            [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(e => e.Port == port).Select(e => e.Address)];
    }

    [Fact]
    public async Task The_browser_is_opened_on_the_site_when_asked()
    {
        using var site = new TinySite(Home);
        var opener = Path.Combine(site.Root, "xdg-open");
        await File.WriteAllTextAsync(
            opener, "#!/bin/sh\nprintf %s \"$1\" > opened.part\nmv opened.part opened\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(opener, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var program = RunningProgram.Start(
            site, [$"PATH={site.Root}:{Environment.GetEnvironmentVariable("PATH")}"], ["serve", "--port", "0", "--open"]);
        var opened = Path.Combine(site.Root, "opened");
        await RunningProgram.WaitForAsync(() => File.Exists(opened) ? opened : null, "the browser");
        program.Signal("INT");
        var run = await program.EndAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(
            $"Serving on {await File.ReadAllTextAsync(opened, TestContext.Current.CancellationToken)} ", run.Out, StringComparison.Ordinal);
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
