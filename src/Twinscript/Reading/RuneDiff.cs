using System.Runtime.InteropServices;

namespace Twinscript.Reading;

/// <summary>Myers' greedy algorithm: which elements of two sequences are the same, with the fewest insertions and deletions.</summary>
internal static class RuneDiff
{
    /// <summary>Two texts further apart than this are not versions of each other, and the work would grow with the square.</summary>
    private const int MostEdits = 400;

    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Pair(int First, int Second);

    /// <summary>The positions that belong together, in order.</summary>
    public static List<Pair> Common(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        var head = first.CommonPrefixLength(second);
        var tail = 0;
        while (tail < first.Length - head && tail < second.Length - head && first[^(tail + 1)] == second[^(tail + 1)])
            tail++;
        var pairs = new List<Pair>(first.Length);
        for (var i = 0; i < head; i++)
            pairs.Add(new(i, i));
        foreach (var (x, y) in Middle(first[head..^tail], second[head..^tail]))
            pairs.Add(new(head + x, head + y));
        for (var i = tail; i > 0; i--)
            pairs.Add(new(first.Length - i, second.Length - i));
        return pairs;
    }

    private static List<Pair> Middle(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        if (first.IsEmpty || second.IsEmpty)
            return [];
        var most = Math.Min(first.Length + second.Length, MostEdits);
        var reached = new int[(2 * most) + 3];
        var trace = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            trace.Add([.. reached]);
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var x = Start(reached, most, diagonal, edits);
                while (x < first.Length && x - diagonal < second.Length && first[x] == second[x - diagonal])
                    x++;
                reached[most + 1 + diagonal] = x;
                if (x >= first.Length && x - diagonal >= second.Length)
                    return Backtrack(trace, most, first.Length, second.Length);
            }
        }
        return [];
    }

    private static int Start(int[] reached, int most, int diagonal, int edits)
    {
        var (below, above) = (reached[most + diagonal], reached[most + 2 + diagonal]);
        return diagonal == -edits || (diagonal != edits && below < above) ? above : below + 1;
    }

    private static List<Pair> Backtrack(List<int[]> trace, int most, int x, int y)
    {
        var pairs = new List<Pair>();
        for (var edits = trace.Count - 1; edits >= 0; edits--)
        {
            var reached = trace[edits];
            var diagonal = x - y;
            var down = diagonal == -edits || (diagonal != edits && reached[most + diagonal] < reached[most + 2 + diagonal]);
            var previous = down ? diagonal + 1 : diagonal - 1;
            var (fromX, fromY) = edits == 0 ? (0, 0) : (reached[most + 1 + previous], reached[most + 1 + previous] - previous);
            while (x > fromX && y > fromY)
                pairs.Add(new(--x, --y));
            (x, y) = (fromX, fromY);
        }
        pairs.Reverse();
        return pairs;
    }
}
