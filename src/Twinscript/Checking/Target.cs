using System.Runtime.InteropServices;
using Twinscript.Documents;

namespace Twinscript.Checking;

/// <param name="File">The file, when there is one.</param>
/// <param name="Fragment">Decoded; empty when there is none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Target(TargetKind Kind, SitePath? File, Uri? Url, string Fragment);

internal enum TargetKind
{
    File,
    Redirected,
    Missing,
    External,

    /// <summary>Not a page: mail, telephone, data.</summary>
    Other,
    Malformed,
}
