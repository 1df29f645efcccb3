using System.Runtime.InteropServices;

namespace Twinscript.Scripts;

/// <summary>Where the next text of a page goes on: in which block, and in which stretch of it; -1 for a new one.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextPlace(int Block, int Stretch)
{
    public static TextPlace Nowhere { get; } = new(-1, -1);
}
