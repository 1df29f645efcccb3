namespace Benchmarks.Building;

/// <summary>Eleventy, which renders each page twice; opencc-js converts the second.</summary>
internal static class EleventySite
{
    public static void Write(string folder, string root, SamplePages sample, int pages)
    {
        SampleFolder.Copy(Path.Combine(root, "tests/Benchmarks/Building/Eleventy"), folder);
        // Modules are looked up from the folder of the file that asks for them.
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Path.Combine(root, "tests/Benchmarks/node_modules"));
        var content = Directory.CreateDirectory(Path.Combine(folder, "posts")).FullName;
        for (var number = 0; number < pages; number++)
            File.WriteAllText(Path.Combine(content, SamplePages.Name(number) + ".md"), Page(sample, number, pages));
    }

    private static string Page(SamplePages sample, int number, int pages) =>
        $"---\ntitle: \"{sample.Title(number)}\"\ndate: {SamplePages.Date(number):yyyy-MM-dd}\n"
        + $"tags: [{string.Join(", ", SamplePages.TagsOf(number))}]\n---\n\n"
        + sample.Body(number, pages, name => $"../{name}/");
}
