using System.Buffers.Binary;
using System.Text;
using NetVips;

namespace Twinscript.Cards;

/// <summary>A card as a PNG file.</summary>
internal static class DrawnCard
{
    /// <exception cref="VipsException">The text is no SVG picture.</exception>
    /// <param name="isPhotograph">Whether it holds more colours than a palette does.</param>
    public static byte[] Of(string svg, bool isPhotograph = false)
    {
        using var drawn = Image.SvgloadBuffer(Encoding.UTF8.GetBytes(svg));
        using var flat = drawn.Flatten(background: [255]);
        if (isPhotograph)
            return flat.PngsaveBuffer(compression: 9, palette: true, dither: 1, q: 90, effort: 7, keep: Enums.ForeignKeep.None);
        // Flat colours and the edges of letters: 256 colours hold them all.
        return flat.PngsaveBuffer(compression: 9, palette: true, dither: 0, effort: 4, keep: Enums.ForeignKeep.None);
    }

    public static (int Width, int Height) SizeOf(ReadOnlySpan<byte> png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]));
}
