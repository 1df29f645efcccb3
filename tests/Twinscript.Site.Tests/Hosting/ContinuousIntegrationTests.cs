using System.Diagnostics;
using Twinscript.Cli.Tests;
using Twinscript.Cli.Tests.CommandLine;
using Xunit;

namespace Twinscript.Site.Tests.Hosting;

public sealed class ContinuousIntegrationTests
{
    private const string Good =
        "Passed!  - Failed:     0, Passed:    40, Skipped:     2, Total:    42, Duration: 3 s - A.Tests.dll (net10.0)";
    private const string Bad =
        "Failed!  - Failed:     1, Passed:   349, Skipped:     0, Total:   350, Duration: 54 s - B.Tests.dll (net10.0)";

    private const string Native =
        "Passed!  - Failed:     0, Passed:     7, Skipped:     0, Total:     7, Duration: 9 s - C.Tests.dll (net10.0)";

    [Theory]
    [InlineData(0, Good + "\n" + Good, 0, "87 passed, 0 failed, 4 skipped")]
    [InlineData(1, Good + "\n" + Bad, 1, "396 passed, 1 failed, 2 skipped")]
    [InlineData(0, Bad, 1, "356 passed, 1 failed, 0 skipped")]
    [InlineData(1, Good + "\nerror CS1002: ; expected", 1, "47 passed, 0 failed, 2 skipped")]
    public async Task Results_of_all_projects_are_added_up_in_the_last_line(int code, string output, int exitCode, string lastLine)
    {
        var folder = Directory.CreateTempSubdirectory("ci-").FullName;
        try
        {
            ShellScript.Write(folder, "dotnet", $"""
                case "$*" in
                  test) cat <<'END'
                {output}
                END
                    exit {code} ;;
                  'publish src/Twinscript.Cli '*PublishAot=true*) ;;
                  'test tests/Twinscript.Cli.Tests') echo "{Native}" ;;
                  *) exit 9 ;;
                esac
                """);
            var start = new ProcessStartInfo(Path.Combine(Repository.Root, ".ci", "run"))
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            };
            start.Environment["PATH"] = $"{folder}:/usr/bin:/bin";
            using var run = Process.Start(start) ?? throw new InvalidOperationException(".ci/run did not start.");
            var lines = (await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).TrimEnd('\n').Split('\n');
            await run.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Equal((exitCode, lastLine), (run.ExitCode, lines[^1]));
            Assert.StartsWith(output.Split('\n')[0], lines[0], StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
