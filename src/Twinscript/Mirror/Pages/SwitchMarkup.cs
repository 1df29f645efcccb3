using System.Text;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Scripts;

namespace Twinscript.Mirror;

/// <summary>The link from a page to the same page in another script.</summary>
internal sealed class SwitchMarkup(SiteAddresses addresses, SwitchPlace place, string sourceTag)
{
    private const string Class = "twinscript-switch";

    /// <summary>A page in one script and where it stands.</summary>
    /// <param name="Folder">The tree's folder with a slash at the end; empty for the originals.</param>
    public sealed record Version(string Tag, SitePath File, string Folder);

    public SwitchSide Side(PageFacts facts) => place.Side == SwitchSide.Nowhere ? place.Side
        : facts.Place is null ? SwitchSide.Floating : place.Side;

    public string Links(OriginalPage page, Version own, IEnumerable<Version> others)
    {
        var html = new StringBuilder();
        foreach (var other in others)
        {
            if (html.Length > 0)
                html.Append(' ');
            var label = ScriptTags.Published(other.Tag).Label;
            html.Append($"""<a href="{HeadLinks.Escape(Address(page, own.File, other.File))}" hreflang="{other.Tag}" lang="{other.Tag}" """)
                // A target makes routers leave the link to the browser: the other tree's pages belong to other scripts.
                .Append("target=\"_self\" ")
                .Append($"""translate="no" data-twinscript="{HeadLinks.Escape($"{addresses.BasePath},{own.Folder},{other.Folder}")}">""")
                .Append($"{label}</a>");
        }
        return html.ToString();
    }

    /// <summary>What is added to the page, and where; a replaced element is kept when an original is edited.</summary>
    public TextEdit Edit(string html, OriginalPage page, Version own, IEnumerable<Version> others)
    {
        var facts = page.Facts;
        var links = Links(page, own, others);
        var side = Side(facts);
        if (side == SwitchSide.Floating || facts.Place is not { } element)
        {
            var label = ScriptTags.IsTraditional(own.Tag) ? "切換繁簡" : "切换简繁";
            return new(facts.BodyEnd, facts.BodyEnd, MirrorMarks.Around($"""<nav class="{Class}" aria-label="{label}">{links}</nav>"""));
        }
        var isListed = side == SwitchSide.Inside ? element.Name is "ul" or "ol" or "menu" : element.Name == "li";
        var here = isListed ? $"""<li class="{Class}-here">{links}</li>""" : $"""<span class="{Class}-here">{links}</span>""";
        return side switch
        {
            SwitchSide.Before => At(element.Start),
            SwitchSide.After => At(element.End),
            SwitchSide.Inside => At(element.ContentEnd),
            _ => new(element.Start, element.End, own.Tag == sourceTag
                ? MirrorMarks.Replacing(html[element.Start..element.End], here)
                : MirrorMarks.Around(here)),
        };

        TextEdit At(int place) => new(place, place, MirrorMarks.Around(here));
    }

    /// <summary>The files the switch needs, for the head.</summary>
    public void WriteFiles(StringBuilder html, OriginalPage page, SitePath file)
    {
        html.Append($"""<link rel="stylesheet" href="{HeadLinks.Escape(Address(page, file, SwitchFiles.Style))}">""")
            .Append($"""<script src="{HeadLinks.Escape(Address(page, file, SwitchFiles.Script))}" defer></script>""");
    }

    /// <summary>Relative, so that it also leads there from a folder on disk; whole where a page may be shown at any address.</summary>
    private string Address(OriginalPage page, SitePath from, SitePath to)
    {
        var url = to.Url[1..];
        // Where a page's own address leaves the ending out, its counterpart's does.
        if (page.Facts.Canonical is { } canonical && url.EndsWith(".html", StringComparison.Ordinal)
            && !canonical.EndsWith(".html", StringComparison.Ordinal) && canonical.EndsWith(NameIn(url), StringComparison.Ordinal))
            url = url[..^".html".Length];
        if (page.IsNotFound || page.Facts.Base is not null)
            return addresses.BasePath + url;
        var up = MirrorTree.Up(from.Value);
        return up.Length + url.Length == 0 ? "./" : up + url;
    }

    private static string NameIn(string url) => url[(url.LastIndexOf('/') + 1)..^".html".Length];
}

/// <summary>The style and the script of the switch.</summary>
internal static class SwitchFiles
{
    public static readonly SitePath Style = new("twinscript-switch.css");

    public static readonly SitePath Script = new("twinscript-switch.js");

    /// <summary>Nothing here depends on a site's own colours: those who want others style the class.</summary>
    public const string StyleText = """
        .twinscript-switch{position:fixed;inset-block-end:1rem;inset-inline-start:1rem;z-index:9999;margin:0;padding:0}
        .twinscript-switch a{display:inline-block;min-width:1.5rem;padding:.375rem .75rem;border:1px solid #8888;border-radius:1rem;
        background:#fff;color:#1f2328;font:500 .875rem/1.25 system-ui,sans-serif;text-decoration:none;box-shadow:0 1px 4px #0003}
        .twinscript-switch a:hover,.twinscript-switch a:focus-visible{background:#1f2328;color:#fff}
        .twinscript-switch a:focus-visible{outline:2px solid #0969da;outline-offset:2px}
        @media(prefers-color-scheme:dark){.twinscript-switch a{background:#1f2328;color:#fff}
        .twinscript-switch a:hover,.twinscript-switch a:focus-visible{background:#fff;color:#1f2328}}
        @media print{.twinscript-switch{display:none}}

        """;

    /// <summary>
    /// Takes anchor, query and the place in the text along. On a site that changes pages by script the link follows the address.
    /// </summary>
    public const string ScriptText = """
        (()=>{const first=location.pathname,key="twinscript-place",
        blocks=()=>document.querySelectorAll("h1,h2,h3,h4,h5,h6,p,li,pre,td,th,dt,dd,figure"),
        same=p=>p.replace(/(index)?(\.html)?\/?$/,"");
        addEventListener("click",e=>{const a=e.target.closest?.("a[data-twinscript]");if(!a)return;
        const [base,from,to]=a.dataset.twinscript.split(","),u=new URL(a.href),p=location.pathname;
        if(p!==first&&p.startsWith(base+from))u.pathname=base+to+p.slice((base+from).length);
        u.search=location.search;u.hash=location.hash;a.href=u.href;
        if(scrollY>0)try{const all=[...blocks()],i=all.findIndex(b=>b.getClientRects().length&&b.getBoundingClientRect().bottom>0);
        if(i>=0)sessionStorage.setItem(key,JSON.stringify([same(u.pathname),i,all[i].getBoundingClientRect().top]))}catch{}},true);
        try{const [p,i,top]=JSON.parse(sessionStorage.getItem(key));sessionStorage.removeItem(key);const b=blocks()[i];
        if(p===same(first)&&b)scrollBy({top:b.getBoundingClientRect().top-top,behavior:"instant"})}catch{}})();

        """;

    public static bool Own(SitePath file) => file == Style || file == Script;
}
