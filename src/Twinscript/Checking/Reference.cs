using System.Runtime.InteropServices;

namespace Twinscript.Checking;

/// <summary>One address a page contains.</summary>
/// <param name="Offset">Where it stands in the page's text.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Reference(ReferenceKind Kind, string Address, int Offset, int Length);

internal enum ReferenceKind
{
    /// <summary>Readers follow it.</summary>
    Link,

    /// <summary>Readers save what it points to.</summary>
    Download,

    /// <summary>The browser loads it to show the page.</summary>
    Loaded,

    /// <summary>The browser may load it instead of, or later than, something else.</summary>
    Optional,

    /// <summary>Says something about the page: its neighbours, its feeds, its picture.</summary>
    Described,
}

/// <param name="Tag">As in <c>hreflang</c>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Alternate(string Tag, string Address, int Offset, int Length);
