using System.Globalization;
using System.Text;
using Hanzi;
using Twinscript.Diagnostics.Languages;
using Twinscript.Scripts;

namespace Twinscript.Review;

/// <summary>Findings as one page that needs nothing else: filters, and lines to copy that settle a finding.</summary>
internal static class HtmlReport
{
    private const string Style = """
        :root { color-scheme: light dark; --line: #8884; --mark: #d9480f; }
        body { font: 16px/1.6 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
        header {
          position: sticky; top: 0; background: Canvas; padding: .5rem 0; border-bottom: 1px solid var(--line);
          display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center;
        }
        h1 { font-size: 1.2rem; margin: 0; flex-basis: 100%; }
        input, select, button { font: inherit; }
        article { border-bottom: 1px solid var(--line); padding: 1rem 0; }
        h2 { font-size: 1.25rem; margin: 0; }
        h2 small { font-size: .8rem; font-weight: normal; opacity: .75; margin-inline-start: .75rem; }
        p { margin: .25rem 0; }
        ul { list-style: none; margin: .5rem 0; padding: 0; }
        mark { background: none; color: var(--mark); font-weight: bold; }
        .place { opacity: .7; font-size: .85rem; margin-inline-end: .75rem; }
        .accepted { opacity: .5; }
        code { background: #8882; padding: .1rem .3rem; border-radius: .2rem; }
        """;

    private const string Script = """
        const articles = [...document.querySelectorAll('article')];
        const [words, kind, most, shown] = ['words', 'kind', 'most', 'shown'].map(id => document.getElementById(id));
        function filter() {
          let count = 0;
          for (const article of articles) {
            const visible = (!words.value || article.textContent.includes(words.value))
              && (!kind.value || article.dataset.kind === kind.value)
              && Number(article.dataset.confidence) <= Number(most.value);
            article.hidden = !visible;
            count += visible ? 1 : 0;
          }
          shown.textContent = `${count} / ${articles.length}`;
        }
        for (const control of [words, kind, most]) control.addEventListener('input', filter);
        document.addEventListener('click', async event => {
          const button = event.target.closest('button[data-copy]');
          if (!button) return;
          const label = button.textContent;
          try { await navigator.clipboard.writeText(button.dataset.copy); }
          catch {
            const area = document.createElement('textarea');
            area.value = button.dataset.copy;
            document.body.append(area);
            area.select();
            document.execCommand('copy');
            area.remove();
          }
          button.textContent = 'copied';
          setTimeout(() => button.textContent = label, 1200);
        });
        filter();
        """;

    public static string Write(IReadOnlyList<FindingGroup> groups, string input, Language language)
    {
        var html = new StringBuilder();
        var kinds = string.Concat(Enum.GetValues<DoubtKind>().Select(k =>
            $"<option value=\"{FindingWords.KindId(k)}\">{language.Translate(FindingWords.Kind(k))}</option>"));
        var count = groups.Sum(g => g.Findings.Count);
        var (kindWord, allWord) = (language.Translate("Kind"), language.Translate("all"));
        html.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="{language.Tag}">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{Text(language.Translate($"Review of {input}"))}</title>
            <style>
            {Style}
            </style>
            <header>
            <h1>{Text(language.Translate($"{count} choices of the conversion to look at in {input}"))}</h1>
            <label>{language.Translate("Words")} <input id="words" type="search"></label>
            <label>{kindWord} <select id="kind"><option value="">{allWord}</option>{kinds}</select></label>
            <label>{language.Translate("Confidence up to")} <input id="most" type="range" min="0" max="1" step="0.05" value="1"></label>
            <output id="shown"></output>
            </header>
            <main>

            """);
        var script = Script.Replace("'copied'", $"'{language.Translate("copied")}'", StringComparison.Ordinal);
        foreach (var group in groups)
            Write(group, language, html);
        html.Append(CultureInfo.InvariantCulture, $"</main>\n<script>\n{script}\n</script>\n</html>\n");
        return html.ToString().ReplaceLineEndings("\n");
    }

    private static void Write(FindingGroup group, Language language, StringBuilder html)
    {
        var (first, doubt) = (group.First, group.First.Doubt);
        var confidence = FindingWords.Percent(group.Confidence);
        var about = language.Translate($"{FindingWords.Kind(doubt.Kind)} · confidence {confidence}")
            + $" · {group.Findings.Count} × · {first.Script}";
        var accept = Copy(language.Translate("accept"), "twinscript review --accept " + string.Join(' ', group.Findings.Select(f => f.Id)));
        var pin = Copy(language.Translate("pin here"), Correction.Pin(first, doubt.Chosen));
        var alternatives = string.Concat(doubt.Alternatives.Select(a =>
            Copy(a + language.Translate(" here"), Correction.Pin(first, a))
                + Copy(a + language.Translate(" in the glossary"), Correction.Term(first, a))));
        html.Append(CultureInfo.InvariantCulture, $"""
            <article data-kind="{FindingWords.KindId(doubt.Kind)}" data-confidence="{group.Confidence}">
            <h2>{Text(doubt.Source)} → <mark>{Text(doubt.Chosen)}</mark><small>{about}</small></h2>
            <p>{Text(FindingWords.Message(doubt, language))}</p>
            <p>{accept}{pin}{Copy(language.Translate("keep as written"), Correction.Protect(first))}{alternatives}</p>
            <ul>

            """);
        foreach (var finding in group.Findings)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<li{(finding.Accepted ? " class=\"accepted\"" : "")}>"
                    + $"<span class=\"place\">{Text(finding.Span.File)}:{finding.Span.Line}:{finding.Span.Column}</span>"
                    + $"<span lang=\"zh\">{Text(finding.Before)}<mark>{Text(finding.Doubt.Source)}</mark>{Text(finding.After)}</span>"
                    + $"</li>\n");
        html.Append("</ul>\n</article>\n");

        string Copy(string label, string line) =>
            $"<button type=\"button\" data-copy=\"{Text(line)}\" title=\"{Text(line)}\">{Text(label)}</button> ";
    }

    private static string Text(string text) => HtmlText.Escape(text, '"');
}
