using System.Runtime.InteropServices;

namespace Twinscript.Scripts;

internal enum AlignedKind : byte
{
    /// <summary>The same word, written with other characters or marks: 頭髮 and 头发.</summary>
    Script,

    /// <summary>Another word: 軟體 and 软件.</summary>
    Word,

    /// <summary>One part of another word that inline elements or character references cut into several.</summary>
    PartOfWord,

    /// <summary>An address that the script resolves.</summary>
    Reference,

    /// <summary>The script's own language tag.</summary>
    LanguageTag,

    /// <summary>A quote around an attribute's value that only this script needs.</summary>
    Quote,

    /// <summary>Markup of the author's: a placeholder in the source, any HTML in the script.</summary>
    Markup,
}

/// <summary>A range of a page's source HTML and the range it became in one script; all numbers count UTF-16 units.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AlignedRange(int SourceStart, int SourceLength, int TargetStart, int TargetLength, AlignedKind Kind)
{
    public int SourceEnd => SourceStart + SourceLength;

    public int TargetEnd => TargetStart + TargetLength;

    /// <summary>Whether it is text in which a unit stands where it stood.</summary>
    public bool InStep => Kind == AlignedKind.Script && SourceLength == TargetLength;
}
