using System.Buffers;
using System.Text;
using Hanzi;
using Twinscript.Scripts;

namespace Twinscript.Reading;

/// <summary>
/// Finds where a text and its counterpart in another script differ. The text is converted once more, without regional
/// words: what still differs from the counterpart is another word, however it came there; the rest is only script.
/// </summary>
/// <param name="scriptOnly">From the text's script to the counterpart's, leaving regional words alone.</param>
/// <param name="published">What made the counterpart. Its matches say where a word begins and ends.</param>
internal sealed class ScriptComparison(TextConverter scriptOnly, TextConverter published)
{
    public List<Difference> Compare(string source, string target)
    {
        if (source == target)
            return [];
        var own = RespelledText.Of(source, scriptOnly);
        var other = RespelledText.Of(target, IdentityTextConverter.Instance);
        var common = RuneDiff.Common(own.Runes, other.Runes);

        var differences = new List<Difference>();
        var places = new int[source.Length + 1];
        Array.Fill(places, -1);
        var (i, j) = (0, 0);
        foreach (var (first, second) in common)
        {
            AddGap(i, first, j, second);
            var (start, end, from, to) = (own.Starts[first], own.Starts[first + 1], other.Starts[second], other.Starts[second + 1]);
            (places[start], places[end]) = (from, to);
            if (!source.AsSpan(start, end - start).SequenceEqual(target.AsSpan(from, to - from)))
                differences.Add(new(start, end - start, from, to - from, DifferenceKind.Script));
            (i, j) = (first + 1, second + 1);
        }
        AddGap(i, own.Runes.Length, j, other.Runes.Length);
        return Merge(Widen(differences, source, places));

        // 程式」/程序” is a word and a mark: what is no letter on both sides is taken off at either end.
        void AddGap(int i0, int i1, int j0, int j1)
        {
            for (; i0 < i1 && j0 < j1 && !IsLetter(own.Runes[i0]) && !IsLetter(other.Runes[j0]); i0++, j0++)
                Add(i0, i0 + 1, j0, j0 + 1);
            var marks = 0;
            while (i0 < i1 - marks && j0 < j1 - marks && !IsLetter(own.Runes[i1 - marks - 1]) && !IsLetter(other.Runes[j1 - marks - 1]))
                marks++;
            Add(i0, i1 - marks, j0, j1 - marks);
            for (; marks > 0; marks--)
                Add(i1 - marks, i1 - marks + 1, j1 - marks, j1 - marks + 1);
        }

        void Add(int i0, int i1, int j0, int j1)
        {
            if (i0 == i1 && j0 == j1)
                return;
            var (start, end, from, to) = (own.Starts[i0], own.Starts[i1], other.Starts[j0], other.Starts[j1]);
            var letters = own.Runes[i0..i1].Any(IsLetter) || other.Runes[j0..j1].Any(IsLetter);
            differences.Add(new(start, end - start, from, to - from, letters ? DifferenceKind.Word : DifferenceKind.Script));
            if (places[start] < 0)
                places[start] = from;
            places[end] = to;
        }
    }

    /// <summary>体/件 becomes 軟體/软件: the whole word the dictionary knew.</summary>
    private List<Difference> Widen(List<Difference> differences, string source, int[] places)
    {
        if (!differences.Exists(d => d.Kind == DifferenceKind.Word))
            return differences;
        var matches = new List<Replacement>();
        published.Convert(source, new ArrayBufferWriter<char>(source.Length + 16), matches);
        for (var i = 0; i < differences.Count; i++)
        {
            var difference = differences[i];
            if (difference.Kind != DifferenceKind.Word)
                continue;
            var (start, end) = (difference.SourceStart, difference.SourceEnd);
            foreach (var match in matches)
            {
                var matchEnd = match.SourceStart + match.SourceLength;
                if (match.SourceStart >= Math.Max(difference.SourceEnd, difference.SourceStart + 1) || matchEnd <= difference.SourceStart)
                    continue;
                if (places[match.SourceStart] >= 0)
                    start = Math.Min(start, match.SourceStart);
                if (places[matchEnd] >= 0)
                    end = Math.Max(end, matchEnd);
            }
            var (from, to) = (start < difference.SourceStart ? places[start] : difference.TargetStart, end > difference.SourceEnd ? places[end] : difference.TargetEnd);
            differences[i] = new(start, end - start, from, to - from, DifferenceKind.Word);
        }
        return differences;
    }

    /// <summary>Words that overlap become one and swallow what lies within them; what is left of the script's differences joins its neighbours.</summary>
    private static List<Difference> Merge(List<Difference> differences)
    {
        var words = new List<Difference>();
        foreach (var word in differences.Where(d => d.Kind == DifferenceKind.Word))
            Join(words, word);
        var merged = new List<Difference>(differences.Count);
        var next = 0;
        foreach (var difference in differences.Where(d => d.Kind == DifferenceKind.Script))
        {
            for (; next < words.Count && words[next].SourceStart <= difference.SourceStart && words[next].TargetStart <= difference.TargetStart; next++)
                merged.Add(words[next]);
            // Words begin and end where a difference does, so one that isn't within a word lies outside.
            if (next == 0 || words[next - 1].SourceEnd < difference.SourceEnd || words[next - 1].TargetEnd < difference.TargetEnd)
                Join(merged, difference);
        }
        merged.AddRange(words.Skip(next));
        return merged;
    }

    private static void Join(List<Difference> joined, Difference next)
    {
        if (joined.Count > 0 && joined[^1] is var last && last.Kind == next.Kind && Touch(last, next))
        {
            var (start, from) = (Math.Min(last.SourceStart, next.SourceStart), Math.Min(last.TargetStart, next.TargetStart));
            joined[^1] = new(start, Math.Max(last.SourceEnd, next.SourceEnd) - start, from, Math.Max(last.TargetEnd, next.TargetEnd) - from, next.Kind);
        }
        else
        {
            joined.Add(next);
        }
    }

    private static bool Touch(Difference last, Difference next) =>
        last.Kind == DifferenceKind.Word
            ? last.SourceEnd > next.SourceStart || last.TargetEnd > next.TargetStart
            : last.SourceEnd == next.SourceStart && last.TargetEnd == next.TargetStart;

    // A lone half of a surrogate pair is decoded as a replacement character, so every value here is a rune.
    private static bool IsLetter(int rune) => Rune.IsLetterOrDigit(new Rune(rune));
}
