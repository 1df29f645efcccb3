using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Twinscript.Documents;

namespace Twinscript.Scripts;

/// <summary>What a page's source HTML became in one script. Two scripts are aligned with each other through their common source.</summary>
/// <remarks>What lies between two ranges was copied as it stood, so every offset maps by a binary search.</remarks>
internal sealed class ScriptAlignment
{
    private readonly AlignedRange[] _ranges;
    private StrongBox<Digest>? _digest;

    /// <param name="source">The HTML all scripts of the page were made from, see <see cref="ScriptedHtml.Html"/>.</param>
    /// <param name="ranges">In order, on both sides.</param>
    public ScriptAlignment(string source, AlignedRange[] ranges) => (Source, _ranges) = (source, ranges);

    public string Source { get; }

    public ReadOnlySpan<AlignedRange> Ranges => _ranges;

    /// <summary>Of the ranges, without the source.</summary>
    public Digest Digest => (_digest ??= new(DigestOf(_ranges))).Value;

    /// <summary>Whether two scripts were made from the same source; pages written by hand in each script were not.</summary>
    public bool SharesSourceWith(ScriptAlignment other) => ReferenceEquals(Source, other.Source) || Source == other.Source;

    /// <summary>Where an offset of the source came to stand. Within a range that changed its length, the range's start.</summary>
    public int ToTarget(int sourceOffset)
    {
        var index = Last(sourceOffset, static range => range.SourceStart);
        if (index < 0)
            return sourceOffset;
        ref readonly var range = ref _ranges[index];
        return sourceOffset >= range.SourceEnd ? range.TargetEnd + sourceOffset - range.SourceEnd
            : range.InStep ? range.TargetStart + sourceOffset - range.SourceStart
            : range.TargetStart;
    }

    /// <summary>
    /// Where an offset of the script's HTML stood in the source. Within a range that changed its length, the range's start.
    /// </summary>
    public int ToSource(int targetOffset)
    {
        var index = Last(targetOffset, static range => range.TargetStart);
        if (index < 0)
            return targetOffset;
        ref readonly var range = ref _ranges[index];
        return targetOffset >= range.TargetEnd ? range.SourceEnd + targetOffset - range.TargetEnd
            : range.InStep ? range.SourceStart + targetOffset - range.TargetStart
            : range.SourceStart;
    }

    /// <summary>The range of another script's HTML that a range of this one's became; of what changed its length, all.</summary>
    public (int Start, int End) RangeIn(ScriptAlignment other, int start, int end)
    {
        var (from, to) = (ToSource(start), start == end ? ToSource(start) : ToSource(end - 1));
        if (end > start)
        {
            var index = Last(end - 1, static range => range.TargetStart);
            to = index >= 0 && end - 1 < _ranges[index].TargetEnd && !_ranges[index].InStep ? _ranges[index].SourceEnd : to + 1;
        }
        return (other.ToTarget(from), other.EndInTarget(from, to));
    }

    private static Digest DigestOf(AlignedRange[] ranges)
    {
        var numbers = new int[ranges.Length * 3];
        for (var i = 0; i < ranges.Length; i++)
        {
            ref readonly var range = ref ranges[i];
            var at = numbers.AsSpan(i * 3);
            (at[0], at[1], at[2]) = (range.SourceStart, (range.SourceLength << 3) | (int)range.Kind, range.TargetLength);
        }
        return Digest.Of(MemoryMarshal.AsBytes<int>(numbers));
    }

    private int EndInTarget(int start, int end)
    {
        if (end <= start)
            return ToTarget(start);
        var index = Last(end - 1, static range => range.SourceStart);
        return index >= 0 && end - 1 < _ranges[index].SourceEnd && !_ranges[index].InStep
            ? _ranges[index].TargetEnd
            : ToTarget(end - 1) + 1;
    }

    /// <summary>That of a page with something put before it.</summary>
    /// <param name="before">The alignment of what is put before.</param>
    /// <param name="length">Its length in this script.</param>
    public ScriptAlignment Behind(ScriptAlignment before, int length) => new(
        before.Source + Source,
        [
            .. before._ranges,
            .. _ranges.Select(r => r with { SourceStart = r.SourceStart + before.Source.Length, TargetStart = r.TargetStart + length }),
        ]);

    /// <summary>The last range that starts at or before an offset; -1 when none does.</summary>
    private int Last(int offset, Func<AlignedRange, int> start)
    {
        var (low, high) = (0, _ranges.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (start(_ranges[middle]) <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }
}
