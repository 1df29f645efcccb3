namespace Twinscript.Pictures;

/// <summary>The published files of one picture of the input.</summary>
/// <param name="Fallback">In the format it was given in, for readers that know no other, or take only one address.</param>
/// <param name="Sources">In better formats, the best first, each from narrow to wide.</param>
internal sealed record Picture(PictureFile Fallback, IReadOnlyList<PictureFile> Sources)
{
    public IEnumerable<PictureFile> Files => [.. Sources, Fallback];

    /// <summary>Stands for all where the page is taken away: WebP, which every browser of today knows, as wide as the fallback.</summary>
    public PictureFile Single => Sources.FirstOrDefault(f => f.Format == PictureFormat.WebP && f.Width == Fallback.Width) ?? Fallback;

    /// <summary>The size to lay out a page with: the widest there is.</summary>
    public PictureFile Largest => Files.MaxBy(f => f.Width) ?? Fallback;
}
