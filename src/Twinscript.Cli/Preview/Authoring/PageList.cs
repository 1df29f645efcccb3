using System.Globalization;
using System.Text;
using Twinscript.Building;
using Twinscript.Cli.Reporting;
using Twinscript.Configuration;
using Twinscript.Diagnostics.Languages;
using Twinscript.Pages;
using Twinscript.Review;

namespace Twinscript.Cli.Preview.Authoring;

/// <summary><c>/_preview/</c>: the pages of the site, with how many findings wait on each.</summary>
internal static class PageList
{
    public static string Write(BuiltPages built, SiteFindings findings, Language language)
    {
        var pages = built.Editions.GroupBy(e => e.Address.Id, StringComparer.Ordinal).ToArray();
        var open = findings.Of(built.Site, pages.Select(p => p.First().Path)).Where(f => !f.Accepted)
            .ToLookup(f => (f.Page, f.Script));
        var scripts = built.Site.Configuration.Scripts
            .Where(s => s.Tag != built.Site.Configuration.SourceScript || open.Any(g => g.Key.Script == s.Tag))
            .ToArray();
        var rows = new StringBuilder();
        foreach (var editions in pages)
            Write(editions.First(), scripts, open, rows);
        var total = open.Sum(g => g.Count());
        var title = built.Site.Configuration.Title;
        var pagesWithFindings = open.DistinctBy(g => g.Key.Page, StringComparer.Ordinal).Count();
        var waiting = total == 0
            ? "No open findings"
            : $"{Quantity.Of(total, "open finding")} on {Quantity.Of(pagesWithFindings, "page")}";
        var counts = string.Concat(scripts.Select(s =>
            $"<th scope=\"col\" class=\"count\" lang=\"{s.Tag}\">{Html.Text(s.Label)}</th>"));
        var (page, file) = (language.Translate("Page"), language.Translate("File"));
        return Html.Page(
            language,
            language.Translate($"Preview of {title}"),
            $"<h1 lang=\"zh\">{Html.Text(title)}</h1>\n<p>{language.Translate($"{waiting} of {Quantity.Of(pages.Length, "page")}")}</p>",
            $"""
            <table class="pages">
            <thead><tr><th scope="col">{page}</th><th scope="col">{file}</th>{counts}</tr></thead>
            <tbody>
            {rows}</tbody>
            </table>
            """);
    }

    private static void Write(
        PageInScript page, PublishedScript[] scripts, ILookup<(string Page, string Script), Finding> open, StringBuilder html)
    {
        html.Append(
            CultureInfo.InvariantCulture,
            $"<tr><td><a href=\"{AuthorPages.AddressOf(page)}\" lang=\"{page.Script.Tag}\">{Html.Text(page.Title)}</a></td>"
                + $"<td class=\"file\">{Html.Text(page.Path.Value)}</td>");
        foreach (var script in scripts)
        {
            var count = open[(page.Path.Value, script.Tag)].Count();
            html.Append(CultureInfo.InvariantCulture, $"<td class=\"count{(count == 0 ? " none" : "")}\">{count}</td>");
        }
        html.Append("</tr>\n");
    }
}
