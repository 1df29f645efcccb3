using Twinscript.Cli.Tests;
using Twinscript.Cli.Tests.CommandLine;
using Xunit;

namespace Twinscript.Site.Tests.Review;

public sealed class ReviewedSiteTests
{
    [Fact]
    public async Task The_microsite_leaves_nothing_to_look_at()
    {
        var run = await CommandRun.OfAsync(Repository.Root, "review", "--check");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Nothing to look at. ", run.Out, StringComparison.Ordinal);
    }
}
