using Twinscript.Cli.Tests;
using Twinscript.Cli.Tests.CommandLine;
using Twinscript.Site.Tests.Validators;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Site.Tests.Checking;

public sealed class CheckedSiteTests
{
    [Fact]
    public async Task The_microsite_passes_its_own_check()
    {
        using var folder = new TinySite("");
        var built = await CommandRun.OfAsync(
            folder.Root, "build", "--input", Path.Combine(Repository.Root, "input"), "--theme", Path.Combine(Repository.Root, "theme"));
        var run = await CommandRun.OfAsync(folder.Root, "check", "--budget", "60");

        Assert.Equal((0, ""), (built.ExitCode, built.Error));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Checked output: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("heaviest page: zh-han", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "TS601")]
    [InlineData("review", "one-to-many-character")]
    public async Task Findings_for_code_scanners_follow_the_schema_of_sarif(string command, string rule)
    {
        using var site = new TinySite("""
            -- theme/layouts/page.liquid --
            <!DOCTYPE html>
            <html lang="{{ script.tag }}"><title>{{ page.title }}</title>
            <a href="/nowhere/">乙</a>
            <main>{{ page.content }}</main></html>
            -- input/site.yml --
            title: 站
            script: zh-Hans-CN
            -- input/index.md --
            # 标题

            字是：发。
            """);
        await CommandRun.OfAsync(site, "build");
        var run = await CommandRun.OfAsync(site, command, "--format", "sarif");

        Assert.Contains($"\"ruleId\": \"{rule}\"", run.Out, StringComparison.Ordinal);
        await NodeScript.AssertSarifAsync(run.Out);
    }
}
