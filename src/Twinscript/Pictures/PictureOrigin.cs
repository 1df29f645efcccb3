using NetVips;

namespace Twinscript.Pictures;

/// <summary>The facts a picture's own bytes state, whatever its name says.</summary>
/// <param name="Format">Its fallback format; its own where every browser knows that.</param>
/// <param name="Width">As it is looked at: turned upright.</param>
/// <param name="IsDrawing">Whether it came in a format that loses nothing, as drawings and screenshots do.</param>
/// <param name="IsMoving">Whether it has several frames, or may have.</param>
internal sealed record PictureOrigin(PictureFormat Format, int Width, int Height, bool IsDrawing, bool IsMoving)
{
    /// <exception cref="VipsException">The bytes are no picture that can be published.</exception>
    public static PictureOrigin Of(byte[] source)
    {
        var loader = Image.FindLoadBuffer(source) ?? throw new VipsException("it is in no format of pictures");
        using var header = Image.NewFromBuffer(source, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error);
        var (isTurned, isMoving) = (Number(header, "orientation") >= 5, Number(header, "n-pages") > 1);
        var (width, height) = isTurned ? (header.Height, header.Width) : (header.Width, header.Height);
        if (loader.Contains("Jpeg", StringComparison.Ordinal))
            return new(PictureFormat.Jpeg, width, height, IsDrawing: false, IsMoving: false);
        if (loader.Contains("Png", StringComparison.Ordinal))
            return new(PictureFormat.Png, width, height, IsDrawing: true, IsMoving: IsMovingPng(source));
        if (loader.Contains("Webp", StringComparison.Ordinal))
            return new(PictureFormat.WebP, width, height, IsDrawing: false, isMoving);
        if (loader.Contains("Heif", StringComparison.Ordinal))
            return new(header.HasAlpha() ? PictureFormat.Png : PictureFormat.Jpeg, width, height, IsDrawing: false, IsMoving: false);
        if (loader.Contains("Tiff", StringComparison.Ordinal))
            return new(header.HasAlpha() ? PictureFormat.Png : PictureFormat.Jpeg, width, height, IsDrawing: true, IsMoving: false);
        if (!loader.Contains("Nsgif", StringComparison.Ordinal) && !loader.Contains("Gif", StringComparison.Ordinal))
            throw new VipsException("it is in a format that browsers don't show");
        header.Avg(); // Passed on as it is, so nothing else would find it broken.
        return new(PictureFormat.Gif, width, height, IsDrawing: true, IsMoving: true);
    }

    private static int Number(Image image, string field) =>
        image.Contains(field) ? Convert.ToInt32(image.Get(field), System.Globalization.CultureInfo.InvariantCulture) : 0;

    /// <summary>A moving PNG says so before its first frame; to all other readers it is a still one.</summary>
    private static bool IsMovingPng(ReadOnlySpan<byte> source) =>
        source.IndexOf("acTL"u8) is var animation and >= 0 && source.IndexOf("IDAT"u8) is var data && (data < 0 || animation < data);
}
