using System.Runtime.CompilerServices;
using Xunit;

namespace Twinscript.Cli.Tests.Snapshots;

/// <summary>Compares a text with a file beside the test; <c>UPDATE_SNAPSHOTS=1</c> writes the file instead.</summary>
internal static class Snapshot
{
    public static void Match(string name, string text, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test) ?? "", "Snapshots", $"{name}.txt");
        var actual = Normalise(text);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
            File.WriteAllText(path, actual);
            return;
        }
        Assert.True(File.Exists(path), $"No snapshot '{name}'. Run the tests with UPDATE_SNAPSHOTS=1 and look at what was written.");
        Assert.Equal(Normalise(File.ReadAllText(path)), actual);
    }

    private static string Normalise(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).TrimEnd('\n') + "\n";
}
