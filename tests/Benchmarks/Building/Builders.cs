using System.Globalization;

namespace Benchmarks.Building;

/// <summary>Every program on this machine that can build the sample, ours first; what is missing is named.</summary>
internal static class Builders
{
    public static IReadOnlyList<Func<SamplePages, int, SiteBuild>> Available(string root, string folder)
    {
        List<Func<SamplePages, int, SiteBuild>> found = [(sample, pages) => Twinscript(root, folder, sample, pages)];
        if (Tools.Succeeds("hugo", "version"))
            found.Add((sample, pages) => Hugo(root, folder, sample, pages));
        else
            Console.WriteLine("Without Hugo: install Debian's 'hugo' to include it.");
        if (Tools.RestoreNpm(root))
            found.Add((sample, pages) => Eleventy(root, folder, sample, pages));
        else
            Console.WriteLine("Without Eleventy: install Node.js 18 or later, which brings npm.");
        return found;
    }

    public static SiteBuild Twinscript(string root, string folder, SamplePages sample, int pages, bool everything = false)
    {
        var site = Folder(folder, everything ? "twinscript-everything" : "twinscript", pages);
        TwinscriptSite.Write(site, sample, pages, everything);
        var theme = everything ? Path.Combine(root, "theme") : Path.Combine(root, "tests/Benchmarks/Building/Twinscript");
        return new(everything ? "Twinscript, everything on" : "Twinscript", site, [.. Tools.Twinscript(root), "build", "--theme", theme, "--no-cache"], "output");
    }

    private static SiteBuild Hugo(string root, string folder, SamplePages sample, int pages)
    {
        var site = Folder(folder, "hugo", pages);
        HugoSite.Write(site, root, sample, pages);
        return new("Hugo", site, ["hugo", "--quiet"], "public", "resources");
    }

    private static SiteBuild Eleventy(string root, string folder, SamplePages sample, int pages)
    {
        var site = Folder(folder, "eleventy", pages);
        EleventySite.Write(site, root, sample, pages);
        return new("Eleventy 3 + opencc-js", site, ["node", Path.Combine(root, "tests/Benchmarks/node_modules/@11ty/eleventy/cmd.cjs"), "--quiet"], "_site");
    }

    private static string Folder(string folder, string name, int pages) =>
        Directory.CreateDirectory(Path.Combine(folder, name + pages.ToString(CultureInfo.InvariantCulture))).FullName;
}
