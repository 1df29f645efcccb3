using System.Runtime.InteropServices;
using Twinscript.Diagnostics;

namespace Twinscript.Cli.Reporting;

/// <summary>
/// Warnings that are alike, as one: a tree that was written for another generator has thousands. Errors are never folded.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FoldedProblem(Diagnostic First, int Count)
{
    /// <summary>Up to so many problems are shown with the line they stand in.</summary>
    public const int MostWithExcerpt = 6;

    /// <summary>In the order of each kind's first place.</summary>
    public static IReadOnlyList<FoldedProblem> Of(IReadOnlyList<Diagnostic> diagnostics)
    {
        List<FoldedProblem> folded = [];
        var places = new Dictionary<(string, string?), int>();
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Severity == Severity.Warning && !places.TryAdd((diagnostic.Code, diagnostic.Topic), folded.Count))
            {
                var place = places[(diagnostic.Code, diagnostic.Topic)];
                folded[place] = folded[place] with { Count = folded[place].Count + 1 };
            }
            else
            {
                folded.Add(new(diagnostic, 1));
            }
        }
        return folded;
    }
}

internal static class FoldedProblems
{
    private const int MostKinds = 20;

    /// <summary>All errors, and of the warnings the most frequent kinds.</summary>
    public static IReadOnlyList<FoldedProblem> Shown(this IReadOnlyList<FoldedProblem> folded, bool all) =>
        all || folded.Count <= MostKinds ? folded :
        [
            .. folded.Index()
                .OrderBy(p => p.Item.First.Severity)
                .ThenByDescending(p => p.Item.Count)
                .Take(Math.Max(MostKinds, folded.Count(p => p.First.Severity == Severity.Error)))
                .OrderBy(p => p.Index)
                .Select(p => p.Item),
        ];
}
