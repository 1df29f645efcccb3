using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>What the templates of a book see.</summary>
internal sealed class EpubViews(SiteViews views)
{
    public MemberTable<EpubPageView> Page { get; } = views.Page.For<EpubPageView>()
        .Text("file", v => v.File)
        .Html("content", v => v.Xhtml);

    public MemberTable<EpubSection> Section => field ??= new MemberTable<EpubSection>("section")
        .Text("title", s => s.Title.Length == 0 ? null : s.Title)
        .Many("pages", s => s.Pages, Page);
}

/// <summary>One page of a book.</summary>
internal sealed class EpubPageView(PageInScript page, string file, string xhtml, SiteModel model) : PageView(page, model)
{
    public string File => file;

    public string Xhtml => xhtml;
}

/// <summary>One group of a book's contents.</summary>
internal sealed record EpubSection(string Title, IEnumerable<EpubPageView> Pages);
