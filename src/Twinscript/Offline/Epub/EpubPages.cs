using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Xhtml;
using Twinscript.Assets;
using Twinscript.Pages;
using Twinscript.Reading;

namespace Twinscript.Offline;

/// <summary>Turns one page's HTML into the XHTML of a book: links between its files, pictures beside it, notes that open in place.</summary>
/// <param name="absolute">From an address within the site to one that works from anywhere.</param>
internal sealed class EpubPages(IReadOnlyList<PageInScript> pages, AssetMap assets, Func<string, string> absolute)
{
    private static readonly string[] IdLists = ["aria-labelledby", "aria-describedby", "aria-controls", "headers", "for"];

    private readonly Dictionary<string, string> _nameByUrl = assets.Names.ToDictionary(n => assets.Url(n) ?? "", n => n, StringComparer.Ordinal);
    private readonly Dictionary<string, PageInScript> _byUrl = pages.ToDictionary(p => p.Url, StringComparer.Ordinal);

    public EpubPage Convert(PageInScript page)
    {
        var root = PageHtml.Parse(page.Html);
        SinglePicture.Settle(root, anyFormat: false);
        var pictures = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var element in root.QuerySelectorAll("*"))
        {
            Rename(element);
            Relink(element, pictures);
            SayLanguage(element);
            foreach (var data in element.Attributes.Where(a => a.Name.StartsWith("data-", StringComparison.Ordinal)).ToList())
                element.RemoveAttribute(data.Name);
        }
        foreach (var svg in root.QuerySelectorAll("svg").Where(s => !s.HasAttribute("xmlns")))
            svg.SetAttribute("xmlns", NamespaceNames.SvgUri);
        NameNotes(root);
        return new(string.Concat(root.ChildNodes.Select(n => n.ToHtml(XhtmlMarkupFormatter.Instance))), [.. pictures], root.QuerySelector("svg") is not null);
    }

    private static void Rename(IElement element)
    {
        if (element.Id is { Length: > 0 } id)
            element.Id = EpubNames.Id(id);
        foreach (var attribute in IdLists)
        {
            if (element.GetAttribute(attribute) is { } ids)
                element.SetAttribute(attribute, string.Join(' ', ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(EpubNames.Id)));
        }
    }

    private void Relink(IElement element, SortedSet<string> pictures)
    {
        foreach (var attribute in element.Attributes.Where(a => a.LocalName is "href" or "src" or "poster"))
        {
            var (address, fragment) = Split(attribute.Value);
            if (address.Length == 0 && fragment.Length > 0)
                attribute.Value = "#" + EpubNames.Id(fragment);
            else if (_byUrl.TryGetValue(address, out var target))
                attribute.Value = EpubNames.Of(target, pages) + (fragment.Length > 0 ? "#" + EpubNames.Id(fragment) : "");
            else if (attribute.LocalName == "src" && _nameByUrl.TryGetValue(attribute.Value, out var name) && assets.Find(name)?.Destination is { } picture)
            {
                pictures.Add(name);
                attribute.Value = picture.Value;
            }
            else if (attribute.Value.StartsWith('/'))
                attribute.Value = absolute(attribute.Value);
        }
    }

    private static void SayLanguage(IElement element)
    {
        if (element.GetAttribute("lang") is not { } language)
            return;
        element.SetAttribute("xml:lang", language);
        if (element.NamespaceUri != NamespaceNames.HtmlUri)
            element.RemoveAttribute("lang");
    }

    /// <summary>Reading systems open a note over the text when both its ends are named.</summary>
    private static void NameNotes(IElement root)
    {
        foreach (var reference in root.QuerySelectorAll("a.footnote-ref"))
            reference.SetAttribute("epub:type", "noteref");
        foreach (var notes in root.QuerySelectorAll(".footnotes"))
        {
            notes.SetAttribute("epub:type", "footnotes");
            foreach (var note in notes.QuerySelectorAll("li[id]"))
                note.SetAttribute("epub:type", "footnote");
        }
    }

    private static (string Address, string Fragment) Split(string link) =>
        link.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? (link[..hash], link[(hash + 1)..]) : (link, "");
}

/// <param name="Pictures">Names of the assets the page shows.</param>
/// <param name="HasSvg">Books have to say which of their pages hold SVG.</param>
internal sealed record EpubPage(string Xhtml, IReadOnlyList<string> Pictures, bool HasSvg);
