namespace Twinscript.Pages;

/// <summary>The picture that stands for a page where others show it.</summary>
/// <param name="Url">Within the site.</param>
/// <param name="Width">In pixels; 0 when not measured, as is <paramref name="Height"/>.</param>
internal sealed record PageImage(string Url, int Width = 0, int Height = 0)
{
    public static bool IsRemote(string address) =>
        address.StartsWith("//", StringComparison.Ordinal)
        || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http");

    /// <summary>Whether it is an SVG, which no other site shows.</summary>
    public bool IsDrawing => Url.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);
}
