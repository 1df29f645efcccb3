using System.Text.RegularExpressions;
using Hanzi;

namespace Benchmarks.Quality;

/// <summary>What people said in Taiwan, folded to Simplified character by character: the way back must restore it.</summary>
internal static partial class TraditionalSpeech
{
    /// <summary>Every so many files are held out, chosen by their place in the list.</summary>
    private const int HeldOut = 10;

    public static IEnumerable<ParallelTexts> In(string folder)
    {
        var transcripts = Path.Combine(folder, "transcript");
        if (!Directory.Exists(transcripts))
            yield break;
        yield return new("transcripts", true, [.. Pairs(Files(transcripts, heldOut: false).Where((_, i) => i % 30 == 0))]);
        yield return new("transcripts", false, [.. Pairs(Files(transcripts, heldOut: true).Where((_, i) => i % 3 == 0))]);
    }

    public static IEnumerable<string> Files(string folder, bool heldOut) =>
        Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal).Where((_, i) => i % HeldOut == HeldOut - 1 == heldOut);

    /// <summary>The sentences of a file that are written in Traditional.</summary>
    public static IEnumerable<string> Lines(string file) =>
        File.ReadLines(file).Where(l => Han().Count(l) >= 4 && ScriptDetector.Detect(l).Script != ChineseScript.Simplified);

    private static IEnumerable<(string, string)> Pairs(IEnumerable<string> files)
    {
        var fold = Converter.Create("t2s");
        foreach (var file in files)
            foreach (var line in Lines(file))
                yield return (fold.Convert(line), line);
    }

    [GeneratedRegex(@"[\u3400-\u9FFF]", RegexOptions.NonBacktracking)]
    private static partial Regex Han();
}
