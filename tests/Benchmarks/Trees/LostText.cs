using System.Globalization;
using Benchmarks.Building;
using Twinscript.Building;
using Twinscript.Diagnostics;
using Twinscript.Pages;
using Twinscript.Tests.MovingIn.Loss;

namespace Benchmarks.Trees;

/// <summary>Builds trees of Markdown in their own script and says which of their text readers don't get.</summary>
internal static class LostText
{
    private const int ShownLosses = 12;
    private const string Page = "<!DOCTYPE html><title>{{ page.title }}</title><main><h1>{{ page.title }}</h1>{{ page.content }}</main>";

    public static int Run(string[] options)
    {
        var all = options.Contains("--all");
        foreach (var folder in options.Where((_, i) => i > 0 && options[i - 1] == "--tree"))
            Run(Path.GetFullPath(folder), all, options.Contains("--tags"));
        return 0;
    }

    private static void Run(string tree, bool all, bool withTags)
    {
        using var bench = new BenchFolder(keep: false);
        var site = bench.Site("lost", 0);
        var input = Path.Combine(site, "input");
        SampleFolder.Copy(tree, input, path => !path.Split('/').Any(s => s is ".git" or "node_modules"));
        var theme = Directory.CreateDirectory(Path.Combine(site, "theme", "layouts")).FullName;
        File.WriteAllText(Path.Combine(site, "theme", "theme.yml"), "script: zh-Hant-TW\n");
        foreach (var layout in (string[])["page", "home", "listing"])
            File.WriteAllText(Path.Combine(theme, layout + ".liquid"), Page);
        var script = new PreparedTree(tree).Script;
        File.WriteAllText(Path.Combine(input, "site.yml"), $$"""
            title: 樹
            script: {{script}}
            scripts: [{ tag: {{script}} }]
            pictures: false
            offline: { html: false, pages: false, epub: false, zip: false, worker: false }
            reading: { facing: false, words: false }
            """);
        var built = SiteBuilder.BuildAsync(new() { WorkingFolder = site, KeepPictures = false }, CancellationToken.None)
            .GetAwaiter().GetResult();
        if (built.Pages is not { } pages)
        {
            var error = built.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error);
            Console.WriteLine($"{tree}: not built. {error?.Span?.File}({error?.Span?.Line}): {error?.Message}");
            return;
        }
        Report(tree, input, Path.Combine(site, "output"), pages.Editions, all, withTags);
    }

    private static void Report(
        string tree, string input, string output, IReadOnlyList<PageInScript> pages, bool all, bool withTags)
    {
        var bySource = pages.Where(p => p.Listing is null).ToLookup(p => p.Path.Value, StringComparer.Ordinal);
        var (written, kept, moved, losses, unpublished) = (0L, 0L, 0L, new List<string>(), new List<string>());
        foreach (var path in Directory.GetFiles(input, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Path.GetExtension(path) is not (".md" or ".mdx" or ".markdown"))
                continue;
            var name = Path.GetRelativePath(input, path).Replace('\\', '/');
            if (bySource[name].FirstOrDefault() is not { } page)
            {
                unpublished.Add(name);
                continue;
            }
            var source = WrittenText.Read(File.ReadAllText(path), path.EndsWith(".mdx", StringComparison.Ordinal), withTags);
            var html = File.ReadAllText(Path.Combine(output, page.Destination.Value));
            var loss = TextLoss.Between(source, ShownText.Read(html[html.IndexOf("<main>", StringComparison.Ordinal)..]));
            var (gone, away) = (Length(loss.Lost), Length(loss.Moved));
            written += source.Count;
            kept += source.Count - gone - away;
            moved += away;
            losses.AddRange(loss.Lost.Select(r =>
                $"{name}:{source.LineOf(r.Start.Value)}: {source.Text(r.Start.Value, r.End.Value)}"));
        }
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{tree}: {written:#,0} Han characters, {100.0 * kept / written:0.0000} % in order, {100.0 * moved / written:0.0000} % elsewhere "
                + $"on the page, {written - kept - moved:#,0} lost; {unpublished.Count} files are not published."));
        foreach (var line in all ? losses : losses.Take(ShownLosses))
            Console.WriteLine("  " + line);
        if (all)
        {
            foreach (var name in unpublished)
                Console.WriteLine("  not published: " + name);
        }
    }

    private static int Length(IEnumerable<Range> ranges) => ranges.Sum(r => r.End.Value - r.Start.Value);
}
