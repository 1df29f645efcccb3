using Fluid.Values;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Pages;
using Twinscript.Scripts;

namespace Twinscript.Theme;

/// <summary>The site in one script as templates read it. Made once per script and shared by all its pages.</summary>
internal sealed class SiteModel
{
    private readonly SiteViews _views;
    private readonly ScriptOfSite _site;
    private readonly IReadOnlyDictionary<string, SiteModel> _siblings;
    private readonly Lazy<(string Name, FluidValue Value)[]> _globals;

    /// <param name="siblings">The models of all scripts, by tag; filled by the caller before any of them is used.</param>
    /// <param name="late">See <see cref="Late"/>.</param>
    public SiteModel(SiteViews views, ScriptOfSite site, IReadOnlyDictionary<string, SiteModel> siblings, Metadata late)
    {
        (_views, _site, _siblings, Late) = (views, site, siblings, late);
        _globals = new(() => [.. views.Globals.Names.Select(name => (name, Global(name)))]);
    }

    /// <summary>Facts that features add after pages are converted; empty before PostProcess.</summary>
    public Metadata Late { get; }

    public SiteConfiguration Configuration => _site.Configuration;

    public PublishedScript Script => _site.Script;

    public PageCollection Pages => _site.Pages;

    public TemplateSet Templates => _site.Templates;

    public IReadOnlyDictionary<string, string> Words => _site.Words;

    public DataFiles Data => _site.Data;

    public IReadOnlyList<PageSection> Sections => _site.Sections;

    public string Title => _site.Texts.Title;

    public string? Description => _site.Texts.Description;

    public string? Author => _site.Texts.Author;

    public string Home => _site.Home;

    /// <summary>From a text of <c>site.yml</c> to this script.</summary>
    public string Convert(string text) => _site.Convert(text);

    /// <summary>From a text of a page's front matter to this script, by the page's own terms.</summary>
    public string Convert(string text, PageInScript page) => _site.Convert(text, page);

    /// <summary>Chinese, in the order of <c>site.yml</c>.</summary>
    public IEnumerable<SiteModel> AllScripts => Configuration.Scripts.Select(s => _siblings[s.Tag]);

    /// <summary>The languages other than Chinese in which there is a page.</summary>
    public IEnumerable<SiteModel> Languages => Pages.Published(Configuration).Where(s => s.IsLanguage).Select(s => _siblings[s.Tag]);

    /// <summary>Those in which the same text stands: the scripts of Chinese, or the language alone.</summary>
    public IEnumerable<SiteModel> Family => Script.IsLanguage ? [this] : AllScripts;

    /// <summary>The layout a page asks for, or else its kind's, whether the theme has it or not.</summary>
    public string LayoutOf(PageView page) => RenderPages.LayoutOf(page, _views.Layouts);

    /// <summary>The layout of a page that asks for none.</summary>
    public string UsualLayoutOf(PageView page) => RenderPages.UsualLayout(page, _views.Layouts);

    /// <param name="page">The page to show.</param>
    /// <param name="layout">The theme's layout for it.</param>
    /// <param name="more">Further names for this layout alone.</param>
    public Content RenderPage(PageInScript page, string layout, params ReadOnlySpan<(string, FluidValue)> more) =>
        RenderPage(new PageView(page, this), layout, more);

    /// <inheritdoc cref="RenderPage(PageInScript, string, ReadOnlySpan{ValueTuple{string, FluidValue}})"/>
    public Content RenderPage(PageView page, string layout, params ReadOnlySpan<(string, FluidValue)> more) =>
        Templates.RenderContent(
            layout, [.. _globals.Value, ("page", _views.Page.Of(page, SiteViews.PageRoot, Templates.ReportUndefined)), .. more], page.Page);

    /// <summary>A page that belongs to no script: the chooser, the page not found.</summary>
    public Content RenderEntrance(string layout) =>
        Templates.RenderContent(layout, _globals.Value.Where(g => g.Name != SiteViews.Navigation));

    /// <summary>Some of the names every page sees.</summary>
    public IEnumerable<(string Name, FluidValue Value)> Globals(params string[] names) =>
        _globals.Value.Where(g => names.Contains(g.Name, StringComparer.Ordinal));

    private FluidValue Global(string name) =>
        _views.Globals.Find(name)?.Value(this, new(SiteViews.RootOf(Script).Member(name), Templates.ReportUndefined, TemplateSet.NoContext))
            ?? NilValue.Instance;
}

/// <summary>The site in one script once its pages are converted.</summary>
internal sealed class ScriptOfSite
{
    private readonly Lazy<PageSection[]> _sections;
    private readonly ScriptConverters _converters;

    public ScriptOfSite(SiteConfiguration configuration, ScriptConverters converters, PublishedScript script, PageCollection pages)
    {
        (Configuration, Script, Pages, _converters) = (configuration, script, pages, converters);
        _sections = new(() => [.. pages.Sections(script.Tag)
            .Select(s => new PageSection(s.Key, [.. s.Where(p => !p.FrontMatter.Unlisted)])).Where(s => s.Pages.Count > 0)]);
        Home = $"{configuration.BasePath}/{script.Path}/";
        Texts = SiteTexts.Of(configuration, converters, script, pages);
    }

    public string Convert(string text) => _converters.Converter(Configuration.SourceScript, Script).Convert(text);

    public string Convert(string text, PageInScript page)
    {
        if (!page.FrontMatter.Convert)
            return text;
        var converter = _converters.Converter(page.WrittenIn, Script, page.FrontMatter.Conversions);
        return new ScriptTarget(Script.Tag, Script.RulesTag, converter, static reference => reference).ConvertPlain(text, page.WrittenIn);
    }

    public SiteConfiguration Configuration { get; }

    public PublishedScript Script { get; }

    public PageCollection Pages { get; }

    public required TemplateSet Templates { get; init; }

    public required IReadOnlyDictionary<string, string> Words { get; init; }

    public required DataFiles Data { get; init; }

    public IReadOnlyList<PageSection> Sections => _sections.Value;

    public SiteTexts Texts { get; }

    public string Home { get; }
}
