using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;

namespace Twinscript.Theme;

/// <summary>Everything templates see, as tables of members. Each feature adds its own before the first template is rendered.</summary>
internal sealed class SiteViews
{
    public static readonly ViewPath PageRoot = ViewPath.Root("page:");

    public SiteViews()
    {
        AddLink();
        AddPage();
        Alternate
            .Text("tag", v => v.Page.Script.Tag)
            .Text("locale", v => ScriptTags.Locale(v.Page.Script.Tag))
            .Text("path", v => v.Page.Script.Path)
            .Text("label", v => v.Page.Script.Label)
            .Flag("language", v => v.Page.Script.IsLanguage)
            .Text("url", v => v.Page.Url)
            .Text("absolute_url", v => v.Model.Configuration.Absolute(v.Page.Url))
            .Text("title", v => v.Page.Title)
            .Current("current", v => [v.Page]);
        Script
            .Text("tag", m => m.Script.Tag)
            .Text("path", m => m.Script.Path)
            .Text("label", m => m.Script.Label)
            .Flag("language", m => m.Script.IsLanguage)
            .Text("home", m => m.Home)
            .Text("title", m => m.Title)
            .Text("description", m => m.Description)
            .One("words", m => m.Words, Words);
        Site
            .Text("title", m => m.Title)
            .Text("description", m => m.Description)
            .Text("author", m => m.Author)
            .Text("url", m => m.Configuration.Url)
            .Text("root", m => m.Configuration.BasePath + "/")
            .Text("source_script", m => m.Configuration.SourceScript)
            .Day("updated", m => m.Pages.Updated)
            .One("script", m => m, Script)
            .Many("scripts", m => m.AllScripts, Script)
            .Many("languages", m => m.Languages, Script);
        Section
            .Add("title", new TextMember<PageSection>(s => s.Title.Length == 0 ? null : s.Title))
            .Many("pages", s => s.Pages, Link)
            .Current("current", s => s.Pages);
        AppearanceViews.AddTo(this);
        Words.Others(name => new WordMember(name));
        Data.Others(name => new DataMember(name));
        Globals
            .One("site", m => m, Site)
            .One("script", m => m, Script)
            .Many("scripts", m => m.Family, Script)
            .One("words", m => m.Words, Words)
            .Many("pages", m => m.Pages.In(m.Script.Tag), Link)
            .Many(Navigation, m => m.Sections, Section)
            .One("data", m => m.Data, Data);
    }

    /// <summary>The global that only pages see.</summary>
    public const string Navigation = "nav";

    /// <summary>The names that stand alone, but for the page being rendered.</summary>
    public MemberTable<SiteModel> Globals { get; } = new("globals");

    public MemberTable<SiteModel> Site { get; } = new("site");

    public MemberTable<SiteModel> Script { get; } = new("script");

    /// <summary>The page being rendered.</summary>
    public MemberTable<PageView> Page { get; } = new("page");

    /// <summary>The page in one of the scripts, its own included.</summary>
    public MemberTable<PageView> Alternate { get; } = new("alternate");

    /// <summary>The members of a page in lists.</summary>
    public MemberTable<PageInScript> Link { get; } = new("page");

    /// <summary>The picture of a page in lists.</summary>
    private MemberTable<PageImage> Cover { get; } = new MemberTable<PageImage>("cover")
        .Text("url", c => c.Url).Number("width", c => c.Width == 0 ? null : c.Width).Number("height", c => c.Height == 0 ? null : c.Height);

    public MemberTable<PageTag> Tag { get; } = new("tag");

    public MemberTable<PageHeading> Heading { get; } = new("heading");

    public MemberTable<PageSection> Section { get; } = new("section");

    private MemberTable<Attribution> Attribution { get; } = new("page.source");

    private MemberTable<IReadOnlyDictionary<string, string>> Words { get; } = new("words");

    private MemberTable<DataFiles> Data { get; } = new("data");

    /// <summary>Makes the pages that stand in no list, from those of the input.</summary>
    public List<Func<PageCollection, SiteTheme, IEnumerable<PageInScript>>> Beside { get; } = [];

    /// <summary>Finds what is known once every pipeline has been through its Process phase.</summary>
    public List<Func<PipelineContext, Metadata, Metadata>> Late { get; } = [];

    /// <summary>Name the layouts that pages of some kind have unless they ask for another; the first that the theme has counts.</summary>
    public List<Func<PageView, IEnumerable<string>>> Layouts { get; } = [];

    /// <summary>Answers reads of what only one layout sees, by the kind of question.</summary>
    public List<(string Kind, Func<string, PageView?, Digest> Answer)> Own { get; } = [];

    /// <summary>The paths of what is the same for all pages of a script.</summary>
    public static ViewPath RootOf(PublishedScript script) => ViewPath.Root($"view:{script.Tag} ");

    private void AddLink() => Link
        .Text("id", p => p.Address.Id)
        .Text("title", p => p.Title)
        .Text("url", p => p.Url)
        .Text("description", p => p.Summary)
        .Html("excerpt", p => p.Excerpt)
        .Text("opening", p => p.Summary ?? PageExcerpt.Opening(p.Html))
        .One("cover", p => PageCover.Of(p), Cover)
        .Text("section", p => p.Section)
        .Day("date", p => p.FrontMatter.Date)
        .Day("updated", p => p.FrontMatter.Updated)
        .Number("minutes", p => p.Minutes)
        .Number("characters", p => p.Characters)
        .Current("current", p => [p]);

    private void AddPage()
    {
        Tag.Text("title", t => t.Title);
        Heading.Text("id", h => h.Id).Text("text", h => h.Text).Number("level", h => h.Level);
        Attribution.Text("title", a => a.Title).Text("url", a => a.Url).Text("author", a => a.Author).Text("publisher", a => a.Publisher);
        Page
            .Text("id", v => v.Page.Address.Id)
            .Text("title", v => v.Page.Title)
            .Text("written_in", v => v.Page.WrittenIn)
            .Text("description", v => v.Page.Description)
            .Text("summary", v => v.Page.Summary)
            .Html("excerpt", v => v.Page.Excerpt)
            .Texts("categories", v => v.Page.Categories)
            .Text("url", v => v.Page.Url)
            .Text("canonical", v => v.Model.Configuration.Absolute(v.Page.Url))
            .Day("date", v => v.Page.FrontMatter.Date)
            .Day("updated", v => v.Page.FrontMatter.Updated)
            .Text("section", v => v.Page.Section)
            .Text("layout", v => v.Page.FrontMatter.Layout?.Text ?? RenderPages.DefaultLayout)
            .Number("order", v => v.Page.FrontMatter.Order)
            .Many("tags", v => PageTag.Of(v), Tag)
            .Text("author", v => v.Page.Author)
            .Text("editor", v => v.Page.Editor)
            .Text("column", v => v.Page.Column)
            .One("source", v => v.Page.Source, Attribution)
            .Text("credit", v => v.Page.Credit)
            .Text("image", v => v.Page.Image?.Url)
            .Flag("toc", v => v.Page.FrontMatter.Toc)
            .Add("extra", new ExtraMember())
            .Html("content", v => v.Page.Html, v => HtmlDigests.Of(v.Page.Html))
            .Many("headings", v => v.Page.Headings, Heading)
            .Number("characters", v => v.Page.Characters)
            .Number("minutes", v => v.Page.Minutes)
            .Many("alternates", v => v.Alternates, Alternate)
            .One("previous", v => v.Model.Pages.Neighbour(v.Page, -1), Link)
            .One("next", v => v.Model.Pages.Neighbour(v.Page, +1), Link)
            .Many("related", v => v.Page.Related.Select(r => v.Model.Pages.Find(v.Model.Script.Tag, r)).OfType<PageInScript>(), Link);
    }
}

/// <summary>One group of the navigation.</summary>
/// <param name="Title">Empty for pages without a section.</param>
internal sealed record PageSection(string Title, IReadOnlyList<PageInScript> Pages);

/// <summary>One of a page's tags.</summary>
/// <param name="Written">As the page's author wrote it.</param>
/// <param name="Title">In the page's script.</param>
/// <param name="Script">The tag of the page's script.</param>
internal sealed record PageTag(string Written, string Title, string Script)
{
    public static IEnumerable<PageTag> Of(PageView view) =>
        view.Page.FrontMatter.Tags.Zip(view.Page.Tags, (own, shown) => new PageTag(own.Text, shown, view.Page.Script.Tag));
}

/// <summary>A page in its site: the argument of all members of a page.</summary>
internal class PageView(PageInScript page, SiteModel model)
{
    public PageInScript Page => page;

    public SiteModel Model => model;

    public IEnumerable<PageView> Alternates =>
        from sibling in model.AllScripts.Concat(model.Languages)
        let other = model.Pages.Find(sibling.Script.Tag, page.Path)
        where other is not null
        select new PageView(other, sibling);
}
