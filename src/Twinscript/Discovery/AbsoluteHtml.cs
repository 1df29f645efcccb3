using Twinscript.Scripts;

namespace Twinscript.Discovery;

/// <summary>A page's HTML as it can stand outside its page: every address in it is absolute.</summary>
internal static class AbsoluteHtml
{
    /// <param name="page">The page's own absolute address.</param>
    public static string Of(string html, string page)
    {
        var origin = new Uri(page);
        return new HtmlRewriter(new(id: null, Address)).Rewrite(html);

        // An SVG's own parts are meant by '#…' wherever it stands; a link's '#…' means the page.
        string Address(HtmlAddress place) =>
            place.Value[0] == '#' && !place.IsOf("a") && !place.IsOf("area") ? place.Value
            : Uri.TryCreate(origin, place.Value, out var absolute) ? absolute.AbsoluteUri : place.Value;
    }
}
