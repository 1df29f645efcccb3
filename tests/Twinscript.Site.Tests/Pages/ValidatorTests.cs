using System.Diagnostics;
using Twinscript.Cli.Tests;
using Xunit;

namespace Twinscript.Site.Tests.Pages;

public sealed class ValidatorTests(Microsite site)
{
    [Fact]
    public async Task Every_page_is_valid_HTML()
    {
        var start = new ProcessStartInfo("node",
        [
            Path.Combine(Repository.SiteTests, "node_modules", "html-validate", "bin", "html-validate.mjs"),
            "--config", Path.Combine(Repository.SiteTests, ".htmlvalidate.json"),
            "--formatter", "codeframe", "--ext", "html", site.Output,
        ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = site.Output,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        var error = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var report = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(node.ExitCode == 0, report + await error);
    }

    [Fact]
    public async Task The_validator_finds_what_is_wrong()
    {
        var folder = Directory.CreateTempSubdirectory("invalid-").FullName;
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, "page.html"),
                "<!doctype html><html lang=zh><title>x</title><p id=a><div id=a></div>",
                TestContext.Current.CancellationToken);
            using var node = Process.Start(new ProcessStartInfo("node",
            [
                Path.Combine(Repository.SiteTests, "node_modules", "html-validate", "bin", "html-validate.mjs"),
                "--config", Path.Combine(Repository.SiteTests, ".htmlvalidate.json"), "--ext", "html", folder,
            ])
            { UseShellExecute = false, RedirectStandardOutput = true }) ?? throw new InvalidOperationException("node did not start.");
            await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await node.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Equal(1, node.ExitCode);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
