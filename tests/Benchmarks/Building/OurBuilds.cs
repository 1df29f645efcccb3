namespace Benchmarks.Building;

/// <summary>The ways our own program builds the sample.</summary>
internal sealed class OurBuilds(string root, BenchFolder bench, SamplePages sample)
{
    public const string EverythingName = "Twinscript, everything on by default";
    public const string EverythingEditedName = "Twinscript, everything on, one sentence changed";

    private const string Output = "output";
    private const int NewestPage = 0;

    private readonly string _smallTheme = Path.Combine(root, "tests/Benchmarks/Building/Twinscript");
    private readonly string _ownTheme = Path.Combine(root, "theme");

    public IEnumerable<SiteBuild> All(int pages)
    {
        yield return Cold(pages);
        if (Tools.Twinscript(root) != Tools.TwinscriptJustInTime(root))
        {
            yield return FromNothing(
                "Twinscript, just in time", Site("just-in-time", pages), Tools.TwinscriptJustInTime(root), _smallTheme);
        }
        yield return Again("Twinscript, nothing changed", Site("unchanged", pages), _smallTheme, () => { });
        yield return SentenceChanged("Twinscript, one sentence changed", Site("edited", pages), pages, _smallTheme);
        yield return Everything(Site("everything", pages, everything: true));
        var unchanged = Site("everything-unchanged", pages, everything: true);
        yield return Again("Twinscript, everything on, nothing changed", unchanged, _ownTheme, () => { });
        yield return SentenceChanged(EverythingEditedName, Site("everything-edited", pages, everything: true), pages, _ownTheme);
        yield return Microsite();
    }

    /// <summary>The same with a tree of Markdown that exists already.</summary>
    public IEnumerable<SiteBuild> All(PreparedTree tree)
    {
        yield return Cold("Twinscript", Site("tree", tree));
        yield return Everything(Site("tree-everything", tree, everything: true));
        var unchanged = Site("tree-unchanged", tree, everything: true);
        yield return Again("Twinscript, everything on, nothing changed", unchanged, _ownTheme, () => { });
        var (edited, edits) = (Site("tree-edited", tree, everything: true), 0);
        yield return Again(EverythingEditedName, edited, _ownTheme,
            () => File.AppendAllText(Path.Combine(edited, "input", tree.LargestFile), $"\n{tree.Sentence}{++edits}\n"));
    }

    public SiteBuild Cold(int pages) => Cold("Twinscript", Site("twinscript", pages));

    public SiteBuild Cold(string name, string site) => FromNothing(name, site, Tools.Twinscript(root), _smallTheme);

    private SiteBuild Everything(string site) => FromNothing(EverythingName, site, Tools.Twinscript(root), _ownTheme);

    private SiteBuild FromNothing(string name, string site, string[] program, string theme) =>
        new(name, site, Output, [.. program, "build", "--theme", theme, "--no-cache"], () => bench.SetAside(Path.Combine(site, Output)));

    private SiteBuild Again(string name, string site, string theme, Action edit) =>
        new(name, site, Output, [.. Tools.Twinscript(root), "build", "--theme", theme], edit);

    private SiteBuild SentenceChanged(string name, string site, int pages, string theme)
    {
        var edits = 0;
        var page = TwinscriptSite.Page(sample, NewestPage, pages);
        return Again(name, site, theme,
            () => File.WriteAllText(TwinscriptSite.PagePath(site, NewestPage), $"{page}這一句改了{++edits}次。\n"));
    }

    /// <summary>The site of this repository. Cards are left out, because machines without a font for Chinese draw none.</summary>
    private SiteBuild Microsite()
    {
        var input = Path.Combine(root, "input");
        var site = bench.Site("microsite", Directory.GetFiles(input, "*.md", SearchOption.AllDirectories).Length);
        SampleFolder.Copy(input, Path.Combine(site, "input"));
        var settings = Path.Combine(site, "input", "site.yml");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("cards: true", "cards: false", StringComparison.Ordinal));
        return FromNothing("Twinscript, the microsite, everything on but cards", site, Tools.Twinscript(root), _ownTheme);
    }

    private string Site(string name, int pages, bool everything = false)
    {
        var site = bench.Site(name, pages);
        TwinscriptSite.Write(site, sample, pages, everything);
        return site;
    }

    private string Site(string name, PreparedTree tree, bool everything = false)
    {
        var site = bench.Site(name, tree.Pages);
        TwinscriptSite.Write(site, tree, everything);
        return site;
    }
}
