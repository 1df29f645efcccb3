using System.Buffers;
using Hanzi;

namespace Twinscript.Scripts;

/// <summary>One rendering of a page. One use only.</summary>
internal sealed class ScriptedHtmlRenderer(ScriptedHtml page, IScriptTarget target, IBufferWriter<char> output)
{
    private readonly StretchBatch _batch = new(page, target.Text.Quotes);
    private readonly ConvertedStretch[] _stretches = new ConvertedStretch[page.Stretches.Length];
    private readonly MarkupEvaluator _markup = new(Variants.OfTag(target.RulesTag), target.Text);

    public string? Run()
    {
        foreach (ref readonly var piece in page.Pieces.AsSpan())
        {
            switch (piece.Kind)
            {
                case HtmlPieceKind.Text or HtmlPieceKind.EncodedText when _markup.Text.ChangesNothing:
                case HtmlPieceKind.Literal:
                    Copy(piece.Start, piece.Start + piece.Length);
                    break;
                case HtmlPieceKind.Text or HtmlPieceKind.EncodedText:
                    WriteText(piece);
                    break;
                case HtmlPieceKind.QuoteIfChanged when piece.Index < 0 || (!_markup.Text.ChangesNothing && Converted(piece.Index).Changed):
                    output.Write("\"");
                    break;
                case HtmlPieceKind.Reference:
                    WriteReference(piece);
                    break;
                case HtmlPieceKind.LanguageTag:
                    Escape(target.Tag, '"');
                    break;
                case HtmlPieceKind.Markup:
                    WriteMarkup(piece);
                    break;
                case HtmlPieceKind.MarkupSource:
                    output.Write(HtmlText.Escape(page.Markup[piece.Index].Source).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal));
                    break;
                case HtmlPieceKind.RawMarkupSource:
                    output.Write(page.Markup[piece.Index].Source);
                    break;
                default:
                    break;
            }
        }
        return _markup.Title is { } title ? page.Markup.ToPlain(title) : null;
    }

    private void WriteMarkup(in HtmlPiece piece)
    {
        var shown = _markup.Resolve(page.Markup[piece.Index]);
        if (piece.Quote != '\0')
            Escape(page.Markup.ToPlain(shown), piece.Quote);
        else if (page.Markup.ToHtml(shown) is var html && html.Contains(ScriptedHtml.ReferencePrefix, StringComparison.Ordinal))
            ScriptedHtml.Parse(html, "").Render(new ReferencesOnly(target), output);
        else
            output.Write(html);
    }

    private void WriteReference(in HtmlPiece piece)
    {
        var bare = piece.Quote == '\0';
        if (bare)
            output.Write("\"");
        Escape(target.Resolve(page.References[piece.Index]), bare ? '"' : piece.Quote);
        if (bare)
            output.Write("\"");
    }

    private ref ConvertedStretch Converted(int index)
    {
        ref var stretch = ref _stretches[index];
        if (!stretch.Done)
            _batch.Convert(index, _markup.Text, _stretches);
        return ref stretch;
    }

    private void WriteText(in HtmlPiece piece)
    {
        ref var stretch = ref Converted(piece.Index);
        var source = page.Stretches[piece.Index].Text.Span;
        ReadOnlySpan<char> converted = _batch.Text[stretch.TextStart..];
        var replacements = _batch.Replacements[..stretch.EndReplacement];
        var (at, end) = (piece.TextStart, piece.TextStart + piece.TextLength);

        while (stretch.Next < replacements.Length && EndOf(replacements[stretch.Next]) <= at)
            stretch.Next++;
        if (piece.Kind == HtmlPieceKind.EncodedText && (stretch.Next == replacements.Length || replacements[stretch.Next].SourceStart >= end))
        {
            Copy(piece.Start, piece.Start + piece.Length);
            return;
        }

        for (var i = stretch.Next; i < replacements.Length && replacements[i].SourceStart < end; i++)
        {
            var replacement = replacements[i];
            CopyText(piece, source, at, Math.Max(at, replacement.SourceStart));
            var from = Math.Max(at, replacement.SourceStart);
            at = Math.Min(end, EndOf(replacement));
            var (first, last) = (ReplacementShare.Offset(replacement, from, source, converted), ReplacementShare.Offset(replacement, at, source, converted));
            Escape(converted[first..last], piece.Quote);
        }
        CopyText(piece, source, at, end);
    }

    // What stands for itself is copied as it stood, badly escaped or not.
    private void CopyText(in HtmlPiece piece, ReadOnlySpan<char> source, int from, int to)
    {
        if (piece.Kind == HtmlPieceKind.Text)
            Copy(piece.Start + from - piece.TextStart, piece.Start + to - piece.TextStart);
        else
            Escape(source[from..to], piece.Quote);
    }

    private void Copy(int start, int end) => output.Write(page.Html.AsSpan(start..end));

    private void Escape(ReadOnlySpan<char> text, char quote) => HtmlText.Write(text, quote, output);

    private static int EndOf(in Replacement replacement) => replacement.SourceStart + replacement.SourceLength;
}
