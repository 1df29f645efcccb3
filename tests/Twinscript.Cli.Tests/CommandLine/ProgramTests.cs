using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Reporting;
using Xunit;

namespace Twinscript.Cli.Tests.CommandLine;

public sealed class ProgramTests
{
    [Fact]
    public async Task A_process_of_its_own_builds_the_microsite_as_this_process_does()
    {
        var (here, there) = (Directory.CreateTempSubdirectory("twinscript-here-"), Directory.CreateTempSubdirectory("twinscript-there-"));
        try
        {
            using var console = new StringWriter();
            string[] args = ["build", "--no-cache", "--output"];
            await TwinscriptCommand.RunAsync(
                [.. args, Path.Combine(here.FullName, "output")],
                new CommandConsole { Out = console, Error = console },
                Repository.Root,
                TestContext.Current.CancellationToken);
            using var process = ProgramUnderTest.Start(
                Repository.Root, [.. ProgramUnderTest.Command, .. args, Path.Combine(there.FullName, "output")]);
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Equal("", await error);
            Assert.Equal(Names(here), Names(there));
            Assert.All(Names(here), name => Assert.True(
                File.ReadAllBytes(Path.Combine(here.FullName, name)).AsSpan()
                    .SequenceEqual(File.ReadAllBytes(Path.Combine(there.FullName, name))),
                $"{name} differs"));
        }
        finally
        {
            here.Delete(recursive: true);
            there.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Names(DirectoryInfo folder) =>
        folder.EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder.FullName, file.FullName)).Order(StringComparer.Ordinal);
}
