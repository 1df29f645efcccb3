namespace Benchmarks.Building;

/// <summary>The ways our own program builds the sample.</summary>
internal sealed class OurBuilds(string root, BenchFolder bench, SamplePages sample)
{
    private const int NewestPage = 0;

    private readonly string _smallTheme = Path.Combine(root, "tests/Benchmarks/Building/Twinscript");

    public IEnumerable<SiteBuild> All(int pages)
    {
        yield return Cold(pages);
        if (Tools.Twinscript(root) != Tools.TwinscriptJustInTime(root))
            yield return FromNothing("Twinscript, just in time", Site("just-in-time", pages), Tools.TwinscriptJustInTime(root), _smallTheme);
        yield return FromNothing("Twinscript, everything on", Site("everything", pages, everything: true), Tools.Twinscript(root), Path.Combine(root, "theme"));
        yield return NothingChanged(pages);
        yield return SentenceChanged(pages);
        yield return Microsite();
    }

    public SiteBuild Cold(int pages) => Cold("Twinscript", Site("twinscript", pages));

    public SiteBuild Cold(string name, string site) => FromNothing(name, site, Tools.Twinscript(root), _smallTheme);

    private SiteBuild FromNothing(string name, string site, string[] program, string theme) =>
        new(name, site, [.. program, "build", "--theme", theme, "--no-cache"], () => bench.SetAside(Path.Combine(site, "output")));

    private SiteBuild NothingChanged(int pages) =>
        new("Twinscript, nothing changed", Site("unchanged", pages), [.. Tools.Twinscript(root), "build", "--theme", _smallTheme], () => { });

    private SiteBuild SentenceChanged(int pages)
    {
        var site = Site("edited", pages);
        var edits = 0;
        return new("Twinscript, one sentence changed", site, [.. Tools.Twinscript(root), "build", "--theme", _smallTheme], () =>
            File.WriteAllText(TwinscriptSite.PagePath(site, NewestPage), $"{TwinscriptSite.Page(sample, NewestPage, pages)}這一句改了{++edits}次。\n"));
    }

    /// <summary>The site of this repository. Cards are left out, because machines without a font for Chinese draw none.</summary>
    private SiteBuild Microsite()
    {
        var input = Path.Combine(root, "input");
        var site = bench.Site("microsite", Directory.GetFiles(input, "*.md", SearchOption.AllDirectories).Length);
        SampleFolder.Copy(input, Path.Combine(site, "input"));
        var settings = Path.Combine(site, "input", "site.yml");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("cards: true", "cards: false", StringComparison.Ordinal));
        return FromNothing("Twinscript, the microsite, everything on but cards", site, Tools.Twinscript(root), Path.Combine(root, "theme"));
    }

    private string Site(string name, int pages, bool everything = false)
    {
        var site = bench.Site(name, pages);
        TwinscriptSite.Write(site, sample, pages, everything);
        return site;
    }
}
