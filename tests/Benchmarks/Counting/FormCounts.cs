using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Benchmarks.Quality;
using Hanzi;

namespace Benchmarks.Counting;

/// <summary>Counts which Traditional form each word takes in what Taiwan writes, and each character where no word decides.</summary>
internal static partial class FormCounts
{
    private const double LeastCount = 8;
    private const double LeastShare = 0.92;
    private const double LeastShareEach = 0.9;

    public static void Write(string texts, string target)
    {
        var exact = Converter.Create("s2tw");
        var cuts = new WordCuts(ContextTables.Words);
        var listed = new Words();
        var said = new Words();
        foreach (var (form, count) in WordCounts.TaiwanForms(texts))
            if (form.Length > 1 && Han().Count(form) == form.Length)
                listed.Add(Fold.Of(form), form, count);
        var lines = Lines(texts).ToList();
        Console.WriteLine($"{lines.Count} lines");
        var ends = new List<int>();
        foreach (var line in lines)
            foreach (var run in Runs().EnumerateMatches(line))
            {
                var written = line.Substring(run.Index, run.Length);
                var folded = Fold.Of(written);
                ends.Clear();
                cuts.Segment(folded, ends);
                for (var i = 0; i < ends.Count; i++)
                    if ((i == 0 ? 0 : ends[i - 1]) is var start && ends[i] - start > 1)
                        said.Add(folded[start..ends[i]], written[start..ends[i]], 1);
            }

        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var folded in listed.All.Union(said.All))
        {
            var usual = exact.Convert(folded);
            // Where people write either, the dictionaries' choice is as good as any.
            if (Words.Best(folded, LeastShare, listed, said) is { } best
                && listed.MayBe(folded, best, LeastShareEach) && said.MayBe(folded, best, LeastShareEach) && House(best) != House(usual))
                rows[folded] = Housed(best, usual);
        }

        Save(target, "forms.txt", rows.Select(r => $"{r.Key}\t{r.Value}"));
        Neighbourhoods(lines, target, rows, exact);
    }

    /// <summary>Taiwan writes both; which is a matter of house style, so the dictionaries' choice stands.</summary>
    private static string House(string text) => text.Replace('台', '臺');

    private static string Housed(string form, string exact)
    {
        var housed = form.ToCharArray();
        for (var i = 0; i < housed.Length && i < exact.Length; i++)
            if (housed[i] is '台' or '臺' && exact[i] is '台' or '臺')
                housed[i] = exact[i];
        return new(housed);
    }

    private static void Neighbourhoods(List<string> lines, string target, SortedDictionary<string, string> words, Converter exact)
    {
        var counts = new NeighbourCounts(exact);
        var rules = new RecordingRules(PrefixTableBuilder.Build(words.Select(w => new TableEntry(w.Key, "=" + w.Value))), counts);
        var output = new WriterSink { Output = new System.Buffers.ArrayBufferWriter<char>() };
        foreach (var line in lines)
        {
            counts.Written = line;
            var pass = new ContextPass(rules, [ContextTables.Keys("s2tw")], false, output, null);
            pass.Write(Fold.Of(line));
            pass.EndText();
            ((System.Buffers.ArrayBufferWriter<char>)output.Output).ResetWrittenCount();
        }

        Save(target, "neighbours.txt", counts.Rows());
    }

    private static IEnumerable<string> Lines(string texts)
    {
        foreach (var file in TraditionalSpeech.Files(Path.Combine(texts, "transcript"), heldOut: false))
            foreach (var line in TraditionalSpeech.Lines(file))
                yield return line;
        foreach (var text in ParallelTexts.In(texts).Where(t => t.Name.StartsWith("LibreOffice", StringComparison.Ordinal)))
            foreach (var (_, written) in text.Pairs)
                yield return written;
    }

    private static void Save(string folder, string name, IEnumerable<string> rows)
    {
        var lines = rows.ToList();
        File.WriteAllText(Path.Combine(folder, name), string.Join('\n', lines) + "\n", new UTF8Encoding(false));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {lines.Count}"));
    }

    [GeneratedRegex(@"[\u3400-\u9FFF]", RegexOptions.NonBacktracking)]
    private static partial Regex Han();

    [GeneratedRegex(@"[\u3400-\u9FFF]+", RegexOptions.NonBacktracking)]
    private static partial Regex Runs();

    /// <summary>How often each word takes each form in one source.</summary>
    private sealed class Words
    {
        private readonly Dictionary<string, Dictionary<string, double>> _forms = new(StringComparer.Ordinal);

        public IEnumerable<string> All => _forms.Keys;

        public void Add(string folded, string form, double count)
        {
            if (!_forms.TryGetValue(folded, out var forms))
                _forms[folded] = forms = new(StringComparer.Ordinal);
            forms[form] = forms.GetValueOrDefault(form) + count;
        }

        /// <summary>Whether nothing speaks against a form being the usual one.</summary>
        public bool MayBe(string folded, string form, double share) =>
            !_forms.TryGetValue(folded, out var forms)
            || (forms.Values.Sum() is var total && (total < LeastCount || forms.GetValueOrDefault(form) >= share * total));

        public static string? Best(string folded, double share, params Words[] sources)
        {
            var forms = sources.SelectMany(s => s._forms.GetValueOrDefault(folded) ?? [])
                .GroupBy(f => f.Key, f => f.Value, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Sum(), StringComparer.Ordinal);
            var total = forms.Values.Sum();
            var (best, count) = forms.MaxBy(f => f.Value);
            return total >= LeastCount && count >= share * total ? best : null;
        }
    }

    private sealed class RecordingRules(PrefixTable words, NeighbourCounts counts)
        : ContextRules(ContextTables.Words, words, null!, null!, null)
    {
        public override char Choose(ReadOnlySpan<char> folded, int at)
        {
            counts.Add(folded, at);
            return '\0';
        }

        protected override int MarkFast(
            ReadOnlySpan<char> text, Span<char> folded, Span<byte> marks, ReadOnlySpan<PrefixTable> keys) => 0;

        protected override void MarkForms(ReadOnlySpan<char> folded, Span<byte> marks)
        {
            foreach (ref var mark in marks)
                mark |= MayHaveForms;
        }
    }
}
