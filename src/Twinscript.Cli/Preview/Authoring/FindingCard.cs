using System.Globalization;
using System.Text;
using Twinscript.Review;

namespace Twinscript.Cli.Preview.Authoring;

/// <summary>What a mark opens: what was chosen, by which entry, what else there is, and lines to copy that settle it.</summary>
internal static class FindingCard
{
    public static void Write(Finding finding, StringBuilder html)
    {
        var doubt = finding.Doubt;
        var accepted = finding.Accepted ? " · accepted" : "";
        var entry = doubt.Dictionary.Length == 0
            ? "no entry"
            : $"<b lang=\"zh\">{Html.Text(doubt.Key)}</b> in {Html.Text(doubt.Dictionary)}";
        var others = doubt.Alternatives.Count == 0
            ? "none known"
            : string.Join(' ', doubt.Alternatives.Select(a => $"<b lang=\"zh\">{Html.Text(a)}</b>"));
        html.Append(CultureInfo.InvariantCulture, $"""
            <section id="finding-{finding.Id}">
            <h2 lang="zh">{Html.Text(doubt.Source)} <span class="became">→</span> {Html.Text(doubt.Chosen)}</h2>
            <p class="kind">{FindingWords.Kind(doubt.Kind)} · confidence {FindingWords.Percent(doubt.Confidence)}{accepted}</p>
            <p>{Html.Text(doubt.Reason)}</p>
            <dl>
            <dt>Decided by</dt><dd>{entry}</dd>
            <dt>Alternatives</dt><dd>{others}</dd>
            <dt>Written at</dt><dd>{Html.Text(finding.Span.File)}:{finding.Span.Line}:{finding.Span.Column}</dd>
            </dl>
            <ul class="lines">

            """);
        foreach (var alternative in doubt.Alternatives)
        {
            Line($"{alternative}, here", Correction.Pin(finding, alternative), html);
            Line($"{alternative}, in the glossary", Correction.Term(finding, alternative), html);
        }
        Line($"{doubt.Chosen}, for good", Correction.Pin(finding, doubt.Chosen), html);
        Line("As written, everywhere", Correction.Protect(finding), html);
        if (!finding.Accepted)
            Line("It is right", $"twinscript review --accept {finding.Id}", html);
        html.Append("</ul>\n</section>\n");
    }

    private static void Line(string meaning, string line, StringBuilder html) =>
        html.Append(
            CultureInfo.InvariantCulture,
            $"<li><span>{Html.Text(meaning)}</span><code>{Html.Text(line)}</code>"
                + $"<button type=\"button\" data-copy=\"{Html.Text(line)}\">Copy</button></li>\n");
}
