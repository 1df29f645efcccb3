namespace Twinscript.Markdown;

/// <summary>
/// Finds what Markdown keeps as written inside a paragraph, from its start to its end. Remembers what a search didn't find, so that
/// marks that nothing closes cost one search and not one each. One text, one thread.
/// </summary>
internal sealed class VerbatimFinder(string text)
{
    private const int LongestFormula = 5_000;

    private readonly Dictionary<int, Queue<int>> _runs = [];
    private readonly bool[] _unclosedFormula = new bool[3];
    private int _end = -1;
    private bool _hasRuns;
    private bool _unclosedComment;
    private int _addressEnd;

    /// <returns>
    /// Where an escape, code, mathematics, a comment or an address that begins at an offset ends; the offset itself when none begins there.
    /// </returns>
    public int EndOf(int at, int end, bool insideMarkup)
    {
        if (end != _end)
            Begin(end);
        var rest = text.AsSpan(at, end - at);
        return at + rest[0] switch
        {
            '\\' => Escape(rest),
            '`' => Code(rest, at),
            '$' => Formula(rest),
            '<' => CommentOrAddress(rest),
            ']' when rest.StartsWith("](") => LinkDestination.End(rest),
            ':' when rest.StartsWith("://") && !insideMarkup => Address(rest, at),
            _ => 0,
        };
    }

    private void Begin(int end)
    {
        (_end, _hasRuns, _unclosedComment, _addressEnd) = (end, false, false, 0);
        _unclosedFormula.AsSpan().Clear();
        _runs.Clear();
    }

    private static int Escape(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("\\("))
            return Math.Min(2, rest.Length);
        var end = rest[..Math.Min(rest.Length, LongestFormula)].IndexOf("\\)");
        return end < 0 || rest[..end].Contains("\n\n", StringComparison.Ordinal) ? 2 : end + 2;
    }

    private int Code(ReadOnlySpan<char> rest, int at)
    {
        var fence = Run(rest, '`');
        if (!_hasRuns)
            FindRuns(at);
        if (!_runs.TryGetValue(fence, out var closing))
            return fence;
        while (closing.TryPeek(out var next) && next < at + fence)
            closing.Dequeue();
        return closing.TryPeek(out var close) ? close + fence - at : fence;
    }

    private void FindRuns(int from)
    {
        _hasRuns = true;
        for (var at = from; at < _end;)
        {
            var next = text.AsSpan(at.._end).IndexOf('`');
            if (next < 0)
                return;
            at += next;
            var length = Run(text.AsSpan(at.._end), '`');
            if (!_runs.TryGetValue(length, out var starts))
                _runs.Add(length, starts = []);
            starts.Enqueue(at);
            at += length;
        }
    }

    private int Formula(ReadOnlySpan<char> rest)
    {
        var fence = Math.Min(2, Run(rest, '$'));
        if (rest.Length <= fence || char.IsWhiteSpace(rest[fence]) || _unclosedFormula[fence])
            return 0;
        for (var at = fence; at < rest.Length; at++)
        {
            if (rest[at] == '\\')
                at++;
            else if (rest[at] == '$' && Run(rest[at..], '$') >= fence && !char.IsWhiteSpace(rest[at - 1])
                && (at + fence == rest.Length || !char.IsAsciiDigit(rest[at + fence])))
                return at + fence;
        }
        _unclosedFormula[fence] = true;
        return 0;
    }

    private int CommentOrAddress(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("<!--"))
        {
            var close = _unclosedComment ? -1 : rest.IndexOf("-->");
            _unclosedComment = close < 0;
            return close < 0 ? 0 : close + 3;
        }
        var end = rest[1..].IndexOfAny("> \n<") + 1;
        return end > 0 && rest[end] == '>' && rest[..end].Contains("://", StringComparison.Ordinal) ? end + 1 : 0;
    }

    private int Address(ReadOnlySpan<char> rest, int at)
    {
        if (at + 3 < _addressEnd)
            return _addressEnd - at;
        var length = 3;
        while (length < rest.Length && rest[length] is > ' ' and < '\u007F' and not (')' or ']' or '|' or '<' or '>' or '"' or '*'))
            length++;
        _addressEnd = at + length;
        return length;
    }

    private static int Run(ReadOnlySpan<char> text, char character) =>
        text.IndexOfAnyExcept(character) is var end and >= 0 ? end : text.Length;
}
