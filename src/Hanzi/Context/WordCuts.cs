namespace Hanzi;

/// <summary>Finds the most likely words around a place.</summary>
internal sealed class WordCuts(Lexicon lexicon)
{
    /// <summary>How far the words around a key are looked at.</summary>
    private const int Reach = 8;

    private const int Most = (2 * Reach) + 32;

    /// <summary>The cost of a key that is no word of the lexicon: a word seen a few times.</summary>
    private const int Key = 140;

    /// <summary>The cost of a word that is known to be one.</summary>
    public const int Known = 120;

    /// <summary>How much likelier other words must be before a key of the dictionary gives way, in eighths of a bit.</summary>
    private const int Margin = 4;

    /// <summary>Whether a key is a word, or a row of words, where it stands.</summary>
    /// <param name="folded">The text in Simplified characters.</param>
    /// <param name="start">Where the key begins.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="cost">How rare it is when the lexicon lacks it.</param>
    /// <returns>-1 if it is; else a place inside it where words meet.</returns>
    public int Inside(ReadOnlySpan<char> folded, int start, int length, int cost = Key)
    {
        var end = start + length;
        var left = start > 0 && lexicon.MayJoin(folded[start - 1], folded[start]);
        var right = end < folded.Length && lexicon.MayJoin(folded[end - 1], folded[end]);
        return (!left && !right) || length > Most - (2 * Reach) ? -1 : Weigh(folded, start, end, cost);
    }

    /// <summary>Whether a word of two characters ends a word of four whose first two are no word: 同仁 in 一视同仁.</summary>
    public bool IsInIdiom(ReadOnlySpan<char> folded, int at) =>
        at >= 2 && lexicon.MayJoin(folded[at - 1], folded[at])
        && lexicon.HasWord(folded[(at - 2)..], 4, 4) && !lexicon.HasWord(folded[(at - 2)..], 2, 2);

    /// <summary>Cuts a text into its most likely words.</summary>
    /// <param name="folded">A run of Chinese characters.</param>
    /// <param name="ends">Takes where each word ends.</param>
    public void Segment(ReadOnlySpan<char> folded, List<int> ends)
    {
        var words = new byte[(Lexicon.LongestWord + 1) * folded.Length];
        for (var i = 0; i < folded.Length; i++)
            Find(folded, i, words);
        var path = new int[folded.Length + 1];
        Best(folded, words, -1, -1, Key, keep: false, path);
        var first = ends.Count;
        for (var at = folded.Length; at > 0; at = path[at])
            ends.Add(at);
        ends.Reverse(first, ends.Count - first);
    }

    private int Weigh(ReadOnlySpan<char> folded, int start, int end, int cost)
    {
        var (from, to) = (start, end);
        while (from > 0 && start - from < Reach && lexicon.MayJoin(folded[from - 1], folded[from]))
            from--;
        while (to < folded.Length && to - end < Reach && lexicon.MayJoin(folded[to - 1], folded[to]))
            to++;
        var window = folded[from..to];
        var (keyStart, keyEnd) = (start - from, end - from);
        // Most often nothing speaks against the key.
        if (!IsCrossed(window, keyStart, keyEnd))
            return -1;
        Span<byte> words = stackalloc byte[(Lexicon.LongestWord + 1) * window.Length];
        for (var i = 0; i < window.Length; i++)
            Find(window, i, words);
        Span<int> path = stackalloc int[window.Length + 1];
        var kept = Best(window, words, keyStart, keyEnd, cost, keep: true, path);
        var free = Best(window, words, keyStart, keyEnd, cost, keep: false, path);
        if (kept - free <= Margin)
            return -1;
        var cut = Last(path, window.Length, keyStart, keyEnd);
        return cut < 0 ? -1 : cut + from;
    }

    /// <summary>Finds the words that begin at a place.</summary>
    private void Find(ReadOnlySpan<char> folded, int at, Span<byte> words) =>
        lexicon.Words(folded[at..], words.Slice(at * (Lexicon.LongestWord + 1), Lexicon.LongestWord + 1));

    /// <summary>Whether some word <see cref="Crosses"/>.</summary>
    private bool IsCrossed(ReadOnlySpan<char> window, int keyStart, int keyEnd)
    {
        for (var i = Math.Max(0, keyStart - Lexicon.LongestWord + 2); i < keyStart; i++)
            if (lexicon.HasWord(window[i..], keyStart + 1 - i, keyEnd - 1 - i))
                return true;
        for (var i = keyStart + 1; i < keyEnd; i++)
            if (lexicon.HasWord(window[i..], keyEnd + 1 - i, Lexicon.LongestWord))
                return true;
        return false;
    }

    /// <summary>Where the text is best cut: before the word that leaves the key, or behind the word that comes into it.</summary>
    /// <returns>-1 when the key lies inside one word.</returns>
    private static int Last(ReadOnlySpan<int> path, int length, int start, int end)
    {
        var (first, last, atStart) = (-1, -1, false);
        for (var at = length; at > 0; at = path[at])
        {
            if (at > start && at < end)
            {
                first = at;
                last = last < 0 ? at : last;
            }

            atStart |= at == start;
        }

        return atStart || start == 0 ? last : first;
    }

    private int Best(ReadOnlySpan<char> window, ReadOnlySpan<byte> words, int keyStart, int keyEnd, int cost, bool keep, Span<int> path)
    {
        Span<int> costs = stackalloc int[window.Length + 1];
        costs.Fill(int.MaxValue / 2);
        costs[0] = 0;
        for (var i = 0; i < window.Length; i++)
        {
            if (keep && i > keyStart && i < keyEnd && costs[i] >= int.MaxValue / 2)
                continue;
            Step(costs, path, i, i + 1, lexicon.Alone(window[i]));
            var found = words.Slice(i * (Lexicon.LongestWord + 1), Lexicon.LongestWord + 1);
            for (var length = 2; length <= Lexicon.LongestWord && i + length <= window.Length; length++)
            {
                if (found[length] == 0 || (keep && Crosses(i, i + length, keyStart, keyEnd)))
                    continue;
                Step(costs, path, i, i + length, found[length]);
            }

            if (i == keyStart)
                Step(costs, path, i, keyEnd, cost);
        }

        return costs[window.Length];
    }

    private static void Step(Span<int> costs, Span<int> path, int from, int to, int cost)
    {
        if (costs[from] + cost >= costs[to])
            return;
        costs[to] = costs[from] + cost;
        path[to] = from;
    }

    /// <summary>Whether a word has a border of the key inside it, unless the whole key lies in the word.</summary>
    private static bool Crosses(int from, int to, int keyStart, int keyEnd) =>
        (from < keyStart && to > keyStart && to < keyEnd) || (from > keyStart && from < keyEnd && to > keyEnd);
}
