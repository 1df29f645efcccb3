using System.Text.RegularExpressions;

namespace Benchmarks.Quality;

/// <summary>Sentences with the conversions that are right, <c>{a|b}</c> where either is.</summary>
internal static class ConversionCases
{
    public static IEnumerable<(bool ToTraditional, string Source, string Expected)> Read(string root) =>
        from line in File.ReadLines(Path.Combine(root, "tests/Hanzi.Tests/Data/conversion.tsv"))
        where !line.StartsWith('#')
        let fields = line.Split('\t')
        where fields.Length == 3
        select (fields[0] == "s2t", fields[1], fields[2]);

    public static bool IsRight(string expected, string converted)
    {
        var pattern = Regex.Escape(expected).Replace("\\{", "(?:", StringComparison.Ordinal)
            .Replace("}", ")", StringComparison.Ordinal).Replace("\\|", "|", StringComparison.Ordinal);
        return Regex.IsMatch(converted, $"^{pattern}$", RegexOptions.None, TimeSpan.FromSeconds(1));
    }
}
