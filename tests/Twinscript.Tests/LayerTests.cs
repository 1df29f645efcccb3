using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace Twinscript.Tests;

public sealed partial class LayerTests
{
    /// <summary>A folder of the generator uses only folders that come before it.</summary>
    private static readonly string[] Layers =
    [
        "Diagnostics", "Yaml", "Documents", "Engine", "Markdown", "Scripts", "Configuration", "Trust", "Assets", "Pictures", "Pages",
        "Theme", "Manuals", "Cards", "Discovery", "Search", "Reading", "Policy", "Offline", "Hosting", "Checking", "Review", "Mirror",
        "Building",
    ];

    private static readonly string Sources = Path.GetFullPath("../../src", Folder());

    [Fact]
    public void Every_folder_uses_only_folders_that_come_before_it()
    {
        var wrong = from file in Files("Twinscript")
                    let own = Path.GetRelativePath(Path.Combine(Sources, "Twinscript"), file).Split(Path.DirectorySeparatorChar)[0]
                    from used in Used(file)
                    where Array.IndexOf(Layers, used) > Array.IndexOf(Layers, own) || !Layers.Contains(own, StringComparer.Ordinal)
                    select $"{Path.GetFileName(file)}: {own} uses {used}";

        Assert.Empty(wrong.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Hanzi", "Twinscript")]
    [InlineData("Twinscript", "Twinscript.Cli")]
    public void No_project_uses_one_that_is_built_on_it(string project, string other) =>
        Assert.DoesNotContain(Files(project), file => File.ReadLines(file)
            .Any(line => line.StartsWith($"using {other}", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Hanzi")]
    [InlineData("Twinscript")]
    [InlineData("Twinscript.Cli")]
    public void No_line_of_the_sources_is_longer_than_140_characters(string project) =>
        Assert.Empty(Files(project).SelectMany(file => File.ReadLines(file)
            .Select((line, index) => (line.Length, Place: $"{Path.GetFileName(file)}({index + 1})")))
            .Where(line => line.Length > 140).Select(line => line.Place));

    private static IEnumerable<string> Used(string file)
    {
        var text = File.ReadAllText(file);
        // A name such as Search.SearchPages needs no using line.
        var qualified = QualifiedName().Matches(text)
            .Where(m => File.Exists(Path.Combine(Sources, "Twinscript", m.Groups["folder"].Value, m.Groups["type"].Value + ".cs")));
        return UsingLine().Matches(text).Concat(qualified).Select(m => m.Groups["folder"].Value);
    }

    private static IEnumerable<string> Files(string project) =>
        Directory.EnumerateFiles(Path.Combine(Sources, project), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file) ?? "";

    [GeneratedRegex(@"^using (static )?Twinscript\.(?<folder>\w+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"(?<![\w.])(Twinscript\.)?(?<folder>[A-Z]\w+)\.(?<type>[A-Z]\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex QualifiedName();
}
