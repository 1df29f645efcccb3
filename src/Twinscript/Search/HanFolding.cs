using System.Collections;
using System.Text;
using Hanzi;

namespace Twinscript.Search;

/// <summary>
/// Brings the characters that are written differently in different scripts and regions to one form: 軟 and 软, 裏 and 裡 and 里.
/// Character by character, which would be wrong for readers and is right for comparing: both sides of a comparison lose the same.
/// </summary>
internal static class HanFolding
{
    private const char First = '\u3400';
    private const char Last = '\u9FFF';

    private static readonly string[] Conversions = ["t2s", "tw2s", "hk2s"];

    private static readonly Lazy<char[]> Table = new(Compile);

    public static char Fold(char c) => Fold(Table.Value, c);

    private static char Fold(char[] table, char c) => c is >= First and <= Last ? table[c - First] : c;

    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var table = Table.Value;
        for (var i = 0; i < text.Length; i++)
            folded[i] = Fold(table, text[i]);
    }

    public static bool Equal(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length != other.Length)
            return false;
        var table = Table.Value;
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] != other[i] && Fold(table, one[i]) != Fold(table, other[i]))
                return false;
        }
        return true;
    }

    /// <summary>Every character of a text once, folded, in the order of the text.</summary>
    public static string Once(ReadOnlySpan<char> text)
    {
        var seen = new BitArray(char.MaxValue + 1);
        var once = new StringBuilder();
        var table = Table.Value;
        foreach (var c in text)
        {
            var folded = Fold(table, c);
            if (seen[folded])
                continue;
            seen[folded] = true;
            once.Append(folded);
        }
        return once.ToString();
    }

    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = text.ToArray();
        for (var i = 0; i < folded.Length; i++)
            folded[i] = Fold(folded[i]);
        return new(folded);
    }

    /// <summary>Every character that folds to another one, with that one; in the order of their code points.</summary>
    public static IEnumerable<(char Written, char Folded)> Pairs() =>
        Table.Value.Select((folded, at) => (Written: (char)(First + at), Folded: folded)).Where(p => p.Written != p.Folded);

    private static char[] Compile()
    {
        var table = Enumerable.Range(First, Last - First + 1).Select(c => (char)c).ToArray();
        // All at once, in lines, which no phrase goes across.
        var all = string.Join('\n', table);
        foreach (var name in Conversions)
        {
            var simplified = Converter.Create(name).Convert(all).AsSpan();
            var at = 0;
            foreach (var line in simplified.Split('\n'))
            {
                if (table[at] == First + at && simplified[line] is [var other])
                    table[at] = other;
                at++;
            }
        }
        // What one conversion leaves, another may still change.
        for (var at = 0; at < table.Length; at++)
        {
            if (table[at] is >= First and <= Last and var once)
                table[at] = table[once - First];
        }
        return table;
    }
}
