using System.Collections;

namespace Twinscript.Search;

/// <summary>How a query in either script and in any region's words meets a text: the tables the browser compares by.</summary>
/// <param name="Fold">Pairs of characters: as written, and the form that stands for all.</param>
/// <param name="Words">What regions say differently, folded.</param>
internal sealed record SearchForms(string Fold, IReadOnlyCollection<(string One, string Other)> Words)
{
    public static SearchForms None { get; } = new("", []);

    /// <summary>No more than these pages need, in whatever script they are looked for.</summary>
    public static SearchForms Of(IReadOnlyList<SearchedPage> pages)
    {
        (string One, string Other)[] words =
        [
            .. pages
                .SelectMany(p => p.Wordings)
                .Distinct()
                .OrderBy(w => w.One, StringComparer.Ordinal)
                .ThenBy(w => w.Other, StringComparer.Ordinal),
        ];
        var folded = words.SelectMany(w => w.One + w.Other).ToHashSet();
        foreach (var page in pages)
            folded.UnionWith(page.Folded);
        return new(string.Concat(HanFolding.Pairs().Where(p => folded.Contains(p.Folded)).Select(p => $"{p.Written}{p.Folded}")), words);
    }

    /// <summary>What is left of the tables for a part of the text they were made of.</summary>
    public SearchForms For(IEnumerable<string> texts)
    {
        var folded = new HashSet<char>();
        var read = new BitArray(char.MaxValue + 1);
        foreach (var text in texts)
        {
            foreach (var c in text)
            {
                if (read[c])
                    continue;
                read[c] = true;
                folded.Add(HanFolding.Fold(c));
            }
        }
        var words = Words.Where(p => p.One.All(folded.Contains) || p.Other.All(folded.Contains)).ToList();
        folded.UnionWith(words.SelectMany(p => p.One + p.Other));
        return new(string.Concat(Fold.Chunk(2).Where(p => folded.Contains(p[1])).Select(p => new string(p))), words);
    }
}
