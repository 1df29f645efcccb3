namespace Twinscript.Pictures;

/// <summary>The formats a picture is published in; better ones first.</summary>
internal enum PictureFormat
{
    Avif,
    WebP,
    Jpeg,
    Png,
    Gif,
}

internal static class PictureFormats
{
    public static string Extension(this PictureFormat format) => format switch
    {
        PictureFormat.Avif => ".avif",
        PictureFormat.WebP => ".webp",
        PictureFormat.Jpeg => ".jpg",
        PictureFormat.Png => ".png",
        _ => ".gif",
    };
}
