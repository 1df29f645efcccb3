using Twinscript.Markdown;

namespace Twinscript.Scripts;

/// <summary>A page's Markdown with a placeholder for each markup.</summary>
/// <param name="text">For the Markdown renderer.</param>
/// <param name="anchors">Where stretches of the text begin, and where in the source they were; in order.</param>
internal sealed class ExtractedMarkup(string text, MarkupTable markup, IReadOnlyList<(int InText, int InSource)> anchors) : IPositionMap
{
    public string Text => text;

    public MarkupTable Markup => markup;

    /// <inheritdoc/>
    /// <remarks>A placeholder stands where its markup begins.</remarks>
    public int ToSource(int bodyOffset)
    {
        var (low, high) = (0, anchors.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (anchors[middle].InText <= bodyOffset)
                low = middle;
            else
                high = middle - 1;
        }
        var offset = bodyOffset - anchors[low].InText;
        // Inside a placeholder there is nothing to point at but the whole.
        return anchors[low].InSource + (low + 1 < anchors.Count && IsPlaceholder(low) && offset < Placeholder.Length ? 0 : offset);
    }

    private bool IsPlaceholder(int anchor) => anchors[anchor + 1].InText - anchors[anchor].InText == Placeholder.Length
        && Placeholder.IndexIn(text.AsSpan(anchors[anchor].InText, Placeholder.Length)) == 0;
}
