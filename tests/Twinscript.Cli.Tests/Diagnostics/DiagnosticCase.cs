using System.Text;
using Twinscript.Cli.Tests.CommandLine;
using Twinscript.Tests.Sites;

namespace Twinscript.Cli.Tests.Diagnostics;

/// <summary>
/// A file of <c>Cases</c>: after <c>-- run --</c> the command lines, then the site's files, and after <c>-- expected --</c> what the
/// last command prints. A path may be followed by <c>(missing)</c>, <c>(link)</c> with the target, or <c>(latin-1)</c>, the encoding.
/// </summary>
internal sealed class DiagnosticCase(string code)
{
    public static string Folder { get; } = Path.Combine(Repository.CliTests, "Diagnostics", "Cases");

    private string File => Path.Combine(Folder, $"{code}.txt");

    /// <returns>What the file says, and what it should say.</returns>
    public async Task<(string Before, string After)> RunAsync()
    {
        var before = await System.IO.File.ReadAllTextAsync(File);
        var given = before.Split("-- expected --\n")[0];
        using var site = new TinySite("-- input/index.md --\n# 首頁\n");
        string[] commands = [];
        foreach (var (name, text) in Sections(given))
        {
            if (name == "run")
                commands = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            else
                Place(site, name, text);
        }
        CommandRun? last = null;
        foreach (var command in commands)
            last = await CommandRun.OfAsync(site, command.Split(' '));
        return (before, $"{given}-- expected --\nexit code {last?.ExitCode}\n{last?.Error}");
    }

    public void Write(string text) => System.IO.File.WriteAllText(File, text);

    private static void Place(TinySite site, string name, string text)
    {
        var (path, kind) = name.Split(" (") is [var first, var second] ? (first, second) : (name, "");
        if (kind == "missing)")
            site.Delete(path);
        else if (kind == "link)")
            System.IO.File.CreateSymbolicLink(Path.Combine(site.Root, path), text.Trim());
        else
            site.WriteBytes(path, (kind == "latin-1)" ? Encoding.Latin1 : Encoding.UTF8).GetBytes(text));
    }

    private static IEnumerable<(string Name, string Text)> Sections(string text)
    {
        string? name = null;
        var lines = new StringBuilder();
        foreach (var line in text.Split('\n')[..^1].Append("-- end --"))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                if (name is not null)
                    yield return (name, lines.ToString());
                name = line[3..^3];
                lines.Clear();
            }
            else
            {
                lines.Append(line).Append('\n');
            }
        }
    }
}
