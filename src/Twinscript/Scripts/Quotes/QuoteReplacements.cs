using Hanzi;

namespace Twinscript.Scripts;

/// <summary>Adds changed quotation marks to what a converter replaced.</summary>
internal static class QuoteReplacements
{
    /// <param name="replacements">
    /// Those from <paramref name="first"/> on belong to the text; they are in order, and are again afterwards.
    /// </param>
    /// <param name="converted">The converted text; the marks in it are overwritten.</param>
    /// <param name="changes">Offsets in the text, in order.</param>
    public static void Add(List<Replacement> replacements, int first, Span<char> converted, IEnumerable<(int At, char Mark)> changes)
    {
        var (next, shift) = (first, 0);
        foreach (var (at, mark) in changes)
        {
            while (next < replacements.Count && replacements[next].SourceStart + replacements[next].SourceLength <= at)
            {
                shift = replacements[next].TargetStart
                    + replacements[next].TargetLength - replacements[next].SourceStart - replacements[next].SourceLength;
                next++;
            }
            // A mark inside an author's term is the author's.
            if ((next < replacements.Count && replacements[next].SourceStart <= at) || QuoteMark.Of(converted[at + shift]) is null)
                continue;
            converted[at + shift] = mark;
            replacements.Insert(next++, new(at, 1, at + shift, 1));
        }
    }
}
