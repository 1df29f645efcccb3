using System.Diagnostics;
using System.Text.Json;
using Twinscript.Cli.Tests;
using Twinscript.Cli.Tests.CommandLine;
using Twinscript.Site.Tests.Pages;
using Twinscript.Site.Tests.Validators;
using Xunit;

namespace Twinscript.Site.Tests.Hosting;

public sealed class NetlifyTests(Microsite site)
{
    [Fact]
    public async Task Netlifys_own_parsers_find_no_fault_in_the_three_files()
    {
        using var read = await ReadAsync();

        Assert.Equal("[]", read.RootElement.GetProperty("declared").GetProperty("errors").GetRawText());
        Assert.Equal("[]", read.RootElement.GetProperty("written").GetProperty("errors").GetRawText());
    }

    [Fact]
    public async Task Every_line_of_the_redirects_is_understood()
    {
        using var read = await ReadAsync();

        Assert.Equal(
            File.ReadLines(Path.Combine(site.Output, "_redirects")).Count(),
            read.RootElement.GetProperty("written").GetProperty("redirects").GetArrayLength());
    }

    [Fact]
    public async Task Redirects_agree_with_those_the_build_writes()
    {
        using var read = await ReadAsync();

        // Where pages used to be, or are looked for in the other spelling, only the build knows.
        var written = Rules(read, "written").Where(rule => rule.Status != 301);
        Assert.Equal(Rules(read, "declared"), written);
    }

    [Fact]
    public async Task Headers_agree_with_those_the_build_writes()
    {
        using var read = await ReadAsync();
        var (written, declared) = (Headers(read, "written"), Headers(read, "declared"));
        foreach (var (path, values) in declared)
            Assert.All(values, pair =>
                Assert.Equal(
                    pair.Value,
                    Assert.Contains(path, (IDictionary<string, Dictionary<string, string>>)written).GetValueOrDefault(pair.Key)));
        // The other way round: whatever guards a page is guarded there too.
        Assert.All(
            written.Where(block =>
                block.Value.ContainsKey("Content-Security-Policy") && !block.Key.StartsWith("/offline/", StringComparison.Ordinal)),
            block => Assert.Contains(block.Key, (IDictionary<string, Dictionary<string, string>>)declared));
    }

    [Fact]
    public async Task Only_files_with_a_hash_in_their_name_are_cached_for_ever()
    {
        using var read = await ReadAsync();
        var immutable = Headers(read, "written")
            .Where(block => block.Value.GetValueOrDefault("Cache-Control", "").Contains("immutable", StringComparison.Ordinal))
            .Select(block => block.Key);
        Assert.Equal(["/assets/*"], immutable);

        var assets = Directory.GetFiles(Path.Combine(site.Output, "assets"), "*", SearchOption.AllDirectories);
        Assert.NotEmpty(assets);
        Assert.All(assets, asset => Assert.Matches(@"\.[0-9a-f]{8,}\.[a-z0-9]+$", asset));
    }

    [Fact]
    public async Task The_published_folder_is_the_one_a_build_writes()
    {
        using var read = await ReadAsync();

        Assert.Equal("output", read.RootElement.GetProperty("build").GetProperty("publish").GetString());
    }

    [Theory]
    [InlineData(
        "10.0.401 [/usr/share/dotnet/sdk]", "dotnet --list-sdks|dotnet run --project src/Twinscript.Cli --configuration Release -- build")]
    [InlineData(
        "8.0.100 [/usr/share/dotnet/sdk]",
        "dotnet --list-sdks|curl https://dot.net/v1/dotnet-install.sh|install --channel 10.0 --install-dir [HOME]/.dotnet|fresh dotnet run "
            + "--project src/Twinscript.Cli --configuration Release -- build")]
    [InlineData(
        "",
        "dotnet --list-sdks|curl https://dot.net/v1/dotnet-install.sh|install --channel 10.0 --install-dir [HOME]/.dotnet|fresh dotnet run "
            + "--project src/Twinscript.Cli --configuration Release -- build")]
    public async Task The_build_command_brings_the_SDK_only_where_it_is_missing(string sdks, string steps)
    {
        var home = Directory.CreateTempSubdirectory("netlify-").FullName;
        try
        {
            ShellScript.Write(home, "bin/dotnet", $"""echo "dotnet $*" >> "$HOME/log"; [ "$1" = --list-sdks ] && echo '{sdks}'; exit 0""");
            // In the place of Microsoft's script: it leaves a 'dotnet' where the real one would.
            ShellScript.Write(home, "installer", """
                echo "install $*" >> "$HOME/log"
                mkdir -p "$HOME/.dotnet"
                printf '#!/bin/sh\necho "fresh dotnet $*" >> "$HOME/log"\n' > "$HOME/.dotnet/dotnet"
                chmod +x "$HOME/.dotnet/dotnet"
                """);
            ShellScript.Write(home, "bin/curl", """
                while [ $# -gt 0 ]; do case $1 in -o) cp "$HOME/installer" "$2"; shift;; https:*) echo "curl $1" >> "$HOME/log";; esac; shift; done
                """);

            using var read = await ReadAsync();
            var start = new ProcessStartInfo("bash", ["-c", read.RootElement.GetProperty("build").GetProperty("command").GetString() ?? ""])
            {
                UseShellExecute = false,
                RedirectStandardError = true,
            };
            start.Environment["HOME"] = home;
            start.Environment["PATH"] = $"{home}/bin:/usr/bin:/bin";
            start.Environment.Remove("DOTNET_ROOT");
            using var bash = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
            var error = await bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await bash.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Equal((0, ""), (bash.ExitCode, error));
            Assert.Equal(
                steps.Split('|'),
                (await File.ReadAllLinesAsync(
                    Path.Combine(home, "log"),
                    TestContext.Current.CancellationToken)).Select(line => line.Replace(home, "[HOME]", StringComparison.Ordinal)));
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private async Task<JsonDocument> ReadAsync() =>
        JsonDocument.Parse(await NodeScript.RunAsync("netlify.mjs", Path.Combine(Repository.Root, "netlify.toml"), site.Output));

    private static IEnumerable<(string? From, string? To, int Status, bool Force, string Conditions)> Rules(
        JsonDocument read, string side) =>
        read.RootElement.GetProperty(side).GetProperty("redirects").EnumerateArray().Select(rule => (
            rule.GetProperty("from").GetString(),
            rule.GetProperty("to").GetString(),
            rule.GetProperty("status").GetInt32(),
            rule.GetProperty("force").GetBoolean(),
            string.Join(
                ' ',
                rule.GetProperty("conditions").EnumerateObject().Select(c =>
                    $"{c.Name}={(c.Value.ValueKind == JsonValueKind.Array ? string.Join(',', c.Value.EnumerateArray()) : c.Value)}"))));

    private static Dictionary<string, Dictionary<string, string>> Headers(JsonDocument read, string side) =>
        read.RootElement.GetProperty(side).GetProperty("headers").EnumerateArray().ToDictionary(
            block => block.GetProperty("for").GetString() ?? "",
            block =>
                block
                    .GetProperty("values")
                    .EnumerateObject()
                    .ToDictionary(v => v.Name, v => v.Value.GetString() ?? "", StringComparer.Ordinal),
                StringComparer.Ordinal);
}
