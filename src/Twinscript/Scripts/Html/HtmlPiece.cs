using System.Runtime.InteropServices;

namespace Twinscript.Scripts;

/// <summary>One step of rendering a page.</summary>
/// <param name="Start">Where it stands in the HTML.</param>
/// <param name="Index">Of the text stretch, or of the reference.</param>
/// <param name="TextStart">For text: where it stands in its stretch.</param>
/// <param name="Quote">For what lies in an attribute: the quote around it, or U+0000.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct HtmlPiece(
    HtmlPieceKind Kind, int Start, int Length, int Index = -1, int TextStart = 0, int TextLength = 0, char Quote = '\0');
