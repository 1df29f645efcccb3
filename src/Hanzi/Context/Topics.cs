namespace Hanzi;

/// <summary>Tells a word's technical sense from its everyday one by the words around it.</summary>
/// <param name="words">How much likelier each word is in a text about software, in eighths of a bit.</param>
internal sealed class Topics(Neighbours words)
{
    private const int Reach = 24;
    private const int Near = 8;

    /// <summary>A word that the dictionaries replace is technical unless its neighbours say otherwise.</summary>
    private const int Threshold = -72;

    public bool IsTechnical(ReadOnlySpan<char> folded, int at, int length)
    {
        var score = 0;
        for (var i = Math.Max(0, at - Reach); i < Math.Min(folded.Length, at + length + Reach); i++)
        {
            if (i >= at && i < at + length)
                continue;
            var distance = i < at ? at - i : i - at - length;
            var weight = distance < Near ? 2 : 1;
            for (var size = 2; size <= 3 && i + size <= folded.Length; size++)
            {
                if (i < at && i + size > at)
                    break;
                score += weight * words.Score(folded.Slice(i, size));
            }
        }

        return score > Threshold;
    }
}
