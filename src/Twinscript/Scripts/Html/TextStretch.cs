using System.Runtime.InteropServices;

namespace Twinscript.Scripts;

/// <summary>Text that is converted as a whole: a block's, or what of it lies between two pieces of code, or an attribute's value.</summary>
/// <param name="Text">Decoded, without tags.</param>
/// <param name="Block">Stretches of one block share a number.</param>
/// <param name="Epoch">How many places before it may change the page's rules.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextStretch(ReadOnlyMemory<char> Text, int Block, int Epoch);
