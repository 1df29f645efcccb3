using System.Runtime.Intrinsics;

namespace Hanzi;

/// <content>Looking whether there is anything to do at all.</content>
internal sealed unsafe partial class PrefixTable
{
    private const int LeastGap = 256;
    private const int MostRanges = 6;

    private char[]? _firstUnits;

    /// <summary>Whether the text holds a unit that may begin a key or a description sequence. True may be wrong, false never is.</summary>
    public bool MayMatch(ReadOnlySpan<char> text)
    {
        var ranges = _firstUnits ??= FirstUnits();
        fixed (char* start = text)
            for (var i = 0; i < ranges.Length; i += 2)
                if (HasAnyIn(start, start + text.Length, ranges[i], ranges[i + 1]))
                    return true;
        return false;
    }

    // The library's own search boxes its bounds until it is optimized, and short programs end before that.
    private static bool HasAnyIn(char* at, char* end, char first, char last)
    {
        var lowest = Vector256.Create((ushort)first);
        var width = Vector256.Create((ushort)(last - first));
        for (; end - at >= Vector256<ushort>.Count; at += Vector256<ushort>.Count)
            if (Vector256.LessThanOrEqualAny(Vector256.Load((ushort*)at) - lowest, width))
                return true;
        for (; at < end; at++)
            if ((ushort)(*at - first) <= last - first)
                return true;
        return false;
    }

    /// <summary>The units that begin keys, as the first and last of a few ranges that vectors can search for.</summary>
    private char[] FirstUnits()
    {
        var ranges = new List<char>();
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            if (_pages[unit >> 8] == 0)
                unit |= 0xFF;
            else if (Root((char)unit) == 0)
                continue;
            else if (ranges is [.., var last] && unit - last < LeastGap)
                ranges[^1] = (char)unit;
            else
                ranges.AddRange([(char)unit, (char)unit]);
        }

        return ranges.Count <= 2 * MostRanges ? [.. ranges] : [ranges[0], ranges[^1]];
    }
}
