namespace Twinscript.Building;

/// <param name="Scripts">In the order of <c>site.yml</c>.</param>
/// <param name="Files">All files of the output folder.</param>
/// <param name="Bytes">Their sizes together.</param>
public sealed record BuildSummary(IReadOnlyList<ScriptSummary> Scripts, int Files, long Bytes)
{
    /// <summary>Sources that were rendered and converted; the others were taken from an earlier build.</summary>
    public int Converted { get; init; }

    /// <summary>Pages that were put into their layout; the others were taken from an earlier build.</summary>
    public int Rendered { get; init; }

    /// <summary>Whether nothing had changed since the last build, so that the output was left as it was.</summary>
    public bool UpToDate { get; init; }

    /// <summary>
    /// Wishes of the site that this machine couldn't fulfil. Each starts in lower case, and its last sentence says what helps.
    /// </summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The start of every address of the site: empty, or e.g. <c>/book</c> for a site in a folder of its host.</summary>
    public string BasePath { get; init; } = "";
}

/// <param name="Pages">Pages published in this script.</param>
public sealed record ScriptSummary(string Tag, string Label, int Pages);
