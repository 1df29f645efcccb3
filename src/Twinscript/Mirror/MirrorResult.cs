using Twinscript.Diagnostics;

namespace Twinscript.Mirror;

/// <param name="Summary">Null when nothing was written.</param>
public sealed record MirrorResult(IReadOnlyList<Diagnostic> Diagnostics, MirrorSummary? Summary)
{
    public bool Succeeded => Summary is not null && Diagnostics.All(d => d.Severity != Severity.Error);
}

/// <param name="SourceTag">The script of the originals.</param>
/// <param name="Converted">Pages whose text was converted, not found in the cache.</param>
/// <param name="Bytes">Of the original pages.</param>
public sealed record MirrorSummary(
    string SourceTag, IReadOnlyList<MirroredScript> Scripts, int OtherScript, int OtherLanguage, int Damaged, int Converted, long Bytes)
{
    /// <summary>Of all files that were written or kept.</summary>
    public required int Files { get; init; }

    /// <summary>Where the site lies on its host, with a slash at both ends.</summary>
    public required string BasePath { get; init; }
}

/// <param name="Folder">Below the output folder.</param>
public sealed record MirroredScript(string Tag, string Label, string Folder, int Pages);
