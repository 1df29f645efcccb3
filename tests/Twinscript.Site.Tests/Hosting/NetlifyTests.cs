using System.Diagnostics;
using System.Text.RegularExpressions;
using Twinscript.Site.Tests.Pages;
using Xunit;

namespace Twinscript.Site.Tests.Hosting;

public sealed partial class NetlifyTests(Microsite site)
{
    [Fact]
    public void Redirects_agree_with_those_the_build_writes()
    {
        var declared = NetlifyFile.OfRepository.Redirects.Select(rule =>
            $"{rule["from"]}  {rule["to"]}  {rule["status"]}{(rule.GetValueOrDefault("force") == "true" ? "!" : "")}{Conditions(rule)}");

        // Where pages used to be, or are looked for in the other spelling, only the build knows.
        var written = File.ReadAllLines(Path.Combine(site.Output, "_redirects")).Where(line => !line.EndsWith("  301", StringComparison.Ordinal));
        Assert.Equal(written, declared);
    }

    [Fact]
    public void Headers_agree_with_those_the_build_writes()
    {
        var written = WrittenHeaders();
        foreach (var block in NetlifyFile.OfRepository.Headers)
        {
            var headers = Assert.Contains(block["for"], written);
            Assert.All(block.Where(pair => pair.Key != "for"), pair => Assert.Equal(pair.Value, headers.GetValueOrDefault(pair.Key)));
        }
        // The other way round: whatever guards a page is guarded there too.
        var declared = NetlifyFile.OfRepository.Headers.Select(block => block["for"]).ToHashSet(StringComparer.Ordinal);
        Assert.All(written.Where(block => block.Value.ContainsKey("Content-Security-Policy") && !block.Key.StartsWith("/offline/", StringComparison.Ordinal)),
            block => Assert.Contains(block.Key, declared));
    }

    [Fact]
    public void Only_files_with_a_hash_in_their_name_are_cached_for_ever()
    {
        var immutable = WrittenHeaders().Where(block => block.Value.GetValueOrDefault("Cache-Control", "").Contains("immutable", StringComparison.Ordinal)).Select(block => block.Key);
        Assert.Equal(["/assets/*"], immutable);

        var assets = Directory.GetFiles(Path.Combine(site.Output, "assets"), "*", SearchOption.AllDirectories);
        Assert.NotEmpty(assets);
        Assert.All(assets, asset => Assert.Matches(@"\.[0-9a-f]{8,}\.[a-z0-9]+$", asset));
    }

    [Fact]
    public void The_published_folder_is_the_one_a_build_writes()
    {
        Assert.Equal("output", NetlifyFile.OfRepository.Tables["[build]"]["publish"]);
    }

    [Theory]
    [InlineData("10.0.401 [/usr/share/dotnet/sdk]", "dotnet --list-sdks|dotnet run --project src/Twinscript.Cli --configuration Release -- build")]
    [InlineData("8.0.100 [/usr/share/dotnet/sdk]", "dotnet --list-sdks|curl https://dot.net/v1/dotnet-install.sh|install --channel 10.0 --install-dir [HOME]/.dotnet|fresh dotnet run --project src/Twinscript.Cli --configuration Release -- build")]
    [InlineData("", "dotnet --list-sdks|curl https://dot.net/v1/dotnet-install.sh|install --channel 10.0 --install-dir [HOME]/.dotnet|fresh dotnet run --project src/Twinscript.Cli --configuration Release -- build")]
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

            var start = new ProcessStartInfo("bash", ["-c", NetlifyFile.OfRepository.Command]) { UseShellExecute = false, RedirectStandardError = true };
            start.Environment["HOME"] = home;
            start.Environment["PATH"] = $"{home}/bin:/usr/bin:/bin";
            start.Environment.Remove("DOTNET_ROOT");
            using var bash = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
            var error = await bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await bash.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Equal((0, ""), (bash.ExitCode, error));
            Assert.Equal(steps.Split('|'), (await File.ReadAllLinesAsync(Path.Combine(home, "log"), TestContext.Current.CancellationToken)).Select(line => line.Replace(home, "[HOME]", StringComparison.Ordinal)));
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private static string Conditions(Dictionary<string, string> rule) =>
        !rule.TryGetValue("conditions", out var conditions) ? ""
        : Condition().Match(conditions) is var match ? $"  {match.Groups["name"].Value}={match.Groups["values"].Value.Replace("\"", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)}"
        : "";

    private Dictionary<string, Dictionary<string, string>> WrittenHeaders()
    {
        Dictionary<string, Dictionary<string, string>> blocks = new(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(site.Output, "_headers")))
        {
            if (!line.StartsWith(' '))
                blocks.Add(line, new(StringComparer.Ordinal));
            else if (line.Trim().Split(": ", 2) is [var name, var value])
                blocks.Last().Value.Add(name, value);
        }
        return blocks;
    }

    [GeneratedRegex("""^\{(?<name>\w+) = \[(?<values>[^\]]+)\]\}$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Condition();
}
