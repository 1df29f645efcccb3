namespace Benchmarks.Building;

/// <summary>Debian's Hugo, which converts nothing: it is handed the second script ready-made.</summary>
internal static class HugoSite
{
    private const string Configuration = """
        baseURL = "https://example.org/"
        title = "基準"
        defaultContentLanguage = "zh-hant"
        defaultContentLanguageInSubdir = true
        hasCJKLanguage = true
        disableKinds = ["section"]
        [outputs]
          home = ["HTML", "RSS"]
          taxonomy = ["HTML"]
          term = ["HTML"]
        [languages.zh-hant]
          languageCode = "zh-Hant-TW"
          contentDir = "content/zh-hant"
        [languages.zh-hans]
          languageCode = "zh-Hans-CN"
          contentDir = "content/zh-hans"
        [taxonomies]
          tag = "tags"
        [markup.goldmark.renderer]
          unsafe = true
        [markup.tableOfContents]
          startLevel = 2
          endLevel = 3
        [services.rss]
          limit = 50
        """;

    public static void Write(string folder, string root, SamplePages sample, int pages)
    {
        Start(folder, root);
        var simplify = Hanzi.Converter.Create("zh-Hant-TW", "zh-Hans-CN", vocabulary: true);
        foreach (var (script, convert) in new (string, Func<string, string>)[] { ("zh-hant", text => text), ("zh-hans", simplify.Convert) })
        {
            var content = Directory.CreateDirectory(Path.Combine(folder, "content", script)).FullName;
            File.WriteAllText(Path.Combine(content, "_index.md"), convert("---\ntitle: 首頁\n---\n"));
            for (var number = 0; number < pages; number++)
                File.WriteAllText(Path.Combine(content, SamplePages.Name(number) + ".md"), convert(Page(sample, number, pages)));
        }
    }

    /// <summary>A tree's links stay as they are: Hugo resolves none to Markdown files.</summary>
    public static void Write(string folder, string root, PreparedTree tree)
    {
        Start(folder, root);
        var other = Hanzi.Converter.Create(tree.Script, tree.IsSimplified ? "zh-Hant-TW" : "zh-Hans-CN", vocabulary: true);
        var (own, second) = tree.IsSimplified ? ("zh-hans", "zh-hant") : ("zh-hant", "zh-hans");
        tree.Write(Path.Combine(folder, "content", own), Harmless);
        tree.Write(Path.Combine(folder, "content", second), text => other.Convert(Harmless(text)));
    }

    private static void Start(string folder, string root)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "config.toml"), Configuration);
        SampleFolder.Copy(Path.Combine(root, "tests/Benchmarks/Building/Hugo"), folder);
    }

    // A shortcode that Hugo doesn't know ends its build, and so does a comment in front of everything.
    private static string Harmless(string text) =>
        (text.StartsWith("<!--", StringComparison.Ordinal) ? "---\n---\n" : "") + text.Replace("{{", "{ {", StringComparison.Ordinal);

    private static string Page(SamplePages sample, int number, int pages) =>
        $"---\ntitle: \"{sample.Title(number)}\"\ndate: {SamplePages.Date(number):yyyy-MM-dd}\n"
        + $"tags: [{string.Join(", ", SamplePages.TagsOf(number).Select(t => $"\"{t}\""))}]\n---\n\n"
        + sample.Body(number, pages, name => $"{{{{< relref \"{name}.md\" >}}}}");
}
