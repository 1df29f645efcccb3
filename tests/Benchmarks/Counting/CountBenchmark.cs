using System.Globalization;
using Benchmarks.Quality;
using Hanzi;

namespace Benchmarks.Counting;

/// <summary>
/// Makes the counts in <c>src/Hanzi/Counts</c> from word lists and texts; <c>SOURCES.md</c> there names them with their licences.
/// </summary>
internal static class CountBenchmark
{
    public static int Run(string[] options)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (options is not [var what, var texts])
        {
            Console.Error.WriteLine("count words|forms|regions DIR");
            return 2;
        }

        var target = Path.Combine(Repository.Root(), "src/Hanzi/Counts");
        switch (what)
        {
            case "words":
                WordCounts.Write(texts, Path.Combine(target, "words.txt"));
                return 0;
            case "forms":
                FormCounts.Write(texts, target);
                return 0;
            case "regions":
                RegionCounts.Write(texts, target);
                return 0;
            default:
                Console.Error.WriteLine($"There is nothing to count called '{what}'.");
                return 2;
        }
    }
}
