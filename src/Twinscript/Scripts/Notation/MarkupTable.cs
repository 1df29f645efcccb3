using System.Text;

namespace Twinscript.Scripts;

/// <summary>The markup of one page, which its Markdown and HTML name by placeholders.</summary>
/// <param name="sourceTag">The script the page was written in.</param>
internal sealed class MarkupTable(string sourceTag, IReadOnlyList<MarkupNode> nodes)
{
    public static MarkupTable Empty { get; } = new("zh", []);

    public int Count => nodes.Count;

    /// <summary>Renders what authors write inside markup as Markdown of one line; without it, it is plain text with entities.</summary>
    public Func<string, string>? RenderInline { get; init; }

    public MarkupNode this[int index] => nodes[index];

    /// <summary>The same with something done to the HTML of what authors write inside.</summary>
    public MarkupTable Through(Func<string, string> html) =>
        RenderInline is not { } render ? this : new(sourceTag, nodes) { RenderInline = text => html(render(text)) };

    /// <summary>Spells out placeholders for what must be the same in every script, such as the id of a heading.</summary>
    public string ForIds(string text) => Resolve(text, new(Variants.OfTag(sourceTag), IdentityTextConverter.Instance));

    /// <summary>Puts markup back as its author wrote it.</summary>
    public string Restore(string text) => Fill(text, node => node.Source);

    /// <summary>What is shown, as HTML.</summary>
    public string ToHtml(string shown)
    {
        if (RenderInline is null || shown.AsSpan().IndexOfAnyExcept(Plain.Characters) < 0 || string.IsNullOrWhiteSpace(shown))
            return WithoutMarkdown(shown);
        // White space at the ends is part of the sentence around, and Markdown would drop it.
        var core = shown.AsSpan().Trim();
        var start = shown.AsSpan().IndexOf(core);
        return string.Concat(shown.AsSpan(0, start), RenderInline(core.ToString()), shown.AsSpan(start + core.Length));
    }

    /// <summary>What is shown, as it stands in an attribute or a title.</summary>
    public string ToPlain(string shown)
    {
        var html = ToHtml(shown);
        if (!html.AsSpan().ContainsAny('<', '&'))
            return html;
        var text = new StringBuilder(html.Length);
        var scanner = new HtmlScanner(html);
        while (scanner.Read(foreign: false))
        {
            if (scanner.Kind != HtmlTokenKind.Text)
                continue;
            new TextRuns(html, scanner.Start, scanner.End).AppendTo(text);
        }
        return text.ToString();
    }

    private string Resolve(string text, MarkupEvaluator evaluator) => Fill(text, node => ToPlain(evaluator.Resolve(node)));

    private string Fill(string text, Func<MarkupNode, string> with)
    {
        if (Placeholder.IndexIn(text) < 0)
            return text;
        var filled = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (Placeholder.IndexIn(rest) is var at and >= 0)
        {
            var index = Placeholder.IndexOf(rest, at);
            filled.Append(rest[..at]).Append(index < Count ? with(nodes[index]) : rest.Slice(at, Placeholder.Length));
            rest = rest[(at + Placeholder.Length)..];
        }
        return filled.Append(rest).ToString();
    }

    private static string WithoutMarkdown(string shown)
    {
        if (!shown.AsSpan().ContainsAny("&<>"))
            return shown;
        var html = new StringBuilder(shown.Length + 8);
        foreach (var run in new TextRuns(shown, 0, shown.Length))
            html.Append(HtmlText.Escape(run.Decoded ?? shown[run.Start..run.End]));
        return html.ToString();
    }
}
