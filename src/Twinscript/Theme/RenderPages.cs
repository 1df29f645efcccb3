using System.Collections.Frozen;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Engine.Caching;
using Twinscript.Pages;

namespace Twinscript.Theme;

/// <summary>Puts each page into its layout. Sees the whole site, so it belongs into PostProcess.</summary>
internal sealed class RenderPages(SiteModels siteModels) : IModule
{
    public const string DefaultLayout = "page";

    private const string HomeLayout = "home";

    /// <summary>What pages are called in other generators' themes, where it makes no difference here.</summary>
    private static readonly FrozenSet<string> OfOtherGenerators = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "post", "posts", "page", "pages", "default", "doc", "docs", "home", "single", "list", "section", "article", "draft", "photo",
        "link", "links", "about",
        "categories", "category", "tags", "tag", "archive", "archives", "search", "friends", "false", "none", "layout",
        "landing", "book", "blog", "_default", "note", "tutorial", "wiki", "gallery", "project", "index", "base", "simple", "404");

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context) =>
        new PerPage(siteModels.Of(context)).RunAsync(documents, context);

    /// <summary>From a page's document to what its templates read.</summary>
    public static PageView ViewOf(IReadOnlyDictionary<string, SiteModel> models, Document document)
    {
        var page = document.Get(PageKeys.Page);
        return new(page, models[page.Script.Tag]);
    }

    /// <param name="view">The page to show.</param>
    /// <param name="kinds">See <see cref="SiteViews.Layouts"/>.</param>
    public static string LayoutOf(PageView view, IReadOnlyList<Func<PageView, IEnumerable<string>>> kinds) =>
        view.Page.FrontMatter.Layout is { } chosen && (!OfOtherGenerators.Contains(chosen.Text)
            || (view.Model.Templates.HasLayout(chosen.Text) && OfKind(view, kinds) is null))
            ? chosen.Text
            : UsualLayout(view, kinds);

    public static string UsualLayout(PageView view, IReadOnlyList<Func<PageView, IEnumerable<string>>> kinds) =>
        OfKind(view, kinds) ?? (view.Page.IsHome && view.Model.Templates.HasLayout(HomeLayout) ? HomeLayout : DefaultLayout);

    private static string? OfKind(PageView view, IReadOnlyList<Func<PageView, IEnumerable<string>>> kinds) =>
        kinds.SelectMany(names => names(view)).FirstOrDefault(view.Model.Templates.HasLayout);

    private sealed class PerPage(IReadOnlyDictionary<string, SiteModel> models) : DocumentModule
    {
        protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
        {
            var view = ViewOf(models, document);
            var page = view.Page;
            var templates = view.Model.Templates;
            Recorder.Note(TemplateAnswers.Layout, "");
            var layout = view.Model.LayoutOf(view);
            if (!templates.HasLayout(layout))
            {
                ReportMissing(page, layout, templates, context.Diagnostics);
                layout = view.Model.UsualLayoutOf(view);
                if (!templates.HasLayout(layout))
                    return [];
            }
            return [document with { Content = view.Model.RenderPage(view, layout) }];
        }

        private static void ReportMissing(PageInScript page, string layout, TemplateSet templates, DiagnosticBag diagnostics)
        {
            if (page.FrontMatter.Layout is { } chosen)
            {
                diagnostics.Warning(DiagnosticCodes.UnknownLayout,
                    $"the theme has no layout '{layout}'.{NearestName.Hint(layout, templates.Layouts)} It has: "
                        + $"{string.Join(", ", templates.Layouts)}.",
                    chosen.Span, $"no layout '{layout}'");
            }
            else
                diagnostics.Error(
                    DiagnosticCodes.UnknownLayout, $"the theme has no layout '{layout}'. Add 'layouts/{layout}.liquid' to it.");
        }
    }
}
