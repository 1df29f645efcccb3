using System.Text;
using Twinscript.Documents;
using Twinscript.Scripts;

namespace Twinscript.Mirror;

/// <summary>Tells search engines which pages are one page in several scripts.</summary>
internal sealed class HeadLinks(SiteAddresses addresses, IReadOnlyDictionary<SitePath, OriginalPage> pages, IReadOnlyList<MirrorTree> trees)
{
    private const string Default = "x-default";

    /// <summary>The languages to add to those a page names, the same for the page and its counterparts.</summary>
    public IReadOnlyList<(string Tag, string Address)> Missing(OriginalPage page)
    {
        var isNowhere = page.IsNotFound && page.Facts.Canonical is null && page.Facts.Alternates.Count == 0;
        if (isNowhere || page.Kind == PageKind.Redirect || !IsItsOwn(page))
            return [];
        var added = new List<(string Tag, string Address)>();
        var own = AddressOf(page);
        if (trees.Any(tree => tree.IsMirrored(page.Path)))
        {
            if (!page.Facts.Alternates.Exists(a => Means(a.Address, page, page.Path)))
                Add(page.MistakenLanguage is null && page.Facts.Language is { } language && OriginalPage.IsChinese(language)
                    ? language.Trim().Replace('_', '-') : trees[0].SourceTag, own);
            foreach (var tree in trees.Where(tree => tree.IsMirrored(page.Path)))
                Add(tree.Tag, tree.Map(own, page));
            Add(Default, own);
        }
        foreach (var (_, address) in page.Facts.Alternates)
        {
            if (addresses.FileAt(address, page.Folder) is { } file && pages.TryGetValue(file, out var other)
                && other.Kind == PageKind.Source && other != page)
            {
                foreach (var tree in trees.Where(tree => tree.IsMirrored(file)))
                    Add(tree.Tag, tree.Map(AddressOf(other), other));
            }
        }
        return added;

        void Add(string tag, string address)
        {
            if (!page.Facts.Alternates.Concat(added).Any(a => string.Equals(a.Tag, tag, StringComparison.OrdinalIgnoreCase)))
                added.Add((tag, address));
        }
    }

    /// <summary>The address a page calls its own, or that of its file.</summary>
    public string AddressOf(OriginalPage page) =>
        page.Facts.Canonical is { } canonical && canonical.Contains("//", StringComparison.Ordinal) && Means(canonical, page, page.Path)
            ? canonical
            : addresses.PublicAddress(page.Path);

    /// <summary>The address to state as the page's own; null when it states one already or nobody knows it.</summary>
    public string? Canonical(OriginalPage page) =>
        addresses.Url is null || page.Facts.Canonical is not null || page.IsNotFound || page.Kind != PageKind.Source
            ? null
            : AddressOf(page);

    public static void Write(StringBuilder html, IEnumerable<(string Tag, string Address)> alternates)
    {
        foreach (var (tag, address) in alternates)
            html.Append($"""<link rel="alternate" hreflang="{Escape(tag)}" href="{Escape(address)}">""");
    }

    public static string Escape(string value) => HtmlText.Escape(value, '"');

    private bool IsItsOwn(OriginalPage page) => page.Facts.Canonical is not { } canonical || Means(canonical, page, page.Path);

    private bool Means(string address, OriginalPage page, SitePath file) => addresses.FileAt(address, page.Folder) == file;
}
