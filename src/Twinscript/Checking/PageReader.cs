using AngleSharp.Dom;
using Twinscript.Diagnostics;
using Twinscript.Discovery;
using Twinscript.Documents;
using Twinscript.Scripts;

namespace Twinscript.Checking;

/// <summary>Parses a page, judges what can be judged by itself, and keeps what the others need to know.</summary>
internal static class PageReader
{
    private static readonly Action<PageSource>[] Checks =
    [
        MarkupCheck.Run, IdCheck.Run, AlternativeTextCheck.Run, DocumentCheck.Run, MixedScriptCheck.Run,
    ];

    private static readonly (string Selector, string Attribute, ReferenceKind Kind)[] Sources =
    [
        ("a[href]:not([download]), area[href]:not([download])", "href", ReferenceKind.Link),
        ("a[href][download], area[href][download]", "href", ReferenceKind.Download),
        ("form[action]", "action", ReferenceKind.Link),
        ("img[src], script[src], iframe[src], embed[src], input[src], audio[src], video[src], track[src]", "src", ReferenceKind.Loaded),
        ("source[src]", "src", ReferenceKind.Optional),
        ("video[poster]", "poster", ReferenceKind.Loaded),
        ("object[data]", "data", ReferenceKind.Loaded),
        ("use[href], image[href]", "href", ReferenceKind.Loaded),
        (
            "link[href][rel~=stylesheet], link[href][rel~=icon], link[href][rel~=preload], link[href][rel~=modulepreload], "
                + "link[href][rel~=manifest]",
            "href",
            ReferenceKind.Loaded),
        (
            "link[href]:not([rel~=stylesheet]):not([rel~=icon]):not([rel~=preload]):not([rel~=modulepreload]):not([rel~=manifest])"
                + ":not([hreflang]):not([rel~=canonical]):not([rel~=preconnect]):not([rel~=dns-prefetch])",
            "href",
            ReferenceKind.Described),
        ("meta[property='og:image'], meta[name='twitter:image']", "content", ReferenceKind.Described),
    ];

    public static BuiltPage Read(SitePath path, string file, string display, DiagnosticBag diagnostics)
    {
        var bytes = File.ReadAllBytes(file);
        var source = new PageSource(display, Content.Of(bytes).Text, diagnostics);
        foreach (var check in Checks)
            check(source);
        var document = source.Document;
        return new(path, file, display)
        {
            Language = document.DocumentElement.GetAttribute("lang") ?? "",
            Ids = document.All.Select(e => e.GetAttribute("id"))
                .Concat(document.QuerySelectorAll("a[name]").Select(a => a.GetAttribute("name")))
                .OfType<string>()
                .ToHashSet(StringComparer.Ordinal),
            References = [.. References(source).Concat(SourceSets(source)).OrderBy(r => r.Offset)],
            Alternates = [.. Alternates(source)],
            Canonical = document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"),
            Base = document.QuerySelector("base[href]")?.GetAttribute("href"),
            IsRedirect = document.QuerySelector("meta[http-equiv=refresh i]") is not null,
            Bytes = CompressedSize.Of(bytes),
        };
    }

    private static IEnumerable<Reference> References(PageSource source) =>
        from kind in Sources
        from element in source.Document.QuerySelectorAll(kind.Selector)
        select Reference(source, element, kind.Kind, (element.GetAttribute(kind.Attribute) ?? "").Trim());

    private static IEnumerable<Reference> SourceSets(PageSource source) =>
        from element in source.Document.QuerySelectorAll("img[srcset], source[srcset]")
        from candidate in SourceSet.Parse(element.GetAttribute("srcset") ?? "")
        select Reference(source, element, ReferenceKind.Optional, candidate.Url);

    private static Reference Reference(PageSource source, IElement element, ReferenceKind kind, string address)
    {
        var (offset, length) = source.Locate(element, address);
        return new(kind, address, offset, length);
    }

    private static IEnumerable<Alternate> Alternates(PageSource source)
    {
        foreach (var link in source.Document.QuerySelectorAll("link[rel~=alternate][hreflang][href]"))
        {
            var address = link.GetAttribute("href") ?? "";
            var (offset, length) = source.Locate(link, address);
            yield return new(link.GetAttribute("hreflang") ?? "", address, offset, length);
        }
    }
}
