using System.Runtime.InteropServices;

namespace Twinscript.Scripts;

/// <summary>An element whose end hasn't come, and what holds inside it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OpenElement
{
    public required int NameStart { get; init; }

    public required int NameEnd { get; init; }

    /// <summary>In the ends that tags leave out.</summary>
    public required ImpliedEnds.Part Part { get; init; }

    public required ElementTraits Traits { get; init; }

    public required bool Foreign { get; init; }

    public required Protection Protection { get; init; }

    /// <summary>For <see cref="ElementTraits.Aside"/>: the text to go on with after it.</summary>
    public required TextPlace Resume { get; init; }
}
