using System.Runtime.InteropServices;
using Benchmarks.Review;

namespace Benchmarks.Quality;

/// <summary>Compares two conversions with what a person wrote, word by word.</summary>
internal static class WrongWords
{
    /// <summary>Lines that a person wrote anew say nothing about single words.</summary>
    private const double MostDifferent = 0.4;

    private static readonly (string Other, string One)[] BothUsual =
    [
        ("臺", "台"), ("佈", "布"), ("佔", "占"), ("汙", "污"), ("僱", "雇"), ("唸", "念"), ("註", "注"), ("儘", "盡"), ("瞭解", "了解"),
        ("計劃", "計畫"), ("迴", "回"), ("回覆", "回復"), ("答覆", "答復"), ("藉助", "借助"), ("藉由", "借由"), ("夥伴", "伙伴"), ("並行", "併行"),
        ("身份", "身分"), ("嘆", "歎"),
        ("櫃檯", "櫃台"), ("收穫", "收獲"), ("橋樑", "橋梁"), ("紮實", "扎實"), ("動盪", "動蕩"), ("激盪", "激蕩"), ("账", "帐"), ("溼", "濕"), ("群", "羣"),
    ];

    /// <summary>Neighbouring wrong characters make one wrong word.</summary>
    public static Comparison Compare(string written, string theirs, string ours)
    {
        (written, theirs, ours) = (Spelling(written), Spelling(theirs), Spelling(ours));
        var comparison = new Comparison();
        var wrongTheirs = Stretches(Alignment.Wrong(written, theirs));
        if (wrongTheirs.Sum(s => s.End - s.Start) > MostDifferent * theirs.Length)
            return comparison;
        comparison.Theirs = wrongTheirs.Count;
        if (theirs == ours)
        {
            comparison.Ours = wrongTheirs.Count;
            comparison.LeftWords.AddRange(wrongTheirs.Select(d => Around(theirs, d)));
            return comparison;
        }

        var wrongOurs = Stretches(Alignment.Wrong(written, ours));
        comparison.Ours = wrongOurs.Count;
        foreach (var (their, our) in Differences(theirs, ours))
        {
            var (wrongThere, wrongHere) = (wrongTheirs.Exists(their.Touches), wrongOurs.Exists(our.Touches));
            // Where a person wrote a third thing, neither is better.
            if (wrongThere == wrongHere)
                continue;
            var change = $"{Within(theirs, their)} {Within(ours, our)}";
            if (wrongThere)
            {
                comparison.MendedWords.Add(Around(theirs, their));
                comparison.MendedChanges.Add(change);
            }
            else
            {
                comparison.BrokenWords.Add(Around(ours, our));
                comparison.BrokenChanges.Add(change);
            }
        }

        (comparison.Mended, comparison.Broken) = (comparison.MendedWords.Count, comparison.BrokenWords.Count);
        foreach (var d in wrongOurs)
            comparison.LeftWords.Add(Around(ours, d));
        return comparison;
    }

    /// <summary>The stretches in which two conversions differ, each with a character more where one of the two has nothing.</summary>
    private static List<(Stretch Theirs, Stretch Ours)> Differences(string theirs, string ours)
    {
        var common = new int[theirs.Length + 1, ours.Length + 1];
        for (var i = theirs.Length - 1; i >= 0; i--)
            for (var j = ours.Length - 1; j >= 0; j--)
                common[i, j] = theirs[i] == ours[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        var found = new List<(Stretch, Stretch)>();
        for (int i = 0, j = 0; i < theirs.Length || j < ours.Length;)
        {
            if (i < theirs.Length && j < ours.Length && theirs[i] == ours[j])
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }

            var (first, second) = (i, j);
            while ((i < theirs.Length || j < ours.Length) && (i == theirs.Length || j == ours.Length || theirs[i] != ours[j]))
            {
                if (j == ours.Length || (i < theirs.Length && common[i + 1, j] >= common[i, j + 1]))
                    i++;
                else
                    j++;
            }

            found.Add((new(first, Math.Max(i, first + 1)), new(second, Math.Max(j, second + 1))));
        }

        return found;
    }

    /// <summary>Which form Taiwan writes in these is a matter of house style; neither is a wrong word.</summary>
    public static string Spelling(string text)
    {
        foreach (var (other, one) in BothUsual)
            text = text.Replace(other, one, StringComparison.Ordinal);
        return text;
    }

    private static string Within(string text, Stretch stretch) =>
        text[Math.Min(stretch.Start, text.Length)..Math.Min(stretch.End, text.Length)];

    private static string Around(string text, Stretch stretch)
    {
        var (start, end) = (Math.Min(stretch.Start, text.Length), Math.Min(stretch.End, text.Length));
        return $"{text[Math.Max(0, start - 4)..start]}⟦{text[start..end]}⟧{text[end..Math.Min(text.Length, end + 4)]}";
    }

    private static List<Stretch> Stretches(bool[] marks)
    {
        var found = new List<Stretch>();
        for (var i = 0; i < marks.Length; i++)
        {
            if (!marks[i])
                continue;
            var start = i;
            while (i < marks.Length && marks[i])
                i++;
            found.Add(new(start, i));
        }

        return found;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Stretch(int Start, int End)
    {
        public bool Touches(Stretch other) => Start < other.End && other.Start < End;
    }
}

/// <summary>How many words are wrong in the reference's conversion and in ours.</summary>
internal sealed class Comparison
{
    public int Theirs { get; set; }

    public int Ours { get; set; }

    /// <summary>Where the two differ and the reference was wrong.</summary>
    public int Mended { get; set; }

    /// <summary>Where the two differ and ours is wrong.</summary>
    public int Broken { get; set; }

    public List<string> BrokenWords { get; } = [];

    public List<string> MendedWords { get; } = [];

    public List<string> LeftWords { get; } = [];

    /// <summary>What the reference and we have, where we mended it.</summary>
    public List<string> MendedChanges { get; } = [];

    /// <summary>The same where we broke it.</summary>
    public List<string> BrokenChanges { get; } = [];

    /// <summary>How many of the broken stand in a text that more often has ours for the same change: its writers wrote both.</summary>
    public int BrokenWhereBothAreWritten()
    {
        var mended = MendedChanges.CountBy(c => c, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return BrokenChanges.CountBy(c => c, StringComparer.Ordinal)
            .Where(c => mended.GetValueOrDefault(c.Key) >= c.Value)
            .Sum(c => c.Value);
    }

    public void Add(Comparison other)
    {
        Theirs += other.Theirs;
        Ours += other.Ours;
        Mended += other.Mended;
        Broken += other.Broken;
        BrokenWords.AddRange(other.BrokenWords);
        MendedWords.AddRange(other.MendedWords);
        LeftWords.AddRange(other.LeftWords);
        MendedChanges.AddRange(other.MendedChanges);
        BrokenChanges.AddRange(other.BrokenChanges);
    }
}
