namespace Benchmarks.Building;

/// <summary>Our own: Markdown in one script.</summary>
internal static class TwinscriptSite
{
    private const string Whole = """
        title: 基準
        url: https://example.org

        """;

    private const string Plain = Whole + """
        offline: { html: false, pages: false, epub: false, zip: false, worker: false }
        reading: { facing: false, words: false }
        """;

    /// <inheritdoc cref="Start"/>
    public static void Write(string folder, SamplePages sample, int pages, bool everything = false)
    {
        Start(folder, everything);
        for (var number = 0; number < pages; number++)
            File.WriteAllText(PagePath(folder, number), Page(sample, number, pages));
    }

    /// <summary>A site of somebody's Markdown. Pictures are off, because a prepared tree has none.</summary>
    public static void Write(string folder, PreparedTree tree, bool everything)
    {
        var input = Directory.CreateDirectory(Path.Combine(folder, "input")).FullName;
        File.WriteAllText(Path.Combine(input, "site.yml"), $"{(everything ? Whole : Plain)}\nscript: {tree.Script}\npictures: false\n");
        tree.Write(input, text => text);
    }

    /// <summary>A site that lacks only its pages.</summary>
    /// <param name="everything">Whether offline editions, pages side by side and authors' words are on too.</param>
    public static void Start(string folder, bool everything = false)
    {
        var input = Directory.CreateDirectory(Path.Combine(folder, "input")).FullName;
        File.WriteAllText(Path.Combine(input, "site.yml"), everything ? Whole : Plain);
        File.WriteAllText(Path.Combine(input, "index.md"), "---\ntitle: 首頁\n---\n");
    }

    public static string PagePath(string folder, int number) => Path.Combine(folder, "input", SamplePages.Name(number) + ".md");

    public static string Page(SamplePages sample, int number, int pages) =>
        $"---\ntitle: {sample.Title(number)}\ndate: {SamplePages.Date(number):yyyy-MM-dd}\n"
        + $"tags: [{string.Join(", ", SamplePages.TagsOf(number))}]\n---\n\n{sample.Body(number, pages, name => name + ".md")}";
}
