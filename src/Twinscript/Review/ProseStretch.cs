namespace Twinscript.Review;

/// <summary>A piece of prose that is converted as a whole, and where each of its units stands in the file.</summary>
/// <param name="Text">Each protected part (code, an address, the author's markup) stands as one <see cref="Gap"/>.</param>
/// <param name="Offsets">The offset in the file of each unit of the text.</param>
internal sealed record ProseStretch(string Text, IReadOnlyList<int> Offsets)
{
    /// <summary>No dictionary holds it, so that no word is found across it.</summary>
    public const char Gap = '\uFFFC';
}
