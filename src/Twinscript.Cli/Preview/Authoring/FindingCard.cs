using System.Globalization;
using System.Text;
using Twinscript.Diagnostics.Languages;
using Twinscript.Review;

namespace Twinscript.Cli.Preview.Authoring;

/// <summary>What a mark opens: what was chosen, by which entry, what else there is, and lines to copy that settle it.</summary>
internal static class FindingCard
{
    public static void Write(Finding finding, Language language, StringBuilder html)
    {
        var doubt = finding.Doubt;
        var accepted = finding.Accepted ? language.Translate(" · accepted") : "";
        var entry = doubt.Dictionary.Length == 0
            ? language.Translate("no entry")
            : language.Translate($"<b lang=\"zh\">{Html.Text(doubt.Key)}</b> in {Html.Text(doubt.Dictionary)}");
        var others = doubt.Alternatives.Count == 0
            ? language.Translate("none known")
            : string.Join(' ', doubt.Alternatives.Select(a => $"<b lang=\"zh\">{Html.Text(a)}</b>"));
        var kind = language.Translate(
            $"{FindingWords.Kind(doubt.Kind)} · confidence {FindingWords.Percent(doubt.Confidence)}");
        html.Append(CultureInfo.InvariantCulture, $"""
            <section id="finding-{finding.Id}">
            <h2 lang="zh">{Html.Text(doubt.Source)} <span class="became">→</span> {Html.Text(doubt.Chosen)}</h2>
            <p class="kind">{kind}{accepted}</p>
            <p>{Html.Text(language.Translate(doubt.Reason))}</p>
            <dl>
            <dt>{language.Translate("Decided by")}</dt><dd>{entry}</dd>
            <dt>{language.Translate("Alternatives")}</dt><dd>{others}</dd>
            <dt>{language.Translate("Written at")}</dt><dd>{Html.Text(finding.Span.File)}:{finding.Span.Line}:{finding.Span.Column}</dd>
            </dl>
            <ul class="lines">

            """);
        foreach (var alternative in doubt.Alternatives)
        {
            Line(alternative + language.Translate(", here"), Correction.Pin(finding, alternative));
            Line(alternative + language.Translate(", in the glossary"), Correction.Term(finding, alternative));
        }
        Line(doubt.Chosen + language.Translate(", for good"), Correction.Pin(finding, doubt.Chosen));
        Line(language.Translate("As written, everywhere"), Correction.Protect(finding));
        if (!finding.Accepted)
            Line(language.Translate("It is right"), $"twinscript review --accept {finding.Id}");
        html.Append("</ul>\n</section>\n");

        void Line(string meaning, string line) => html.Append(
            CultureInfo.InvariantCulture,
            $"<li><span>{Html.Text(meaning)}</span><code>{Html.Text(line)}</code>"
                + $"<button type=\"button\" data-copy=\"{Html.Text(line)}\" data-copied=\"{language.Translate("Copied")}\">"
                + $"{language.Translate("Copy")}</button></li>\n");
    }
}
