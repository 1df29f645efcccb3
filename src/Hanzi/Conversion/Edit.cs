using System.Runtime.InteropServices;

namespace Hanzi;

/// <summary>A replacement and, when somebody asked, its reasons.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Edit(Replacement Range, IReadOnlyList<Decision> Decisions)
{
    /// <summary>
    /// Given what made y of x and what made z of y, lists what made z of x. Stretches that overlap in y merge: nothing
    /// finer would be true of them.
    /// </summary>
    public static List<Edit> Compose(List<Edit> first, List<Edit> second)
    {
        if (first.Count == 0)
            return second;
        if (second.Count == 0)
            return first;

        var composed = new List<Edit>(first.Count + second.Count);
        int i = 0, j = 0, growthBefore = 0, growthAfter = 0;
        while (i < first.Count || j < second.Count)
        {
            var start = Math.Min(
                i < first.Count ? first[i].Range.TargetStart : int.MaxValue,
                j < second.Count ? second[j].Range.SourceStart : int.MaxValue);
            var (end, sourceStart, targetStart, i0, j0) = (start, start - growthBefore, start + growthAfter, i, j);
            // What the first pass deleted has no width in y; at a border it stays an edit of its own.
            if (i < first.Count && first[i].Range.TargetStart == start)
                TakeFirst();
            else
                TakeSecond();
            while (true)
            {
                if (i < first.Count && first[i].Range.TargetStart < end)
                    TakeFirst();
                else if (j < second.Count && second[j].Range.SourceStart < end)
                    TakeSecond();
                else
                    break;
            }

            composed.Add(new(
                new(sourceStart, end - growthBefore - sourceStart, targetStart, end + growthAfter - targetStart),
                Join(first, i0, i, second, j0, j)));

            void TakeFirst()
            {
                var taken = first[i++].Range;
                end = Math.Max(end, taken.TargetStart + taken.TargetLength);
                growthBefore += taken.TargetLength - taken.SourceLength;
            }

            void TakeSecond()
            {
                var taken = second[j++].Range;
                end = Math.Max(end, taken.SourceStart + taken.SourceLength);
                growthAfter += taken.TargetLength - taken.SourceLength;
            }
        }

        return composed;
    }

    private static IReadOnlyList<Decision> Join(List<Edit> first, int i0, int i1, List<Edit> second, int j0, int j1)
    {
        if (j1 == j0 && i1 == i0 + 1)
            return first[i0].Decisions;
        if (i1 == i0 && j1 == j0 + 1)
            return second[j0].Decisions;
        List<Decision>? all = null;
        for (; i0 < i1; i0++)
            Add(first[i0].Decisions);
        for (; j0 < j1; j0++)
            Add(second[j0].Decisions);
        return all is null ? [] : all;

        void Add(IReadOnlyList<Decision> decisions)
        {
            if (decisions.Count > 0)
                (all ??= []).AddRange(decisions);
        }
    }
}
