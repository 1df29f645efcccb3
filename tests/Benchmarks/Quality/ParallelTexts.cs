using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Benchmarks.Quality;

/// <summary>The same sentences as people wrote them for the mainland and for Taiwan.</summary>
/// <param name="Name">What the text is.</param>
/// <param name="Tuned">Whether rules and counts were made with it.</param>
/// <param name="Pairs">Simplified and Traditional.</param>
internal sealed partial record ParallelTexts(string Name, bool Tuned, IReadOnlyList<(string Simplified, string Traditional)> Pairs)
{
    /// <summary>Where its Traditional was written.</summary>
    public bool IsOfHongKong { get; init; }

    /// <summary>The ways to convert it, each with its pairs of what is converted and what was written.</summary>
    public IEnumerable<(string Configuration, IReadOnlyList<(string Source, string Written)> Pairs)> Ways =>
    [
        (IsOfHongKong ? "s2hkp" : "s2twp", Pairs),
        (IsOfHongKong ? "hk2sp" : "tw2sp", [.. Pairs.Select(p => (p.Traditional, p.Simplified))]),
    ];

    /// <summary>The texts there are in a folder that was prepared as the README says.</summary>
    public static IEnumerable<ParallelTexts> In(string folder)
    {
        var algorithms = Path.Combine(folder, "hello-algo");
        if (Directory.Exists(algorithms))
        {
            yield return new("hello-algo, half the chapters", true, [.. Chapters(algorithms, tuned: true)]);
            yield return new("hello-algo, the other half", false, [.. Chapters(algorithms, tuned: false)]);
        }

        var office = Path.Combine(folder, "debian/usr/lib/libreoffice/program/resource");
        if (Directory.Exists(office))
            yield return new("LibreOffice's messages", true, [.. Messages(Path.Combine(office, "zh_CN"), Path.Combine(office, "zh_TW"))]);
        var browser = Path.Combine(folder, "debian/usr/lib/firefox-esr/browser/extensions");
        if (Directory.Exists(browser))
            yield return new("Firefox's messages", false, [.. Strings(browser)]);
        foreach (var (more, name, tuned, region) in new[]
        {
            ("programs", "programs' messages", true, "zh_TW"), ("catalogues", "other programs' messages", false, "zh_TW"),
            ("programs-hk", "Hong Kong's messages", true, "zh_HK"), ("catalogues-hk", "other messages of Hong Kong", false, "zh_HK"),
        })
            if (Directory.Exists(Path.Combine(folder, more)))
                yield return new(name, tuned, [.. Messages(Path.Combine(folder, more, "zh_CN"), Path.Combine(folder, more, region))])
                {
                    IsOfHongKong = region == "zh_HK",
                };
    }

    private static IEnumerable<(string, string)> Chapters(string folder, bool tuned)
    {
        var docs = Path.Combine(folder, "docs");
        foreach (var file in Directory.GetFiles(docs, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(docs, file);
            var other = Path.Combine(folder, "zh-hant/docs", name);
            // Chosen by the chapter's name, before anybody looked.
            if (!File.Exists(other) || name.Split('/')[0].Sum(c => c) % 2 == 0 != tuned)
                continue;
            var (simplified, traditional) = (File.ReadAllLines(file), File.ReadAllLines(other));
            if (simplified.Length != traditional.Length)
                continue;
            foreach (var (first, second) in simplified.Zip(traditional))
                if (HasHan(first))
                    yield return (first, second);
        }
    }

    private static IEnumerable<(string, string)> Messages(string mainland, string taiwan)
    {
        foreach (var file in Directory.GetFiles(mainland, "*.mo", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var other = Path.Combine(taiwan, Path.GetRelativePath(mainland, file));
            if (!File.Exists(other))
                continue;
            var translations = MessageCatalogue.Read(other);
            foreach (var (key, simplified) in MessageCatalogue.Read(file).OrderBy(m => m.Key, StringComparer.Ordinal))
                if (key.Length > 0 && translations.TryGetValue(key, out var traditional) && HasHan(simplified) && HasHan(traditional))
                    yield return (WithoutKeys(simplified), WithoutKeys(traditional));
        }
    }

    private static IEnumerable<(string, string)> Strings(string folder)
    {
        var mainland = Fluent(Directory.GetFiles(folder, "*zh-CN*").FirstOrDefault());
        var taiwan = Fluent(Directory.GetFiles(folder, "*zh-TW*").FirstOrDefault());
        foreach (var (key, simplified) in mainland.OrderBy(m => m.Key, StringComparer.Ordinal))
            if (taiwan.TryGetValue(key, out var traditional) && HasHan(simplified) && HasHan(traditional))
                yield return (simplified, traditional);
    }

    private static Dictionary<string, string> Fluent(string? archive)
    {
        var strings = new Dictionary<string, string>(StringComparer.Ordinal);
        if (archive is null)
            return strings;
        using var zip = ZipFile.OpenRead(archive);
        foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".ftl", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            while (reader.ReadLine() is { } line)
                if (Message().Match(line) is { Success: true } m)
                    strings[$"{entry.Name}/{m.Groups["name"].Value}"] = m.Groups["text"].Value;
        }

        return strings;
    }

    /// <summary>A tilde marks the key that chooses an entry of a menu.</summary>
    private static string WithoutKeys(string text) => text.Replace("~", "", StringComparison.Ordinal);

    private static bool HasHan(string text) => Han().IsMatch(text);

    [GeneratedRegex(@"[\u3400-\u9FFF]", RegexOptions.NonBacktracking)]
    private static partial Regex Han();

    [GeneratedRegex("^(?<name>[a-z][A-Za-z0-9-]*) = (?<text>.+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Message();
}
