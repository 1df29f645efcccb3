using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Markdown;
using Twinscript.Pages;
using InlineText = Twinscript.Assets.InlineText;

namespace Twinscript.Policy;

/// <summary>The content policies of one build, made from what its pages load and what <c>site.yml</c> adds, forbids or replaces.</summary>
internal sealed class SitePolicy
{
    /// <summary>Servers and browsers refuse longer headers than some thousand characters.</summary>
    public const int MostScripts = 64;

    private static readonly string[] ForFiles = ["img-src", "media-src", "frame-src", "font-src"];

    private readonly SiteConfiguration _site;
    private readonly PageLoad[] _loads;
    private readonly InlineCode[] _code;
    private readonly string[] _theme;

    private SitePolicy(SiteConfiguration site, IEnumerable<PageLoad> loads, IEnumerable<InlineCode> code, IEnumerable<string> theme)
    {
        _site = site;
        _loads = PageLoad.InOrder(loads.Where(load => site.Policy.Allows(load.Directive, load.Source)));
        _code = [.. code.Distinct().OrderBy(c => c.Hash, StringComparer.Ordinal).Take(MostScripts)];
        _theme = [.. theme.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Once the pages are converted, and before assets that no page names are dropped.</summary>
    public static SitePolicy Of(SiteConfiguration site, PipelineContext context)
    {
        var pages = context.DocumentsOf(PipelineNames.Content);
        var theme = context.DocumentsOf(PipelineNames.Assets).Where(IsThemesInline);
        return new(
            site, pages.SelectMany(page => page.Find(PageKeys.Loads) ?? []),
            site.Html == HtmlTrust.Trusted ? pages.SelectMany(page => InlineCode.In(page.Get(PageKeys.Page).Html)) : [],
            theme.Select(a => InlineCode.HashOf(InlineText.Of(a.Content.Text))));
    }

    /// <summary>Whether the hashes of pages' own scripts stand in the policy beside the theme's.</summary>
    public bool NamesPages => _code.Length > 0;

    /// <summary>
    /// For pages at a host: their own origin's files, what authors load from elsewhere, and no inline code but what the theme lists.
    /// </summary>
    public string ForPages() => Text(Pages("'self'", "'self' data:"));

    /// <summary>For pages in a folder on a disk, where files have no origin.</summary>
    public string ForFolder()
    {
        var directives = Pages("'self' file:", "'self' file: data:");
        directives.Remove("frame-ancestors");
        return Text(directives);
    }

    /// <summary>For a file that holds everything: exactly the styles and scripts in it, by their hashes.</summary>
    /// <param name="code">Of the file. Code of pages belongs here only where pages are trusted.</param>
    /// <param name="isHeader">Whether a server sends it: some of a policy has no meaning within a page.</param>
    public string ForFile(IEnumerable<InlineCode> code, bool isHeader)
    {
        var known = code.Distinct().ToArray();
        var directives = new OrderedDictionary<string, List<string>>(StringComparer.Ordinal)
        {
            ["default-src"] = ["'none'"],
            ["script-src"] = Hashes("script"),
            ["style-src"] = Hashes("style"),
            ["img-src"] = ["data:"],
        };
        foreach (var load in _loads)
            Add(directives, load.Directive, load.Source == PageLoad.Own ? "data:" : load.Source);
        foreach (var (directive, sources) in _site.Policy.Added.Where(added => ForFiles.Contains(added.Key, StringComparer.Ordinal)))
            Add(directives, directive, [.. sources.Where(source => source != PageLoad.Own)]);
        Close(directives);
        if (!isHeader)
            directives.Remove("frame-ancestors");
        return Text(directives);

        List<string> Hashes(string element) =>
            [.. known.Where(c => c.Element == element).Select(c => c.Hash).Order(StringComparer.Ordinal).DefaultIfEmpty("'none'")];
    }

    private OrderedDictionary<string, List<string>> Pages(string own, string pictures)
    {
        var directives = new OrderedDictionary<string, List<string>>(StringComparer.Ordinal)
        {
            ["default-src"] = ["'none'"],
            ["script-src"] = [own, .. _theme],
            ["style-src"] = [own],
            ["img-src"] = [pictures],
            ["connect-src"] = [own],
            ["manifest-src"] = [own],
            ["worker-src"] = [own],
        };
        foreach (var load in _loads)
            Add(directives, load.Directive, load.Source == PageLoad.Own ? own : load.Source);
        foreach (var code in _code)
            Add(directives, code.Element + "-src", code.Hash);
        foreach (var (directive, source) in _site.Integrations.Sources)
            Add(directives, directive, source);
        foreach (var (directive, sources) in _site.Policy.Added)
            Add(directives, directive, [.. sources]);
        Close(directives);
        foreach (var (directive, sources) in _site.Policy.Replaced)
            directives[directive] = [.. sources];
        return directives;
    }

    private static void Close(OrderedDictionary<string, List<string>> directives)
    {
        foreach (var name in (string[])["base-uri", "form-action", "frame-ancestors"])
        {
            directives.Remove(name, out var added);
            directives[name] = added ?? ["'none'"];
        }
    }

    private static void Add(OrderedDictionary<string, List<string>> directives, string name, params IReadOnlyList<string> sources)
    {
        if (!directives.TryGetValue(name, out var known))
            directives.Add(name, known = []);
        known.Remove("'none'");
        known.AddRange(sources.Where(source => !known.Contains(source, StringComparer.Ordinal)));
    }

    private static string Text(OrderedDictionary<string, List<string>> directives) =>
        string.Join("; ", directives.Where(d => d.Value.Count > 0).Select(d => $"{d.Key} {string.Join(' ', d.Value)}"));

    private static bool IsThemesInline(Document asset) => asset.Get(AssetKeys.Name) is var name
        && name.StartsWith(AssetKeys.InlinePrefix, StringComparison.Ordinal) && name.EndsWith(".js", StringComparison.Ordinal);
}

/// <summary>The policies of one build, made once.</summary>
internal sealed class SitePolicies(SiteConfiguration site)
{
    private readonly Lock _lock = new();
    private SitePolicy? _made;

    /// <summary>To be asked first in Process, by a pipeline that depends on the pages and the assets.</summary>
    public SitePolicy Of(PipelineContext context)
    {
        lock (_lock)
            return _made ??= SitePolicy.Of(site, context);
    }
}
