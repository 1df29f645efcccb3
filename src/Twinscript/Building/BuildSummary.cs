namespace Twinscript.Building;

/// <param name="Scripts">In the order of <c>site.yml</c>.</param>
/// <param name="Files">All files of the output folder.</param>
/// <param name="Bytes">Their sizes together.</param>
public sealed record BuildSummary(IReadOnlyList<ScriptSummary> Scripts, int Files, long Bytes)
{
    /// <summary>What every address of the site starts with: empty, or e.g. <c>/book</c> for a site in a folder of its host.</summary>
    public string BasePath { get; init; } = "";
}

/// <param name="Pages">Pages published in this script.</param>
public sealed record ScriptSummary(string Tag, string Label, int Pages);
