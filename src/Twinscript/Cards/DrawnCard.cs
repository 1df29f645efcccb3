using System.Buffers.Binary;
using System.Text;
using NetVips;

namespace Twinscript.Cards;

/// <summary>A card as a PNG file.</summary>
internal static class DrawnCard
{
    /// <exception cref="VipsException">The text is no SVG picture.</exception>
    public static byte[] Of(string svg)
    {
        using var drawn = Image.SvgloadBuffer(Encoding.UTF8.GetBytes(svg));
        using var flat = drawn.Flatten(background: [255]);
        // Flat colours and the edges of letters: 256 colours hold them all.
        return flat.PngsaveBuffer(compression: 9, palette: true, dither: 0, effort: 4, keep: Enums.ForeignKeep.None);
    }

    public static (int Width, int Height) SizeOf(ReadOnlySpan<byte> png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]));
}
