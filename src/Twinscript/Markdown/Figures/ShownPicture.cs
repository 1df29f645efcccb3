namespace Twinscript.Markdown;

/// <summary>A raster picture as a page offers it to browsers.</summary>
/// <param name="Url">Of the one file for whoever doesn't choose.</param>
/// <param name="Width">To lay out the page with, as is <paramref name="Height"/>.</param>
/// <param name="Sources">The better formats, the best first.</param>
/// <param name="Sizes">How wide it will stand, in the words of HTML's <c>sizes</c>.</param>
internal sealed record ShownPicture(string Url, int Width, int Height, IReadOnlyList<ShownSource> Sources, string Sizes);

/// <param name="Type">The media type.</param>
/// <param name="SourceSet">Addresses and widths, in the words of HTML's <c>srcset</c>.</param>
internal sealed record ShownSource(string Type, string SourceSet);
