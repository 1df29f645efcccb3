using NetVips;

namespace Twinscript.Pictures;

/// <summary>
/// Makes of a picture's bytes the files to publish: upright, in sRGB, without metadata. To be called only where
/// <see cref="Libvips.Version"/> is known.
/// </summary>
internal static class PictureEncoder
{
    private const int AnyHeight = 10_000_000;

    /// <summary>The sizes a page chooses from.</summary>
    /// <exception cref="VipsException">The bytes are no sound picture.</exception>
    public static Picture Encode(byte[] source, PictureSettings settings)
    {
        var origin = PictureOrigin.Of(source);
        if (origin.IsMoving)
            return new(Moving(source, origin), []);
        int[] widths = [.. settings.Widths.Where(w => w < origin.Width), Math.Min(origin.Width, settings.Widths[^1])];
        widths = [.. widths.Distinct()];
        var single = widths.LastOrDefault(w => w <= PictureSettings.SingleWidth, widths[0]);

        using var whole = Decoded(source);
        using var image = Scaled(whole, single);
        var fallback = Make(origin.Format, image, origin);
        var (webp, isExact) = WebP(image, origin);
        // Where a lossless file is smaller than a lossy one, the picture is made of flat colours, and AVIF has nothing to win.
        var avif = isExact ? null : TryMake(PictureFormat.Avif, image, origin);
        // A format that saves nothing against the next one would only be in its way.
        if (webp is { } && webp.Format != fallback.Format && webp.Bytes.Length >= fallback.Bytes.Length)
            webp = null;
        if (avif is { } && avif.Bytes.Length >= (webp ?? fallback).Bytes.Length)
            avif = null;
        // All widths only in the format that browsers of today choose: in others they would be made, kept and deployed for few.
        if ((avif ?? webp) is not { } best || InWidths(whole, widths, best, origin) is not { } sizes)
            return new(fallback, webp is null ? [] : [webp]);
        return new(fallback, avif is { } && webp is { } ? [.. sizes, webp] : sizes);
    }

    /// <param name="made">One of the sizes, which is not made again.</param>
    /// <returns>Null where a size can't be written.</returns>
    private static PictureFile[]? InWidths(Image whole, int[] widths, PictureFile made, PictureOrigin origin)
    {
        var files = new PictureFile?[widths.Length];
        Parallel.For(0, widths.Length, i =>
        {
            if (widths[i] == made.Width)
            {
                files[i] = made;
                return;
            }
            using var image = Scaled(whole, widths[i]);
            files[i] = made.Format == PictureFormat.WebP ? WebP(image, origin).File : TryMake(made.Format, image, origin);
        });
        return files.Contains(null) ? null : [.. files.OfType<PictureFile>()];
    }

    /// <summary>The picture at its full size, for those who follow a link to it.</summary>
    /// <exception cref="VipsException">The bytes are no sound picture.</exception>
    public static Picture EncodeWhole(byte[] source)
    {
        var origin = PictureOrigin.Of(source);
        if (origin.IsMoving)
            return new(Moving(source, origin), []);
        using var whole = Decoded(source);
        using var image = Scaled(whole, origin.Width);
        return new(Make(origin.Format, image, origin), []);
    }

    /// <summary>Every pixel, because a scaled reading passes over missing ones.</summary>
    private static Image Decoded(byte[] source)
    {
        using var read = Image.NewFromBuffer(source, failOn: Enums.FailOn.Error);
        return read.CopyMemory();
    }

    private static Image Scaled(Image whole, int width)
    {
        using var scaled = whole.ThumbnailImage(width, height: AnyHeight, size: Enums.Size.Down, outputProfile: "srgb");
        using var colours = scaled.Colourspace(Enums.Interpretation.Srgb);
        return colours.CopyMemory();
    }

    private static PictureFile? TryMake(PictureFormat format, Image image, PictureOrigin origin)
    {
        try
        {
            return Make(format, image, origin);
        }
        catch (VipsException)
        {
            // This libvips can't write the format, or not in this size; the others do.
            return null;
        }
    }

    private static PictureFile Make(PictureFormat format, Image image, PictureOrigin origin)
    {
        const Enums.ForeignKeep Nothing = Enums.ForeignKeep.None;
        var bytes = format switch
        {
            // Lines and letters suffer where colours have half the resolution. More effort takes three times as long and saves 4 %.
            PictureFormat.Avif =>
                image.HeifsaveBuffer(q: origin.IsDrawing ? 65 : 55, compression: Enums.ForeignHeifCompression.Av1, effort: 1,
                subsampleMode: origin.IsDrawing ? Enums.ForeignSubsample.Off : Enums.ForeignSubsample.Auto, keep: Nothing),
            PictureFormat.WebP => image.WebpsaveBuffer(q: 80, effort: 4, smartSubsample: true, keep: Nothing),
            PictureFormat.Jpeg => image.JpegsaveBuffer(q: 82, optimizeCoding: true, interlace: true, background: [255], keep: Nothing),
            _ => image.PngsaveBuffer(compression: 9, keep: Nothing),
        };
        return new(format, image.Width, image.Height, bytes);
    }

    /// <summary>A drawing is kept exact where that takes no more bytes.</summary>
    private static (PictureFile? File, bool IsExact) WebP(Image image, PictureOrigin origin)
    {
        var lossy = TryMake(PictureFormat.WebP, image, origin);
        if (lossy is null || !origin.IsDrawing)
            return (lossy, false);
        var exact = image.WebpsaveBuffer(lossless: true, effort: 1, keep: Enums.ForeignKeep.None);
        return exact.Length <= lossy.Bytes.Length ? (lossy with { Bytes = exact }, true) : (lossy, false);
    }

    private static PictureFile Moving(byte[] source, PictureOrigin origin)
    {
        var bytes = source;
        if (origin.Format == PictureFormat.WebP)
        {
            using var frames = Image.WebploadBuffer(source, n: -1, failOn: Enums.FailOn.Error);
            bytes = frames.WebpsaveBuffer(q: 85, effort: 5, keep: Enums.ForeignKeep.Other);
        }
        return new(origin.Format, origin.Width, origin.Height, bytes);
    }
}
