using System.Runtime.CompilerServices;

namespace Twinscript.Cli.Tests;

/// <summary>Where the files are that these tests are about.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile()) ?? "", "..", ".."));

    public static string CliTests { get; } = Path.Combine(Root, "tests", "Twinscript.Cli.Tests");

    public static string SiteTests { get; } = Path.Combine(Root, "tests", "Twinscript.Site.Tests");

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    // Not a folder above the assembly: tests may be built to any place.
    private static string ThisFile([CallerFilePath] string path = "") => path;
}
