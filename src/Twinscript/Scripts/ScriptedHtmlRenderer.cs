using System.Buffers;
using Hanzi;

namespace Twinscript.Scripts;

/// <summary>One rendering of a page. One use only.</summary>
/// <param name="edits">When given, the output gets the text that is written over something, and nothing else.</param>
internal sealed class ScriptedHtmlRenderer(
    ScriptedHtml page, IScriptTarget target, ArrayBufferWriter<char> output, AlignmentBuilder? alignment, TextEditsBuilder? edits = null)
{
    private readonly StretchBatch _batch = new(page, target.Text.Quotes);
    private readonly ConvertedStretch[] _stretches = new ConvertedStretch[page.Stretches.Length];
    private readonly MarkupEvaluator _markup = new(Variants.OfTag(target.RulesTag), target.Text);

    public string? Run()
    {
        var read = 0;
        foreach (ref readonly var piece in page.Pieces.AsSpan())
        {
            var written = output.WrittenCount;
            // Silent paragraphs are left out.
            if (piece.Start > read)
                alignment?.Add(read, piece.Start - read, written, 0, AlignedKind.Markup);
            read = Math.Max(read, piece.Start + piece.Length);
            var text = piece.Kind is HtmlPieceKind.Text or HtmlPieceKind.EncodedText;
            if (text && !_markup.Text.ChangesNothing)
                WriteText(piece);
            else if (text || piece.Kind == HtmlPieceKind.Literal)
                Copy(piece.Start, piece.Start + piece.Length);
            else if (piece.Kind is not HtmlPieceKind.QuoteIfChanged || NeedsQuote(piece))
                WriteOther(piece, written);
        }
        if (read < page.Html.Length)
            alignment?.Add(read, page.Html.Length - read, output.WrittenCount, 0, AlignedKind.Markup);
        return _markup.Title is { } title ? page.Markup.ToPlain(title) : null;
    }

    private bool NeedsQuote(in HtmlPiece piece) => piece.Index < 0 || (!_markup.Text.ChangesNothing && Converted(piece.Index).Changed);

    private static AlignedKind KindOf(HtmlPieceKind kind) => kind switch
    {
        HtmlPieceKind.QuoteIfChanged => AlignedKind.Quote,
        HtmlPieceKind.Reference => AlignedKind.Reference,
        HtmlPieceKind.LanguageTag => AlignedKind.LanguageTag,
        _ => AlignedKind.Markup,
    };

    private void WriteOther(in HtmlPiece piece, int written)
    {
        switch (piece.Kind)
        {
            case HtmlPieceKind.QuoteIfChanged:
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
                output.Write(HtmlText.EscapeQuotes(page.Markup[piece.Index].Source));
                break;
            default:
                output.Write(page.Markup[piece.Index].Source);
                break;
        }
        alignment?.Add(piece.Start, piece.Length, written, output.WrittenCount - written, KindOf(piece.Kind));
        edits?.Replaced(piece.Start, piece.Start + piece.Length, written, output.WrittenCount);
    }

    private void WriteMarkup(in HtmlPiece piece)
    {
        var shown = _markup.Resolve(page.Markup[piece.Index]);
        if (piece.Quote != '\0')
            Escape(page.Markup.ToPlain(shown), piece.Quote);
        else if (ToHtml(page.Markup[piece.Index], shown) is var html
            && html.Contains(ScriptedHtml.ReferencePrefix, StringComparison.Ordinal))
            ScriptedHtml.Parse(html, "").Render(new ReferencesOnly(target), output);
        else
            output.Write(html);
    }

    /// <summary>A description holds words of several scripts, and nothing may convert them or take them for mistakes.</summary>
    private string ToHtml(MarkupNode node, string shown) => node.IsDescription
        ? $"<span translate=\"no\">{page.Markup.ToHtml(shown)}</span>"
        : page.Markup.ToHtml(shown);

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
        if (piece.Kind == HtmlPieceKind.EncodedText
            && (stretch.Next == replacements.Length || replacements[stretch.Next].SourceStart >= end))
        {
            Copy(piece.Start, piece.Start + piece.Length);
            return;
        }

        var start = output.WrittenCount;
        for (var i = stretch.Next; i < replacements.Length && replacements[i].SourceStart < end; i++)
        {
            var replacement = replacements[i];
            CopyText(piece, source, at, Math.Max(at, replacement.SourceStart));
            var from = Math.Max(at, replacement.SourceStart);
            at = Math.Min(end, EndOf(replacement));
            var (first, last) = (
                ReplacementShare.Offset(replacement, from, source, converted), ReplacementShare.Offset(replacement, at, source, converted));
            var written = output.WrittenCount;
            Escape(converted[first..last], piece.Quote);
            if (piece.Kind == HtmlPieceKind.Text)
                edits?.Replaced(piece.Start + from - piece.TextStart, piece.Start + at - piece.TextStart, written, output.WrittenCount);
            if (alignment is not null && piece.Kind == HtmlPieceKind.Text)
                Align(piece.Start + from - piece.TextStart, at - from, written, KindOf(replacement, from, at, source, converted));
        }
        CopyText(piece, source, at, end);
        if (piece.Kind == HtmlPieceKind.EncodedText)
            edits?.Replaced(piece.Start, piece.Start + piece.Length, start, output.WrittenCount);
        if (alignment is not null && piece.Kind == HtmlPieceKind.EncodedText)
            Align(piece.Start, piece.Length, start, KindOf(replacements[stretch.Next], piece.TextStart, end, source, converted));
    }

    private void Align(int sourceStart, int length, int written, AlignedKind kind)
    {
        if (kind == AlignedKind.Script)
            alignment?.AddText(sourceStart, page.Html.AsSpan(sourceStart, length), written, output.WrittenSpan[written..]);
        else
            alignment?.Add(sourceStart, length, written, output.WrittenCount - written, kind);
    }

    private AlignedKind KindOf(in Replacement replacement, int from, int to, ReadOnlySpan<char> source, ReadOnlySpan<char> converted)
    {
        var word = source[replacement.SourceStart..EndOf(replacement)];
        var written = converted.Slice(replacement.TargetStart, replacement.TargetLength);
        return alignment is null || !alignment.IsAnotherWord(word, written) ? AlignedKind.Script
            : from <= replacement.SourceStart && to >= EndOf(replacement) ? AlignedKind.Word
            : AlignedKind.PartOfWord;
    }

    // What stands for itself is copied as it stood, badly escaped or not.
    private void CopyText(in HtmlPiece piece, ReadOnlySpan<char> source, int from, int to)
    {
        if (piece.Kind == HtmlPieceKind.Text)
            Copy(piece.Start + from - piece.TextStart, piece.Start + to - piece.TextStart);
        else
            Escape(source[from..to], piece.Quote);
    }

    private void Copy(int start, int end)
    {
        if (edits is null)
            output.Write(page.Html.AsSpan(start..end));
    }

    private void Escape(ReadOnlySpan<char> text, char quote) => HtmlText.Write(text, quote, output);

    private static int EndOf(in Replacement replacement) => replacement.SourceStart + replacement.SourceLength;
}
