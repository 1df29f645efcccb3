using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using Twinscript.Configuration;
using Twinscript.Documents;

namespace Twinscript.Offline;

/// <summary>Makes a page's links work in a folder without a server: relative, and with the names of index files.</summary>
/// <param name="held">What lies in the folder. Other addresses of the site lead to where it lives, or nowhere when nobody knows where.</param>
internal sealed class RelativeLinks(SiteConfiguration site, IReadOnlySet<SitePath> held)
{
    private static readonly string[] Attributes = ["href", "src", "poster", "xlink:href"];

    public string Rewrite(string html, SitePath page)
    {
        var document = new HtmlParser().ParseDocument(html);
        SinglePicture.Settle(document, anyFormat: true);
        foreach (var element in document.All)
        {
            foreach (var name in Attributes)
            {
                if (element.GetAttribute(name) is ['/', not '/', ..] or "/")
                    Rewrite(element, name, page);
            }
        }
        return document.ToHtml(HtmlMarkupFormatter.Instance) + "\n";
    }

    private void Rewrite(IElement element, string attribute, SitePath page)
    {
        var link = element.GetAttribute(attribute) ?? "";
        var end = link.AsSpan().IndexOfAny('?', '#') is var at and >= 0 ? at : link.Length;
        var path = Uri.UnescapeDataString(link[..end]);
        if (path.StartsWith(site.BasePath + "/", StringComparison.Ordinal))
        {
            path = path[(site.BasePath.Length + 1)..];
            var target = new SitePath(path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);
            if (held.Contains(target))
            {
                element.SetAttribute(attribute, Relative(page, target) + link[end..]);
                return;
            }
        }
        if (element.LocalName == "link")
            element.Remove();
        else if (site.Url.Length > 0)
            element.SetAttribute(attribute, site.Absolute(link));
        else
            element.RemoveAttribute(attribute);
    }

    private static string Relative(SitePath from, SitePath to)
    {
        var (own, target) = (from.Value.Split('/')[..^1], to.Value.Split('/'));
        var shared = 0;
        while (shared < own.Length && shared < target.Length - 1 && own[shared] == target[shared])
            shared++;
        return string.Join('/', Enumerable.Repeat("..", own.Length - shared).Concat(target[shared..].Select(Uri.EscapeDataString)));
    }
}
