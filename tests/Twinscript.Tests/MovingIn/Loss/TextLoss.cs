namespace Twinscript.Tests.MovingIn.Loss;

/// <summary>Which characters of a source don't stand on its page in the same order.</summary>
/// <param name="Lost">Stretches that stand nowhere on the page, by their indices in the source.</param>
/// <param name="Moved">Stretches that stand elsewhere on the page, as notes do.</param>
internal sealed record TextLoss(IReadOnlyList<Range> Lost, IReadOnlyList<Range> Moved)
{
    private const int LongestRun = 12;
    private const int LargestTable = 4_000_000;

    public static TextLoss Between(HanText source, HanText page)
    {
        var isKept = new bool[source.Count];
        Match(source, 0, source.Count, page, 0, page.Count, LongestRun, isKept);
        var (lost, moved, shown) = (new List<Range>(), new List<Range>(), new Lazy<string>(() => page.Text(0, page.Count)));
        for (var i = 0; i < isKept.Length; i++)
        {
            var start = i;
            while (i < isKept.Length && !isKept[i] && source.LineOf(i) == source.LineOf(start))
                i++;
            if (i > start)
                (shown.Value.Contains(source.Text(start, i), StringComparison.Ordinal) && i - start > 1 ? moved : lost).Add(start..i--);
        }
        return new(lost, moved);
    }

    /// <summary>
    /// Runs that stand once on either side are anchors; between two of them shorter runs are, and in what is small the longest common
    /// subsequence counts.
    /// </summary>
    private static void Match(HanText source, int from, int to, HanText page, int first, int last, int run, bool[] isKept)
    {
        while (from < to && first < last && source[from] == page[first])
            (isKept[from++], first) = (true, first + 1);
        while (from < to && first < last && source[to - 1] == page[last - 1])
            (isKept[--to], last) = (true, last - 1);
        if (from == to || first == last)
            return;
        if ((long)(to - from) * (last - first) <= LargestTable)
        {
            MatchBest(source, from, to, page, first, last, isKept);
            return;
        }
        var anchors = run == 0 ? [] : Anchors(source, from, to, page, first, last, run);
        if (anchors.Count == 0)
        {
            if (run > 1)
                Match(source, from, to, page, first, last, run / 2, isKept);
            return;
        }
        foreach (var (a, b) in anchors)
        {
            if (a < from || b < first)
                continue;
            Match(source, from, a, page, first, b, run, isKept);
            for ((from, first) = (a, b); from < to && first < last && source[from] == page[first]; first++)
                isKept[from++] = true;
        }
        Match(source, from, to, page, first, last, run / 2, isKept);
    }

    private static List<(int Source, int Page)> Anchors(HanText source, int from, int to, HanText page, int first, int last, int run)
    {
        var (here, there) = (Single(source, from, to, run), Single(page, first, last, run));
        var pairs = here.Where(p => p.Value >= 0 && there.GetValueOrDefault(p.Key, -1) >= 0)
            .Select(p => (Source: p.Value, Page: there[p.Key])).Order().ToArray();
        // The longest row of pairs that goes up on both sides.
        var (ends, before) = (new List<int>(), new int[pairs.Length]);
        for (var i = 0; i < pairs.Length; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (pairs[ends[middle]].Page < pairs[i].Page)
                    low = middle + 1;
                else
                    high = middle;
            }
            before[i] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count)
                ends.Add(i);
            else
                ends[low] = i;
        }
        var row = new List<(int, int)>();
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = before[i])
            row.Add(pairs[i]);
        row.Reverse();
        return row;
    }

    /// <summary>Where each run stands; -1 for one that stands more than once.</summary>
    private static Dictionary<ulong, int> Single(HanText text, int from, int to, int run)
    {
        var places = new Dictionary<ulong, int>();
        for (var i = from; i + run <= to; i++)
        {
            var hash = 14695981039346656037UL;
            for (var k = i; k < i + run; k++)
                hash = (hash ^ (uint)text[k]) * 1099511628211UL;
            places[hash] = places.ContainsKey(hash) ? -1 : i;
        }
        return places;
    }

    private static void MatchBest(HanText source, int from, int to, HanText page, int first, int last, bool[] isKept)
    {
        var (height, width) = (to - from, last - first);
        var best = new int[height + 1, width + 1];
        for (var i = height - 1; i >= 0; i--)
        {
            for (var j = width - 1; j >= 0; j--)
            {
                best[i, j] = source[from + i] == page[first + j]
                    ? best[i + 1, j + 1] + 1
                    : Math.Max(best[i + 1, j], best[i, j + 1]);
            }
        }
        for (var (i, j) = (0, 0); i < height && j < width;)
        {
            if (source[from + i] == page[first + j])
                (isKept[from + i++], j) = (true, j + 1);
            else if (best[i + 1, j] > best[i, j + 1])
                i++;
            else
                j++;
        }
    }
}
