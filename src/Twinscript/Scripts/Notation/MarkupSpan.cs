using System.Runtime.InteropServices;

namespace Twinscript.Scripts;

/// <summary>Where a <c>-{…}-</c> stands, braces and all.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MarkupSpan(int Start, int End);
