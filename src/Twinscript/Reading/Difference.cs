using System.Runtime.InteropServices;

namespace Twinscript.Reading;

internal enum DifferenceKind
{
    /// <summary>The same word, written with other characters or marks: 頭髮 and 头发.</summary>
    Script,

    /// <summary>Another word: 軟體 and 软件.</summary>
    Word,
}

/// <summary>A stretch of a text that its counterpart writes otherwise; all numbers count UTF-16 units.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Difference(int SourceStart, int SourceLength, int TargetStart, int TargetLength, DifferenceKind Kind)
{
    public int SourceEnd => SourceStart + SourceLength;

    public int TargetEnd => TargetStart + TargetLength;
}
