namespace Twinscript.Diagnostics;

/// <summary>The text of one source file, able to tell where in it an offset lies.</summary>
/// <param name="file">See <see cref="SourceSpan.File"/>.</param>
/// <param name="text">The whole text, decoded.</param>
public sealed class SourceText(string file, string text)
{
    private readonly Lazy<int[]> _lineStarts = new(() => LineStarts(text));

    // Many problems of one line share its text: a line of a megabyte may hold thousands.
    private volatile Line? _lastLine;

    public string File => file;

    public string Text => text;

    /// <param name="start">Offset in UTF-16 units; offsets past the end mean the end.</param>
    /// <param name="length">In UTF-16 units; cut at the end of the line.</param>
    public SourceSpan Span(int start, int length = 1)
    {
        start = Math.Clamp(start, 0, text.Length);
        var starts = _lineStarts.Value;
        var line = Array.BinarySearch(starts, start);
        if (line < 0)
            line = ~line - 1;
        var lineStart = starts[line];
        var lineText = text.AsSpan(lineStart, LineLength(lineStart));
        var inLine = Math.Min(start - lineStart, lineText.Length);
        var marked = lineText.Slice(inLine, Math.Clamp(length, 0, lineText.Length - inLine));
        return new(file, line + 1, CodePoints(lineText[..inLine]) + 1, CodePoints(marked), LineText(line, lineText));
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

    private int LineLength(int lineStart)
    {
        var length = text.AsSpan(lineStart).IndexOfAny('\r', '\n');
        return length < 0 ? text.Length - lineStart : length;
    }

    private string LineText(int number, ReadOnlySpan<char> lineText)
    {
        if (_lastLine is { } last && last.Number == number)
            return last.Text;
        var line = new Line(number, lineText.ToString());
        _lastLine = line;
        return line.Text;
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

    private sealed record Line(int Number, string Text);
}
