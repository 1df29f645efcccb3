using Twinscript.Reading;

namespace Twinscript.Discovery;

/// <summary>A page's HTML as it can stand outside its page: every address in it is absolute.</summary>
internal static class AbsoluteHtml
{
    private static readonly string[] Addresses = ["href", "src", "poster", "cite", "data", "xlink:href"];

    /// <param name="page">The page's own absolute address.</param>
    public static string Of(string html, string page)
    {
        var root = PageHtml.Parse(html);
        var origin = new Uri(page);
        foreach (var element in root.QuerySelectorAll("*"))
        {
            // An SVG's own parts are meant by '#…' wherever it stands; a link's '#…' means the page.
            var isLink = element.LocalName is "a" or "area";
            foreach (var name in Addresses)
            {
                if (element.GetAttribute(name) is { Length: > 0 } value && (isLink || value[0] != '#'))
                    element.SetAttribute(name, Resolve(origin, value));
            }
            if (element.GetAttribute("srcset") is { } set)
                element.SetAttribute("srcset", string.Join(", ", SourceSet.Parse(set).Select(c => $"{Resolve(origin, c.Url)} {c.Descriptor}".TrimEnd())));
        }
        return root.InnerHtml;
    }

    private static string Resolve(Uri page, string address) => Uri.TryCreate(page, address, out var absolute) ? absolute.AbsoluteUri : address;
}
