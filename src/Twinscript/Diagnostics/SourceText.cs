namespace Twinscript.Diagnostics;

/// <summary>The text of one source file, able to tell where in it an offset lies.</summary>
/// <param name="file">See <see cref="SourceSpan.File"/>.</param>
/// <param name="text">The whole text, decoded.</param>
public sealed class SourceText(string file, string text)
{
    // A longer line would fill the screen, and each of its links would keep it.
    private const int LongestShown = 20_000;

    private readonly Lazy<int[]> _lineStarts = new(() => LineStarts(text));

    // Many problems of one line share its text: a line of a megabyte may hold thousands.
    private volatile Line? _lastLine;

    public string File => file;

    public string Text => text;

    /// <summary>Where the text came from when it was put together from several files, by <see cref="SourcePiece.Start"/>.</summary>
    internal IReadOnlyList<SourcePiece> Pieces { get; init; } = [];

    /// <param name="start">Offset in UTF-16 units; offsets past the end mean the end.</param>
    /// <param name="length">In UTF-16 units; cut at the end of the line.</param>
    public SourceSpan Span(int start, int length = 1)
    {
        start = Math.Clamp(start, 0, text.Length);
        if (Pieces.Count > 0)
            return SpanInPieces(start, length);
        var starts = _lineStarts.Value;
        var line = Array.BinarySearch(starts, start);
        if (line < 0)
            line = ~line - 1;
        var lineStart = starts[line];
        var last = _lastLine is { } known && known.Number == line ? known : new(line, LineLength(lineStart), null, 0, 0);
        var lineText = text.AsSpan(lineStart, last.Length);
        var inLine = Math.Min(start - lineStart, lineText.Length);
        var marked = lineText.Slice(inLine, Math.Clamp(length, 0, lineText.Length - inLine));
        // Mostly asked from left to right: what has been counted is not counted again.
        var isCut = last.Counted < lineText.Length && char.IsLowSurrogate(lineText[last.Counted]);
        var from = last.Counted <= inLine && !isCut ? last.Counted : 0;
        var before = (from == 0 ? 0 : last.CodePoints) + CodePoints(lineText[from..inLine]);
        var shown = last.Text ?? (last.Length > LongestShown ? null : lineText.ToString());
        _lastLine = last with { Text = shown, Counted = inLine, CodePoints = before };
        return new(file, line + 1, before + 1, CodePoints(marked), shown);
    }

    /// <summary>The span at a 1-based line and a 1-based column counted in UTF-16 units, as parsers report them.</summary>
    public SourceSpan SpanAt(int line, int column, int length = 1)
    {
        var starts = _lineStarts.Value;
        line = Math.Clamp(line, 1, starts.Length);
        var lineStart = starts[line - 1];
        return Span(lineStart + Math.Clamp(column - 1, 0, LineLength(lineStart)), length);
    }

    public static SourceSpan WholeFile(string file) => new(file);

    private SourceSpan SpanInPieces(int start, int length)
    {
        var (low, high) = (0, Pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Pieces[middle].Start <= start)
                low = middle;
            else
                high = middle - 1;
        }
        var piece = Pieces[low];
        return piece.From.Span(piece.FromStart + (piece.IsAdded ? 0 : Math.Max(0, start - piece.Start)), length);
    }

    private int LineLength(int lineStart)
    {
        var length = text.AsSpan(lineStart).IndexOfAny('\r', '\n');
        return length < 0 ? text.Length - lineStart : length;
    }

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    private static int[] LineStarts(string text)
    {
        List<int> starts = [0];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }
        return [.. starts];
    }

    /// <param name="Counted">How far into the line code points have been counted.</param>
    private sealed record Line(int Number, int Length, string? Text, int Counted, int CodePoints);
}

/// <summary>A stretch of a text that was put together, up to where the next begins.</summary>
/// <param name="Start">Offset in the whole.</param>
/// <param name="From">The file it stands in.</param>
internal readonly record struct SourcePiece(int Start, SourceText From, int FromStart)
{
    /// <summary>It stands in no file, and <see cref="FromStart"/> is where its problems are shown.</summary>
    public bool IsAdded { get; init; }
}
