using System.Runtime.InteropServices;

namespace Twinscript.Scripts;

/// <summary>What became of one stretch of text.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct ConvertedStretch
{
    public bool Done;
    public int TextStart;
    public int FirstReplacement;
    public int EndReplacement;

    /// <summary>The first replacement that isn't behind the text written last.</summary>
    public int Next;

    public readonly bool Changed => EndReplacement > FirstReplacement;
}
