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
        ("嘆", "歎"), ("溼", "濕"), ("群", "羣"),
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
        // Where the two differ, either may be what was written.
        var theirsDiffer = Stretches(Alignment.Wrong(ours, theirs));
        var oursDiffer = Stretches(Alignment.Wrong(theirs, ours));
        comparison.Mended = theirsDiffer.Count(d => wrongTheirs.Exists(d.Touches));
        comparison.Broken = oursDiffer.Count(d => wrongOurs.Exists(d.Touches));
        foreach (var d in oursDiffer.Where(d => wrongOurs.Exists(d.Touches)))
            comparison.BrokenWords.Add(Around(ours, d));
        foreach (var d in theirsDiffer.Where(d => wrongTheirs.Exists(d.Touches)))
            comparison.MendedWords.Add(Around(theirs, d));
        foreach (var d in wrongOurs)
            comparison.LeftWords.Add(Around(ours, d));
        return comparison;
    }

    /// <summary>Which form Taiwan writes in these is a matter of house style; neither is a wrong word.</summary>
    private static string Spelling(string text)
    {
        foreach (var (other, one) in BothUsual)
            text = text.Replace(other, one, StringComparison.Ordinal);
        return text;
    }

    private static string Around(string text, Stretch stretch)
    {
        var (from, to) = (Math.Max(0, stretch.Start - 4), Math.Min(text.Length, stretch.End + 4));
        return $"{text[from..stretch.Start]}⟦{text[stretch.Start..stretch.End]}⟧{text[stretch.End..to]}";
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

    public void Add(Comparison other)
    {
        Theirs += other.Theirs;
        Ours += other.Ours;
        Mended += other.Mended;
        Broken += other.Broken;
        BrokenWords.AddRange(other.BrokenWords);
        MendedWords.AddRange(other.MendedWords);
        LeftWords.AddRange(other.LeftWords);
    }
}
