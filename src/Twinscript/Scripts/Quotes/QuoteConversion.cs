namespace Twinscript.Scripts;

/// <summary>Decides which marks a script writes.</summary>
internal static class QuoteConversion
{
    /// <summary>The marks that change, as offset and new mark, in the order of the offsets.</summary>
    /// <remarks>
    /// Each mark becomes its counterpart (「 is “, 『 is ‘), which makes every conversion reversible whatever the depth. Only
    /// where the author already wrote the target's own marks inside a converted pair does depth decide, or two pairs of the
    /// same marks would lie within each other.
    /// </remarks>
    public static List<(int At, char Mark)> To(QuoteStyle style, IReadOnlyList<QuotePair> pairs)
    {
        var changes = new List<(int At, char Mark)>();
        if (style == QuoteStyle.AsWritten)
            return changes;
        var isDouble = new bool[pairs.Count];
        var changed = new bool[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var pair = pairs[i];
            isDouble[i] = pair.Double;
            changed[i] = pair.InChinese && pair.Style != style;
            if (pair.InChinese && pair.Style == style && pair.Outer >= 0 && changed[pair.Outer])
            {
                isDouble[i] = !isDouble[pair.Outer];
                changed[i] = isDouble[i] != pair.Double;
            }
            if (!changed[i])
                continue;
            changes.Add((pair.Open, QuoteMark.Opening(isDouble[i], style)));
            changes.Add((pair.Close, QuoteMark.Closing(isDouble[i], style)));
        }
        changes.Sort((a, b) => a.At.CompareTo(b.At));
        return changes;
    }
}
