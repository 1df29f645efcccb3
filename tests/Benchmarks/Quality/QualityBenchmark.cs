using System.Globalization;
using Hanzi;

namespace Benchmarks.Quality;

/// <summary>How many words each conversion gets wrong: by context and exactly as OpenCC.</summary>
internal static class QualityBenchmark
{
    private const int MostListed = 60;
    private const int LinesOfPage = 50;

    public static int Run(string[] options)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var root = Repository.Root();
        var verbose = options.Contains("--list", StringComparer.Ordinal);
        var folder = options.SkipWhile(o => o != "--texts").Skip(1).FirstOrDefault();
        using var peer = OpenCCJsText.Start(root);
        Cases(root, peer, verbose);
        Console.WriteLine("\nwrong words (OpenCC, opencc-js, ours), mended, broken, of these where the text has ours as often");
        if (folder is null)
        {
            Console.WriteLine("Name a folder with texts (--texts DIR) to measure on more than the cases; the README says how.");
            return 0;
        }

        foreach (var text in ParallelTexts.In(folder))
            foreach (var (configuration, pairs) in text.Ways)
                Report(text, configuration, pairs, peer, verbose);
        foreach (var text in TraditionalSpeech.In(folder))
            Report(text, "s2tw", text.Pairs, peer, verbose);
        return 0;
    }

    private static void Cases(string root, OpenCCJsText? peer, bool verbose)
    {
        var theirs = new Dictionary<bool, Converter> { [true] = Converter.Create("s2twp"), [false] = Converter.Create("tw2sp") };
        var ours = new Dictionary<bool, Converter> { [true] = ByContext("s2twp"), [false] = ByContext("tw2sp") };
        var (total, exact, js, context) = (0, 0, 0, 0);
        foreach (var (toTraditional, source, expected) in ConversionCases.Read(root))
        {
            total++;
            exact += ConversionCases.IsRight(expected, theirs[toTraditional].Convert(source)) ? 1 : 0;
            if (peer is not null)
                js += ConversionCases.IsRight(expected, peer.Convert(toTraditional ? "s2twp" : "tw2sp", source)) ? 1 : 0;
            var converted = ours[toTraditional].Convert(source);
            if (ConversionCases.IsRight(expected, converted))
                context++;
            else if (verbose)
                Console.WriteLine($"  {expected}\n  {converted}\n");
        }

        Console.WriteLine($"cases right, of {total}: OpenCC {exact}, opencc-js {(peer is null ? "-" : js)}, ours {context}");
    }

    private static void Report(
        ParallelTexts text, string name, IReadOnlyList<(string Source, string Written)> pairs, OpenCCJsText? peer, bool verbose)
    {
        var theirs = Converter.Create(name);
        var ours = ByContext(name);
        var sum = new Comparison();
        var wrongInPeer = 0;
        // As in a file, a line is read with those around it.
        foreach (var page in pairs.Where(p => !p.Source.Contains('\n', StringComparison.Ordinal)).Chunk(LinesOfPage))
        {
            var source = string.Join('\n', page.Select(p => p.Source));
            var (exact, context) = (theirs.Convert(source).Split('\n'), ours.Convert(source).Split('\n'));
            var js = peer?.Convert(name, source).Split('\n');
            for (var i = 0; i < page.Length; i++)
            {
                sum.Add(WrongWords.Compare(page[i].Written, exact[i], context[i]));
                wrongInPeer += js is null ? 0 : WrongWords.Compare(page[i].Written, exact[i], js[i]).Ours;
            }
        }

        Console.WriteLine(
            $"{text.Name,-32} "
            + $"{(text.Tuned ? "tuned" : "held out"),-9} {name,-6} {sum.Theirs,6} {(peer is null ? "-" : wrongInPeer),6} "
            + $"{sum.Ours,6} {sum.Mended,6} {sum.Broken,6} {sum.BrokenWhereBothAreWritten(),6}");
        // The half that was kept back stays unseen.
        if (!verbose || !text.Tuned)
            return;
        List("broken", sum.BrokenWords);
        List("mended", sum.MendedWords);
        List("left", sum.LeftWords);
    }

    private static void List(string title, List<string> words)
    {
        Console.WriteLine($"  {title}:");
        foreach (var group in words.GroupBy(Word, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).Take(MostListed))
            Console.WriteLine($"    {group.Count(),5} {group.Key} {string.Join("  ", group.Distinct().Take(3))}");
    }

    private static string Word(string marked) =>
        marked[marked.IndexOf('⟦', StringComparison.Ordinal)..(marked.IndexOf('⟧', StringComparison.Ordinal) + 1)];

    private static Converter ByContext(string name) => Converter.Create(name, new ConverterOptions { ByContext = true });
}
