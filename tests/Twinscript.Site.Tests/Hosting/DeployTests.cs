using System.Text.RegularExpressions;
using Twinscript.Cli.Tests;
using Twinscript.Cli.Tests.CommandLine;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Site.Tests.Hosting;

/// <summary>What a host that compares bytes uploads after an edit.</summary>
public sealed partial class DeployTests(ITestOutputHelper output)
{
    [Fact]
    public async Task After_one_page_was_edited_only_what_shows_it_differs()
    {
        using var site = new TinySite("");
        Copy(Path.Combine(Repository.Root, "input"), Path.Combine(site.Root, "input"));
        var before = await BuildAsync(site);
        Assert.Empty(Changed(before, await BuildAsync(site)));

        var page = Path.Combine(site.Root, "input", "engineering.md");
        var text = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        // As long as before, so that no stated size changes.
        await File.WriteAllTextAsync(page, text.TrimEnd() + "\n\n完。\n", TestContext.Current.CancellationToken);
        var with = await BuildAsync(site);
        await File.WriteAllTextAsync(page, text.TrimEnd() + "\n\n了。\n", TestContext.Current.CancellationToken);
        var changed = Changed(with, await BuildAsync(site));
        foreach (var file in changed)
            output.WriteLine(file);
        output.WriteLine($"{changed.Length} of {with.Count} files differ");

        Assert.Equal(
            [
                // Lists what the build wrote, the new names among them.
                ".twinscript",
                "assets/search/zh-hans.*.js", "assets/search/zh-hant.*.js",
                "offline/twinscript.netlify.app.html", "offline/twinscript.netlify.app.zh-hans.epub",
                    "offline/twinscript.netlify.app.zh-hant.epub", "offline/twinscript.netlify.app.zip",
                "sw.js",
                "zh-hans/engineering/facing/index.html", "zh-hans/engineering/index.html", "zh-hans/feed.json", "zh-hans/feed.xml",
                "zh-hans/search/index.html",
                "zh-hant/engineering/facing/index.html", "zh-hant/engineering/index.html", "zh-hant/feed.json", "zh-hant/feed.xml",
                "zh-hant/search/index.html",
            ],
            changed.Select(f => Hash().Replace(f, ".*.")));
    }

    private static async Task<Dictionary<string, byte[]>> BuildAsync(TinySite site)
    {
        var run = await CommandRun.OfAsync(site, "build", "--theme", Path.Combine(Repository.Root, "theme"));
        Assert.True(run is { ExitCode: 0, Error: "" }, run.ToString());
        return Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(site.Output, f).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
    }

    /// <summary>Files that are new or differ, in order.</summary>
    private static string[] Changed(Dictionary<string, byte[]> before, Dictionary<string, byte[]> after) =>
        [
            .. after
                .Where(f => !before.TryGetValue(f.Key, out var old) || !old.AsSpan().SequenceEqual(f.Value))
                .Select(f => f.Key)
                .Order(StringComparer.Ordinal)
        ];

    [GeneratedRegex(@"\.[0-9a-f]{10}\.", RegexOptions.None, 1000)]
    private static partial Regex Hash();

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? to);
            File.Copy(file, copy, overwrite: true);
        }
    }
}
