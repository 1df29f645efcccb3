using System.Globalization;
using System.Text;
using Twinscript.Building;
using Twinscript.Cli.Reporting;
using Twinscript.Diagnostics.Languages;
using Twinscript.Pages;
using Twinscript.Reading;
using Twinscript.Review;

namespace Twinscript.Cli.Preview.Authoring;

/// <summary><c>/_preview/culture</c>: a page as it was written beside what it became, with the findings where they stand.</summary>
internal static class FacingPreview
{
    /// <param name="editions">Of one page; not empty.</param>
    /// <param name="script">The tag of the script to show beside what was written; null or an unknown one means the first other.</param>
    public static string Write(
        BuiltPages built, IReadOnlyList<PageInScript> editions, string? script, SiteFindings findings, Language language)
    {
        var written = Written(editions, built.Site.Configuration.SourceScript);
        var others = editions.Where(e => e != written).ToArray();
        if ((others.FirstOrDefault(e => e.Script.Tag == script) ?? others.FirstOrDefault()) is not { } converted)
            return Html.Page(
                language,
                written.Title,
                Head(written, [written], language.Translate("published in one script only"), language),
                $"<div class=\"alone\" lang=\"{written.Script.Tag}\">{written.Html}</div>");

        // Somebody who wrote both sides has left the conversion nothing to choose.
        var byHand = converted.WrittenIn != written.Script.Tag;
        var found = byHand ? [] : findings.Of(built.Site, [written.Path]).Where(f => f.Script == converted.Script.Tag).ToArray();
        var rows = ReviewedRows.Of(built.Site.Converters, written, converted, found);
        var open = found.Count(f => !f.Accepted);
        var state = language.Translate(
            byHand ? "written by hand in both scripts" : open == 0 ? "no open findings" : Quantity.Of(open, "open finding"));
        if (found.Length > open)
            state += language.Translate($", {found.Length - open} accepted");
        return Html.Page(
            language,
            written.Title,
            Head(written, [written, converted], state, language) + Choice(others, converted, language) + Steps(open, language),
            Body(rows, written, converted, found, language));
    }

    private static PageInScript Written(IReadOnlyList<PageInScript> editions, string sourceScript) =>
        editions.OrderBy(e => e.WrittenIn != e.Script.Tag).ThenBy(e => e.Script.Tag != sourceScript).First();

    private static string Head(PageInScript page, IReadOnlyList<PageInScript> shown, string state, Language language)
    {
        var links = language.Translate("read it in ") + string.Join(language.Translate(", "), shown.Select(LinkTo));
        return $"""
        <p class="back"><a href="{AuthorPages.Root}/">{language.Translate("All pages")}</a></p>
        <h1 lang="{page.Script.Tag}">{Html.Text(page.Title)}</h1>
        <p>{Html.Text(page.Path.Value)} · {state} · {links}</p>
        """;
    }

    private static string LinkTo(PageInScript page) =>
        $"<a href=\"{Html.Text(page.Url)}\" lang=\"{page.Script.Tag}\">{Html.Text(page.Script.Label)}</a>";

    private static string Choice(PageInScript[] others, PageInScript shown, Language language)
    {
        return others.Length < 2
            ? ""
            : $"\n<p class=\"choice\">{language.Translate("Beside it: ")}{string.Join(' ', others.Select(LinkBeside))}</p>";

        string LinkBeside(PageInScript other)
        {
            var current = other == shown ? " aria-current=\"true\"" : "";
            var address = $"{AuthorPages.AddressOf(other)}?script={other.Script.Tag}";
            return $"<a href=\"{address}\"{current} lang=\"{other.Script.Tag}\">{Html.Text(other.Script.Label)}</a>";
        }
    }

    private static string Steps(int open, Language language)
    {
        return open == 0 ? "" : $"\n<p class=\"steps\">{Step(-1, "p", "Previous finding")} {Step(1, "n", "Next finding")}</p>";

        string Step(int by, string key, string words) =>
            $"<button type=\"button\" data-step=\"{by}\" title=\"{language.Translate($"Key: {key}")}\">"
                + $"{language.Translate(words)}</button>";
    }

    private static string Body(
        ReviewedRows rows, PageInScript written, PageInScript converted, Finding[] found, Language language)
    {
        var html = new StringBuilder();
        if (rows.Elsewhere.Count > 0)
        {
            html.Append("<aside class=\"elsewhere\">\n<h2>").Append(language.Translate("Not in the text below")).Append("</h2>\n<ul>\n");
            foreach (var finding in rows.Elsewhere)
                html.Append(CultureInfo.InvariantCulture, $"<li lang=\"{written.Script.Tag}\">{InPlace(finding)}</li>\n");
            html.Append("</ul>\n</aside>\n");
        }
        html.Append("<div class=\"names\">").Append(Label(written)).Append(Label(converted)).Append("</div>\n<div class=\"rows\">\n");
        foreach (var row in rows.Rows)
            Write(row, written, converted, html);
        html.Append("</div>\n<div class=\"cards\" hidden>\n");
        foreach (var finding in found.DistinctBy(f => f.Id, StringComparer.Ordinal))
            FindingCard.Write(finding, language, html);
        html.Append("</div>\n<div id=\"card\" popover role=\"dialog\" aria-label=\"").Append(language.Translate("Finding"))
            .Append("\" tabindex=\"-1\"></div>");
        return html.ToString();
    }

    private static string Label(PageInScript page) => $"<p lang=\"{page.Script.Tag}\">{Html.Text(page.Script.Label)}</p>";

    private static string InPlace(Finding finding)
    {
        var accepted = finding.Accepted ? " accepted" : "";
        var attributes = $"class=\"finding{accepted}\" data-findings=\"{finding.Id}\"";
        return $"{Html.Text(finding.Before)}<span {attributes} role=\"button\" tabindex=\"0\" aria-haspopup=\"dialog\">"
            + $"{Html.Text(finding.Doubt.Source)}</span>{Html.Text(finding.After)}";
    }

    private static void Write(FacingRow row, PageInScript written, PageInScript converted, StringBuilder html)
    {
        if (row.Same)
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"row same\" lang=\"{written.Script.Tag}\">{row.Own}</div>\n");
        else
            html.Append(
                CultureInfo.InvariantCulture,
                $"<div class=\"row\"><div lang=\"{written.Script.Tag}\">{row.Own}</div>"
                    + $"<div lang=\"{converted.Script.Tag}\">{row.Other}</div></div>\n");
    }
}
