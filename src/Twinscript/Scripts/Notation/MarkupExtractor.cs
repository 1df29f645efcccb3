using System.Text;
using Twinscript.Diagnostics;

namespace Twinscript.Scripts;

/// <summary>Takes the markup out of Markdown before Markdown is read, so that neither tables nor emphasis can cut it.</summary>
internal sealed class MarkupExtractor
{
    private const int Deepest = 10;

    // More of them on one page tell its author nothing new.
    private const int MostWarnings = 100;

    private readonly string _text;
    private readonly Action<int, int, string, string> _warn;

    private MarkupExtractor(string text, Action<int, int, string, string> warn) => (_text, _warn) = (text, warn);

    /// <param name="source">The whole file.</param>
    /// <param name="bodyStart">Where its Markdown begins.</param>
    /// <param name="sourceTag">The script the page was written in.</param>
    /// <param name="diagnostics">Takes what is wrong with the markup.</param>
    public static ExtractedMarkup Extract(SourceText source, int bodyStart, string sourceTag, DiagnosticBag diagnostics)
    {
        var text = source.Text;
        var warnings = 0;
        var spans = text.IndexOf("-{", bodyStart, StringComparison.Ordinal) < 0
            && text.IndexOf("}-", bodyStart, StringComparison.Ordinal) < 0
            ? []
            : MarkupScanner.FindInMarkdown(text, bodyStart, Warn);
        return new MarkupExtractor(text, Warn).Replace(spans, bodyStart, sourceTag, InlineMarkdown.Render);

        void Warn(int start, int length, string code, string message)
        {
            if (++warnings <= MostWarnings)
                diagnostics.Warning(code, message, source.Span(start, length));
        }
    }

    /// <summary>For a page in which nothing is markup.</summary>
    public static ExtractedMarkup Untouched(SourceText source, int bodyStart) =>
        new MarkupExtractor(source.Text, static (_, _, _, _) => { }).Replace([], bodyStart, "", renderInline: null);

    /// <summary>For one line of plain text, such as a title, where nothing is code.</summary>
    public static ExtractedMarkup ExtractPlain(string text, string sourceTag)
    {
        return new MarkupExtractor(text, Ignore).Replace(MarkupScanner.FindInPlain(text), 0, sourceTag, renderInline: null);

        static void Ignore(int start, int length, string code, string message)
        {
        }
    }

    private ExtractedMarkup Replace(List<MarkupSpan> spans, int bodyStart, string sourceTag, Func<string, string>? renderInline)
    {
        if (spans.Count == 0 && Placeholder.IndexIn(_text.AsSpan(bodyStart)) < 0)
            return new(_text[bodyStart..], MarkupTable.Empty, [(0, bodyStart)]);

        var nodes = new List<MarkupNode>();
        var output = new StringBuilder(_text.Length - bodyStart);
        var anchors = new List<(int, int)>();
        var copied = bodyStart;
        for (var i = 0; i < spans.Count; i = AfterNested(spans, i))
        {
            var span = spans[i];
            Copy(span.Start);
            if (nodes.Count == Placeholder.Most)
                break;
            AddPlaceholder(Read(spans, i, depth: 1), span.End);
        }
        Copy(_text.Length);
        return new(output.ToString(), new(sourceTag, nodes) { RenderInline = renderInline }, anchors);

        void Copy(int end)
        {
            // A private-use character of the author's must not be taken for one of ours.
            while (nodes.Count < Placeholder.Most && Placeholder.IndexIn(_text.AsSpan(copied..end)) is var own and >= 0)
            {
                CopyPlain(copied + own);
                AddPlaceholder(new(_text.Substring(copied, Placeholder.Length), []) { IsLiteral = true }, copied + Placeholder.Length);
            }
            CopyPlain(end);
        }

        void CopyPlain(int end)
        {
            anchors.Add((output.Length, copied));
            output.Append(_text, copied, end - copied);
            copied = end;
        }

        void AddPlaceholder(MarkupNode node, int end)
        {
            anchors.Add((output.Length, copied));
            output.Append(Placeholder.Of(nodes.Count));
            nodes.Add(node);
            copied = end;
        }
    }

    private static int AfterNested(List<MarkupSpan> spans, int index)
    {
        var next = index + 1;
        while (next < spans.Count && spans[next].Start < spans[index].End)
            next++;
        return next;
    }

    private MarkupNode Read(List<MarkupSpan> spans, int index, int depth)
    {
        var span = spans[index];
        var parts = new List<object>();
        var copied = span.Start + 2;
        for (var i = index + 1; i < spans.Count && spans[i].Start < span.End; i = AfterNested(spans, i))
        {
            if (depth == Deepest)
            {
                _warn(
                    spans[i].Start,
                    2,
                    DiagnosticCodes.MarkupTooDeep,
                    $"markup is nested more than {Deepest} deep here, so this is shown as it is. Take it apart.");
                break;
            }
            AddText(spans[i].Start);
            parts.Add(Read(spans, i, depth + 1));
            copied = spans[i].End;
        }
        AddText(span.End - 2);
        var node = new MarkupNode(_text[span.Start..span.End], parts);
        Check(node, span);
        return node;

        void AddText(int end)
        {
            if (end > copied)
                parts.Add(_text[copied..end]);
        }
    }

    private void Check(MarkupNode node, MarkupSpan span)
    {
        var markup = node.Read(_ => "");
        if (markup.UnknownFlag is { } flag && flag.Length <= 12 && flag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            _warn(span.Start, span.End - span.Start, DiagnosticCodes.UnknownMarkupFlag,
                $"'{flag}' is neither a flag (A, D, H, N, R, T, -) nor a variant, so all of it is shown as "
                    + $"text.{NearestName.Hint(flag, Variants.Codes)} Put '|' elsewhere, or write '-{{R|…}}-' to keep the text as it is.");
        }
        var unknown = markup.UnknownVariant
            ?? (
                (markup.Flags & MarkupFlags.Name) != MarkupFlags.None && Variants.TryParse(markup.Text) is null
                    ? markup.Text.Trim()
                    : null);
        if (unknown is not null && VariantNames.LooksLikeOne(unknown))
            WarnOfVariant(span, unknown, "all of it is shown as text");
        else if (markup.Rule is { } rule
            && rule.TwoWay.Select(pair => VariantNames.FindUnknown(pair.Value)).FirstOrDefault(name => name is not null) is { } swallowed)
            WarnOfVariant(span, swallowed, "it is taken for a part of the form before it");
    }

    private void WarnOfVariant(MarkupSpan span, string name, string consequence) =>
        _warn(span.Start, span.End - span.Start, DiagnosticCodes.UnknownVariant,
            $"'{name}' is no variant, so {consequence}.{NearestName.Hint(name, Variants.Codes)} Known: "
                + $"{string.Join(", ", Variants.Codes)}.");
}
