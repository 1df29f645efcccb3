using Fluid.Values;
using Twinscript.Configuration;
using Twinscript.Discovery;
using Twinscript.Documents;
using Twinscript.Offline;
using Twinscript.Pages;
using Twinscript.Reading;
using Twinscript.Search;

namespace Twinscript.Theme;

/// <summary>What templates see of the site in one script. Made once per script and shared by all its pages.</summary>
internal sealed class SiteModel
{
    private readonly ScriptComparisons _comparisons;
    private readonly IReadOnlyDictionary<string, SiteModel> _siblings;
    private readonly Lazy<FluidValue> _pageList;
    private readonly Lazy<IGrouping<string, PageInScript>[]> _sections;
    private readonly Lazy<bool> _hasFeed;

    /// <param name="siblings">The models of all scripts, by tag; filled by the caller before any of them is used.</param>
    public SiteModel(
        SiteConfiguration configuration, ScriptConverters converters, ScriptComparisons comparisons, PublishedScript script, PageCollection pages, TemplateSet templates,
        IReadOnlyDictionary<string, string> words, FluidValue data, OfflineEditions editions, IReadOnlyDictionary<string, SiteModel> siblings)
    {
        (Configuration, _comparisons) = (configuration, comparisons);
        _siblings = siblings;
        (Script, Pages, Templates, Editions, Data) = (script, pages, templates, editions, data);
        Words = new WordsValue(words, templates.ReportUndefined);
        _pageList = new(() => new ArrayValue([.. pages.In(script.Tag).Select(p => new PageLinkValue(p, null, templates.ReportUndefined, listed: true))]));
        _sections = new(() => [.. pages.Sections(script.Tag)]);
        _hasFeed = new(() => configuration.Url.Length > 0 && Feed.PagesOf(pages.In(script.Tag)).Any());
        Home = $"{configuration.BasePath}/{script.Path}/";
        Digests = new(this);
        var convert = converters.Converter(configuration.SourceScript, script);
        Title = convert.Convert(configuration.Title);
        Description = configuration.Description is { } description ? convert.Convert(description) : null;
        Author = configuration.Author is { } author ? convert.Convert(author) : null;
    }

    public PublishedScript Script { get; }

    public SiteDigests Digests { get; }

    public Digest ThemeDigest { get; init; }

    public Digest DataDigest { get; init; }

    public bool HasFeed => _hasFeed.Value;

    public PageCollection Pages { get; }

    public TemplateSet Templates { get; }

    public OfflineEditions Editions { get; }

    public FluidValue Words { get; }

    public FluidValue Data { get; }

    /// <summary>The card drawn for each page, by its destination; empty before all of them are drawn.</summary>
    public IReadOnlyDictionary<SitePath, PageImage> Cards { get; init; } = new Dictionary<SitePath, PageImage>();

    public string Title { get; }

    public string? Description { get; }

    public string? Author { get; }

    public SiteConfiguration Configuration { get; }

    public string Home { get; }

    /// <summary>In the order of <c>site.yml</c>.</summary>
    public IEnumerable<SiteModel> AllScripts => Configuration.Scripts.Select(s => _siblings[s.Tag]);

    /// <summary>Where the page stands beside its counterpart; null when it doesn't.</summary>
    public SitePath? Facing(PageInScript page) =>
        Templates.HasLayout(FacingPage.Layout) && Pages.Lists(page) ? FacingPage.Destination(page, Pages, Configuration) : null;

    /// <summary>What link previews show of a page: the picture it names, else the one drawn for it, else the home page's.</summary>
    public PageImage? Card(PageInScript page) =>
        page.Image is { IsDrawing: false } image ? image
        : Cards.GetValueOrDefault(page.Destination) ?? HomeCard;

    public PageImage? HomeCard => Pages.In(Script.Tag).FirstOrDefault(p => p.IsHome) is { } home ? Cards.GetValueOrDefault(home.Destination) : null;

    /// <summary>The page's content with the author's own words behind regional ones, where the site wants them.</summary>
    public string Marked(PageInScript page) =>
        Configuration.Reading.Words && page.Script.Tag != page.WrittenIn && Pages.Find(page.WrittenIn, page.Path) is { } source
            ? Reading.WordOrigins.Mark(source, page, _comparisons.Between(source.Script, page.Script))
            : page.Html;

    /// <param name="page">The page to show.</param>
    /// <param name="layout">The theme's layout for it.</param>
    /// <param name="more">What this layout alone knows beside it.</param>
    public string RenderPage(PageInScript page, string layout, params ReadOnlySpan<(string, FluidValue)> more) =>
        Templates.Render(layout, [.. Globals(), ("page", new PageValue(page, this)), ("nav", Navigation(page)), .. more]);

    /// <summary>A page that belongs to no script: the chooser, the page not found.</summary>
    public string RenderEntrance(string layout) => Templates.Render(layout, Globals());

    private IEnumerable<(string, FluidValue)> Globals()
    {
        var scripts = new ArrayValue([.. AllScripts.Select(s => new ScriptValue(s))]);
        yield return ("site", new SiteValue(this, scripts));
        yield return ("script", new ScriptValue(this));
        yield return ("scripts", scripts);
        yield return ("words", Words);
        yield return ("pages", _pageList.Value);
        yield return ("data", Data);
        yield return ("search", SearchPages.Find(Pages, Script) is { } search ? new SearchValue(search, Templates.ReportUndefined) : NilValue.Instance);
        yield return ("offline", OfflineEditionValue.Of(Editions.Html, Templates.ReportUndefined));
        yield return ("downloads", new DownloadsValue(Editions, Script, Templates.ReportUndefined));
    }

    private ArrayValue Navigation(PageInScript current) =>
        new([.. _sections.Value.Select(s => new SectionValue(s.Key, s, current, Templates.ReportUndefined))]);
}
