using Twinscript.Cli.Starting.Health;
using Twinscript.Cli.Tests.CommandLine;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Cli.Tests.Starting;

public sealed class DoctorTests
{
    [Fact]
    public async Task A_sound_site_is_called_sound()
    {
        using var site = new TinySite("-- input/index.md --\n# 首頁\n");
        var run = await CommandRun.OfAsync(site, "doctor");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("ok   the website builds without a problem", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("bad  ", run.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public async Task A_site_with_problems_is_counted_and_exits_with_1()
    {
        using var site = new TinySite("-- input/index.md --\n---\ntitle: [\n---\n");
        var run = await CommandRun.OfAsync(site, "doctor");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("bad  the website does not build: 1 problem", run.Out, StringComparison.Ordinal);
        Assert.Contains("'twinscript build'", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_no_site_it_says_how_to_make_one()
    {
        var folder = Directory.CreateTempSubdirectory("twinscript-doctor-test-");
        var run = await CommandRun.OfAsync(folder.FullName, "doctor");
        folder.Delete(recursive: true);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("twinscript new DIR", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_comes_with_advice()
    {
        var missing = new Surroundings("").Look().Where(f => f.Condition != Condition.Good).ToArray();

        Assert.True(missing.Length >= 4);
        Assert.All(missing, finding => Assert.NotNull(finding.Advice));
    }
}
