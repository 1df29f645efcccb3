using Twinscript.Building;
using Twinscript.Cli.Reporting;

namespace Twinscript.Cli.Starting.Health;

/// <summary>Whether this site can be built and written here.</summary>
internal static class SiteHealth
{
    public static async Task<IReadOnlyList<Finding>> LookAsync(BuildOptions options, CancellationToken cancellation)
    {
        List<Finding> findings = [File.Exists(Path.Combine(DefaultTheme.Folder, "theme.yml"))
            ? new(Condition.Good, "the theme that comes with twinscript")
            : new(Condition.Bad, "the theme that comes with twinscript is missing", "Install twinscript again.")];
        var output = Path.GetFullPath(options.OutputFolder, options.WorkingFolder);
        findings.Add(Writable(Path.GetDirectoryName(output) ?? output));
        if (!Directory.Exists(Path.GetFullPath(options.InputFolder, options.WorkingFolder)))
        {
            findings.Add(new(
                Condition.Note,
                $"no website here: there is no folder '{Printable.Of(options.InputFolder)}'",
                "Make one with 'twinscript new DIR', or name the folder with --input."));
            return findings;
        }
        // A whole build, beside the real one: nothing else knows all that can be wrong.
        var scratch = Directory.CreateTempSubdirectory("twinscript-doctor-");
        try
        {
            var result = await SiteBuilder.BuildAsync(
                options with { OutputFolder = Path.Combine(scratch.FullName, "output") }, cancellation);
            var problems = Quantity.Of(result.Diagnostics.Count, "problem");
            findings.Add(result.Diagnostics.Count == 0 ? new(Condition.Good, "the website builds without a problem")
                : new(
                    result.Succeeded ? Condition.Note : Condition.Bad,
                    $"the website {(result.Succeeded ? "builds" : "does not build")}: {problems}",
                    "See them with 'twinscript build'."));
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
        return findings;
    }

    private static Finding Writable(string folder)
    {
        var existing = folder;
        while (!Directory.Exists(existing) && Path.GetDirectoryName(existing) is { } parent)
            existing = parent;
        try
        {
            var probe = Path.Combine(existing, $".twinscript-doctor-{Environment.ProcessId}");
            Directory.CreateDirectory(probe);
            Directory.Delete(probe);
            return new(Condition.Good, $"'{Printable.Of(existing)}' can be written to");
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return new(
                Condition.Bad,
                $"'{Printable.Of(existing)}' cannot be written to",
                "Mend its permissions, or choose another folder with --output.");
        }
    }
}
