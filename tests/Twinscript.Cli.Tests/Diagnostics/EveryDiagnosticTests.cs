using Twinscript.Diagnostics;
using Xunit;

namespace Twinscript.Cli.Tests.Diagnostics;

/// <summary>
/// What the program prints for every mistake it knows, each a file of <c>Cases</c>; <c>UPDATE_SNAPSHOTS=1</c> rewrites what they expect.
/// </summary>
public sealed class EveryDiagnosticTests
{
    // No site can cause these: they are faults of the program (PipelineEngineTests has them), of somebody else's server (SiteCheckerTests),
    // of a machine without libvips, or of a link, which no case can hold (PlacesTests has it).
    private static readonly string[] BeyondAnySite =
        [
            DiagnosticCodes.UnknownDependency, DiagnosticCodes.DependencyCycle, DiagnosticCodes.ModuleFailure,
            DiagnosticCodes.BrokenExternalLink, DiagnosticCodes.MissingLibvips, DiagnosticCodes.LinkLeavesInput,
        ];

    public static TheoryData<string> Codes => [.. Cases];

    private static IEnumerable<string> Cases =>
        Directory.EnumerateFiles(DiagnosticCase.Folder)
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task It_is_printed_as_a_compiler_prints(string code)
    {
        var example = new DiagnosticCase(code);
        var (before, after) = await example.RunAsync();

        Assert.Contains($" {code}: ", after, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            example.Write(after);
        else
            Assert.Equal(before, after);
    }

    [Fact]
    public void Every_code_has_its_case() =>
        Assert.Equal(
            typeof(DiagnosticCodes)
                .GetFields()
                .Where(f => f.IsLiteral)
                .Select(f => (string?)f.GetRawConstantValue())
                .Except(BeyondAnySite)
                .Order(StringComparer.Ordinal),
            Cases);
}
