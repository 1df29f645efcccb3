using Twinscript.Diagnostics;
using Twinscript.Pages;

namespace Twinscript.Building;

/// <param name="Diagnostics">Everything found, in order.</param>
/// <param name="Summary">Null when the build failed; the output folder is then what it was before.</param>
public sealed record BuildResult(IReadOnlyList<Diagnostic> Diagnostics, BuildSummary? Summary)
{
    public bool Succeeded => Summary is not null;

    /// <summary>The published pages, for the preview; null when the build failed.</summary>
    internal BuiltPages? Pages { get; init; }
}

/// <param name="Editions">Every page in every script, in the order of the site.</param>
internal sealed record BuiltPages(Site Site, IReadOnlyList<PageInScript> Editions);
