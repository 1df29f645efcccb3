namespace Benchmarks.Building;

/// <summary>The other programs on this machine that can build the sample.</summary>
internal sealed class PeerBuilds(string root, BenchFolder bench, SamplePages sample)
{
    public const string HugoName = "Hugo";

    /// <summary>What is missing is named.</summary>
    public IEnumerable<SiteBuild> All(int pages)
    {
        if (Hugo(pages) is { } hugo)
            yield return hugo;
        else
            Console.WriteLine("Without Hugo: install Debian's 'hugo' to include it.");
        if (Tools.RestoreNpm(root))
            yield return Eleventy(pages);
        else
            Console.WriteLine("Without Eleventy: install Node.js 18 or later, which brings npm.");
    }

    /// <returns>Null where it is missing.</returns>
    public SiteBuild? Hugo(int pages)
    {
        if (!HasHugo)
            return null;
        var site = bench.Site("hugo", pages);
        HugoSite.Write(site, root, sample, pages);
        return Hugo(site);
    }

    /// <inheritdoc cref="Hugo(int)"/>
    public SiteBuild? Hugo(PreparedTree tree)
    {
        if (!HasHugo)
            return null;
        var site = bench.Site("hugo-tree", tree.Pages);
        HugoSite.Write(site, root, tree);
        return Hugo(site);
    }

    private static bool HasHugo => Tools.Succeeds("hugo", "version");

    private SiteBuild Hugo(string site) => new(HugoName, site, "public", ["hugo", "--quiet"], () =>
    {
        bench.SetAside(Path.Combine(site, "public"));
        bench.SetAside(Path.Combine(site, "resources"));
    });

    private SiteBuild Eleventy(int pages)
    {
        var site = bench.Site("eleventy", pages);
        EleventySite.Write(site, root, sample, pages);
        var program = Path.Combine(root, "tests/Benchmarks/node_modules/@11ty/eleventy/cmd.cjs");
        return new("Eleventy 3 + opencc-js", site, "_site", ["node", program, "--quiet"],
            () => bench.SetAside(Path.Combine(site, "_site")));
    }
}
