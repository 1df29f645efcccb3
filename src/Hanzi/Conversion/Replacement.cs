using System.Runtime.InteropServices;

namespace Hanzi;

/// <summary>One stretch of a text that was replaced; all numbers count UTF-16 units.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Replacement(int SourceStart, int SourceLength, int TargetStart, int TargetLength);
