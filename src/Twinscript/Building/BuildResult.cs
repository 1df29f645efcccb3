using Twinscript.Diagnostics;

namespace Twinscript.Building;

/// <param name="Diagnostics">Everything found, in order.</param>
/// <param name="Summary">Null when the build failed; the output folder is then what it was before.</param>
public sealed record BuildResult(IReadOnlyList<Diagnostic> Diagnostics, BuildSummary? Summary)
{
    public bool Succeeded => Summary is not null;
}
