using System.Globalization;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Markdown;
using Twinscript.Pages;

namespace Twinscript.Policy;

/// <summary>Says what the policy lets pages load, and what it keeps from running, in a line each.</summary>
internal static class PolicyNotes
{
    private static readonly (string Directive, string Words)[] Kinds =
        [("img-src", "pictures"), ("media-src", "films and sound"), ("frame-src", "frames"), ("object-src", "objects")];

    public static IEnumerable<string> Of(SiteConfiguration site, IReadOnlyList<Document> pages)
    {
        var loads = PageLoad.InOrder(pages.SelectMany(page => page.Find(PageKeys.Loads) ?? [])
            .Where(load => load.Source != PageLoad.Own && site.Policy.Allows(load.Directive, load.Source)));
        if (loads.Length > 0)
        {
            var parts = Kinds.Select(kind => Part(kind.Words, loads, kind.Directive)).Where(part => part.Length > 0);
            yield return $"pages load {string.Join("; ", parts)}."
                + " The content policy allows these origins; 'policy' in site.yml can forbid them.";
        }
        if (site.Html != HtmlTrust.AsWritten)
            yield break;
        var scripted = pages.Where(page => page.Get(PageKeys.Page).Html.Contains("<script", StringComparison.OrdinalIgnoreCase))
            .Select(page => page.Get(PageKeys.Page).Path).Distinct().ToArray();
        if (scripted.Length > 0)
        {
            var number = scripted.Length.ToString(CultureInfo.InvariantCulture);
            yield return $"{(scripted.Length == 1 ? "a page holds" : number + " pages hold")} scripts, which the content policy keeps from"
                + " running. Say 'html: trusted' in site.yml to run them, or 'html: safe' to leave them out.";
        }
    }

    private static string Part(string words, PageLoad[] loads, string directive)
    {
        var hosts = loads.Where(load => load.Directive == directive)
            .Select(load => load.Source[(load.Source.IndexOf("://", StringComparison.Ordinal) + 3)..]).ToArray();
        return hosts.Length == 0 ? ""
            : hosts.Length <= 4 ? $"{words} from {string.Join(", ", hosts)}"
            : string.Create(CultureInfo.InvariantCulture, $"{words} from {string.Join(", ", hosts[..3])} and {hosts.Length - 3} more");
    }
}
