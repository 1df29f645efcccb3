using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Cards;

/// <summary>The members templates read of the pictures for link previews.</summary>
internal static class CardViews
{
    private static readonly Key<IReadOnlyDictionary<SitePath, PageImage>> Drawn = new("drawn cards");

    public static void AddTo(SiteViews views)
    {
        var card = new MemberTable<PageImage>("card")
            .Text("url", i => i.Url)
            .Number("width", i => Pixels(i.Width))
            .Number("height", i => Pixels(i.Height));
        views.Page.One("card", v => Of(v), card);
        views.Script.One("card", OfHome, card);
        views.Late.Add((context, known) =>
            known.With(
                Drawn, context.DocumentsOf(PipelineNames.Cards).ToDictionary(d => d.Get(CardKeys.Page), d => d.Get(CardKeys.Image))));
    }

    /// <summary>A page's picture in link previews: the one it names, else the one drawn for it, else the home page's.</summary>
    public static PageImage? Of(PageView view) =>
        view.Page.Image is { IsDrawing: false } image ? image : Find(view.Model, view.Page) ?? OfHome(view.Model);

    private static PageImage? OfHome(SiteModel model) =>
        model.Pages.In(model.Script.Tag).FirstOrDefault(p => p.IsHome) is { } home ? Find(model, home) : null;

    private static PageImage? Find(SiteModel model, PageInScript page) =>
        model.Late.TryGet(Drawn, out var cards) ? cards.GetValueOrDefault(page.Destination) : null;

    private static decimal? Pixels(int number) => number > 0 ? number : null;
}
