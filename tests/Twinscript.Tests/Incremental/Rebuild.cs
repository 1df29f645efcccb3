using Twinscript.Building;
using Xunit;

namespace Twinscript.Tests.Incremental;

/// <summary>Builds an edited site with what earlier builds left, and once more from nothing.</summary>
internal static class Rebuild
{
    public static BuildOptions Options(EditedSite site, BuildMemory memory, string output = "output") => new()
    {
        WorkingFolder = site.Site.Root,
        OutputFolder = output,
        DefaultThemeFolder = Path.Combine(site.Site.Root, "builtin"),
        Memory = memory,
    };

    /// <param name="site">Its output folder must then hold the same files as a build from nothing writes.</param>
    /// <param name="build">Runs the build it is given in a memory of its choice.</param>
    /// <param name="options">Those of the command line.</param>
    /// <param name="edits">Said when something differs.</param>
    /// <returns>Of the build from nothing.</returns>
    public static BuildResult Compare(
        EditedSite site, Func<Func<BuildMemory, BuildResult>, BuildResult> build, string edits,
        Func<BuildOptions, BuildOptions>? options = null)
    {
        options ??= given => given;
        var warm = build(memory =>
        {
            // A preview builds the pages first, and then the rest.
            if (memory is { Trusts: true, HasBuilt: true })
                Run(options(Options(site, memory)) with { PagesFirst = true });
            return Run(options(Options(site, memory)));
        });
        var cold = Run(options(Options(site, new() { Keeps = false }, "cold")) with { KeepPictures = false });
        Assert.True(
            cold.Diagnostics.SequenceEqual(warm.Diagnostics),
            $"The diagnostics are\n{string.Join('\n', warm.Diagnostics)}\nand not\n{string.Join('\n', cold.Diagnostics)}\nafter:\n{edits}");
        if (!cold.Succeeded)
            return cold;
        var (expected, found) = (Files(site, "cold"), Files(site, "output"));
        Assert.Equal(expected, found);
        foreach (var path in expected)
            Assert.True(Bytes(site, "cold", path).SequenceEqual(Bytes(site, "output", path)), $"{path} differs after:\n{edits}");
        return cold;
    }

    private static BuildResult Run(BuildOptions options) =>
        SiteBuilder.BuildAsync(options, CancellationToken.None).GetAwaiter().GetResult();

    private static ReadOnlySpan<byte> Bytes(EditedSite site, string folder, string path) =>
        File.ReadAllBytes(Path.Combine(site.Site.Root, folder, path));

    private static IEnumerable<string> Files(EditedSite site, string folder)
    {
        var root = Path.Combine(site.Site.Root, folder);
        return Directory.GetFiles(root, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
    }
}
