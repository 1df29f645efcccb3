namespace Twinscript.Scripts;

/// <summary>What a page's source HTML became in one script. Two scripts are aligned with each other through their common source.</summary>
/// <remarks>What lies between two ranges was copied as it stood, so every offset maps by a binary search.</remarks>
internal sealed class ScriptAlignment
{
    private readonly AlignedRange[] _ranges;

    /// <param name="source">The HTML all scripts of the page were made from, see <see cref="ScriptedHtml.Html"/>.</param>
    /// <param name="ranges">In order, on both sides.</param>
    public ScriptAlignment(string source, AlignedRange[] ranges) => (Source, _ranges) = (source, ranges);

    public string Source { get; }

    public ReadOnlySpan<AlignedRange> Ranges => _ranges;

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

    /// <summary>Where an offset of the script's HTML stood in the source. Within a range that changed its length, the range's start.</summary>
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
