using Fluid.Values;
using Twinscript.Engine.Caching;
using Twinscript.Manuals;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>What the templates of a book see.</summary>
internal sealed class EpubViews(SiteViews views, ManualViews manuals)
{
    private const string Kind = "epub";

    private static readonly ViewPath Root = ViewPath.Root(Kind + ":");
    private static readonly ViewPath Contents = ViewPath.Root("epub-contents:");

    private readonly MemberTable<EpubPageView> _page = views.Page.For<EpubPageView>()
        .Text("file", v => v.File)
        // What else decides about the content is asked while it is converted.
        .Html("content", v => v.Xhtml, v => HtmlDigests.Of(v.Page.Html));

    private MemberTable<EpubSection> Section => field ??= new MemberTable<EpubSection>("section")
        .Text("title", s => s.Title.Length == 0 ? null : s.Title)
        .Many("pages", s => s.Pages, _page);

    private static MemberTable<ContentsPart> Part(Book book)
    {
        var entry = new MemberTable<ContentsNode>("entry")
            .Text("title", n => n.Title).Text("file", n => n.Page is { } page ? book.Links.FileOf(page) : null);
        entry.Many("children", n => n.Children, entry);
        return new MemberTable<ContentsPart>("part").Text("title", p => p.Title.Length == 0 ? null : p.Title)
            .Many("entries", p => p.Entries, entry);
    }

    /// <summary>The page being set.</summary>
    public FluidValue PageOf(EpubPageView view) => _page.Of(view, Root, view.Model.Templates.ReportUndefined);

    public ArrayValue Navigation(Book book) => Section.OfAll(
        book.Pages.Where(p => p.IsHome).GroupBy(_ => "", StringComparer.Ordinal).Concat(book.Model.Pages.Sections(book.Model.Script.Tag))
            .Select(s => new EpubSection(s.Key, s.Select(p => new EpubPageView(p, book)))),
        Contents, book.Model.Templates.ReportUndefined);

    /// <summary>All pages of the book; those of a manual as they lie in each other.</summary>
    public ArrayValue ContentsOf(Book book)
    {
        var sections = book.Model.Pages.Sections(book.Model.Script.Tag).Select(s => (s.Key, s.AsEnumerable()));
        var parts = new SiteContents(manuals.OrderOf(book.Model), isWhole: true)
            .Of(sections.Prepend(("", book.Pages.Where(p => p.IsHome))));
        return Part(book).OfAll(parts, Contents, book.Model.Templates.ReportUndefined);
    }

    /// <summary>Answers what is asked while a page is set.</summary>
    public Answers AddTo(Answers answers)
    {
        answers.AddOwn(Kind, (path, subject) => TemplateAnswers.Answer(_page, subject as EpubPageView, path));
        answers.AddOwn(EpubPages.Kind, (address, subject) => (subject as EpubPageView)?.Book.Links.Answer(address) ?? default);
        return answers;
    }
}

/// <summary>One page of a book.</summary>
internal sealed class EpubPageView(PageInScript page, Book book, string xhtml = "") : PageView(page, book.Model)
{
    public Book Book => book;

    public string File { get; } = book.Links.FileOf(page);

    public string Xhtml => xhtml;

    public EpubPageView With(string converted) => new(Page, book, converted);
}

/// <summary>One group of a book's contents.</summary>
internal sealed record EpubSection(string Title, IEnumerable<EpubPageView> Pages);
