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
        var made = new (PictureFile? Avif, PictureFile? WebP, PictureFile? Fallback)[widths.Length];
        Parallel.For(0, widths.Length, i =>
        {
            using var image = Scaled(whole, widths[i]);
            var fallback = widths[i] == single ? Make(origin.Format, image, origin) : null;
            made[i] = (TryMake(PictureFormat.Avif, image, origin), TryMake(PictureFormat.WebP, image, origin), fallback);
        });
        var last = made.Select(m => m.Fallback).OfType<PictureFile>().Single();
        return new(last, [.. Better(made.Select(m => m.Avif), made.Select(m => m.WebP), last)]);
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

    /// <summary>A format that saves nothing against the next one would only be in its way.</summary>
    private static IEnumerable<PictureFile> Better(IEnumerable<PictureFile?> avif, IEnumerable<PictureFile?> webp, PictureFile fallback)
    {
        PictureFile[] first = Complete(avif);
        PictureFile[] second = Complete(webp);
        if (second.Any(f => f.Width == fallback.Width && (f.Format == fallback.Format || f.Bytes.Length < fallback.Bytes.Length)) is false)
            second = [];
        var rival = second.Length > 0 ? second.Sum(f => f.Bytes.Length) : long.MaxValue;
        if (first.Sum(f => f.Bytes.Length) >= rival
            || (second.Length == 0 && first.Any(f => f.Width == fallback.Width && f.Bytes.Length >= fallback.Bytes.Length)))
            first = [];
        return [.. first, .. second];
    }

    private static PictureFile[] Complete(IEnumerable<PictureFile?> files) => files.Contains(null) ? [] : [.. files.OfType<PictureFile>()];

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
            // Lines and letters suffer where colours have half the resolution.
            PictureFormat.Avif =>
                image.HeifsaveBuffer(q: origin.IsDrawing ? 65 : 55, compression: Enums.ForeignHeifCompression.Av1, effort: 3,
                subsampleMode: origin.IsDrawing ? Enums.ForeignSubsample.Off : Enums.ForeignSubsample.Auto, keep: Nothing),
            PictureFormat.WebP => WebP(image, origin),
            PictureFormat.Jpeg => image.JpegsaveBuffer(q: 82, optimizeCoding: true, interlace: true, background: [255], keep: Nothing),
            _ => image.PngsaveBuffer(compression: 9, keep: Nothing),
        };
        return new(format, image.Width, image.Height, bytes);
    }

    private static byte[] WebP(Image image, PictureOrigin origin)
    {
        var lossy = image.WebpsaveBuffer(q: 80, effort: 5, smartSubsample: true, keep: Enums.ForeignKeep.None);
        if (!origin.IsDrawing)
            return lossy;
        var exact = image.WebpsaveBuffer(lossless: true, effort: 5, keep: Enums.ForeignKeep.None);
        return exact.Length <= lossy.Length ? exact : lossy;
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
