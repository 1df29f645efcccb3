using Twinscript.Diagnostics;

namespace Twinscript.Checking;

/// <param name="Diagnostics">Everything found, in order.</param>
/// <param name="Summary">Null when there was nothing to check.</param>
public sealed record CheckResult(IReadOnlyList<Diagnostic> Diagnostics, CheckSummary? Summary)
{
    public bool Passed => Diagnostics.All(d => d.Severity != Severity.Error);
}

/// <param name="Links">References of every kind that were followed.</param>
/// <param name="Heaviest">Null when no page could be read.</param>
public sealed record CheckSummary(int Pages, int Links, PageWeight? Heaviest);

/// <param name="Page">The page's path below the output folder.</param>
/// <param name="Bytes">The page and all it loads, compressed.</param>
public sealed record PageWeight(string Page, long Bytes);
