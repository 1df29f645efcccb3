using System.Text;

namespace Hanzi.Tests;

/// <summary>The rules of conversion written down as they are stated, without a thought for speed.</summary>
internal abstract record NaiveTree
{
    internal sealed record Leaf(IReadOnlyDictionary<string, string> Entries) : NaiveTree;

    internal sealed record Group(IReadOnlyList<NaiveTree> Children, bool ShortCircuit) : NaiveTree;

    public (string Key, string Value)? Longest(string text, int at)
    {
        if (this is Group group)
        {
            var answers = group.Children.Select(c => c.Longest(text, at)).Where(m => m is not null);
            return group.ShortCircuit ? answers.FirstOrDefault() : answers.MaxBy(m => m!.Value.Key.Length);
        }

        var entries = ((Leaf)this).Entries;
        for (var length = Math.Min(16, text.Length - at); length > 0; length--)
            if (entries.TryGetValue(text.Substring(at, length), out var value))
                return (text.Substring(at, length), value);
        return null;
    }
}

/// <inheritdoc cref="NaiveTree"/>
internal sealed record NaiveReference(IReadOnlyList<NaiveTree> Normalization, NaiveTree? Segmentation, IReadOnlyList<NaiveTree> Chain)
{
    /// <summary>The user's own words, which become what they become once and for all.</summary>
    public NaiveTree? Own { get; init; }

    public string Convert(string text)
    {
        var normal = Normalization.Aggregate(text, Step);
        return string.Concat(Segments(normal).Select(s => s.Settled ?? Chain.Aggregate(s.Text, Step)));
    }

    private IEnumerable<(string Text, string? Settled)> Segments(string text)
    {
        var gathered = "";
        for (var at = 0; at < text.Length;)
        {
            var word = (Segmentation ?? (Chain.Count > 0 ? Chain[0] : null))?.Longest(text, at);
            var own = Own?.Longest(text, at);
            var isOwn = own is not null && own.Value.Key.Length >= (word?.Key.Length ?? 0);
            var length = (isOwn ? own : word)?.Key.Length ?? Unit(text, at);
            if (isOwn || (word is not null && Segmentation is not null))
            {
                yield return (gathered, null);
                yield return (text.Substring(at, length), isOwn ? own!.Value.Value : null);
                gathered = "";
            }
            else
            {
                gathered = $"{gathered}{text.AsSpan(at, length)}";
            }

            at += length;
        }

        yield return (gathered, null);
    }

    private static string Step(string text, NaiveTree tree)
    {
        var result = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var match = tree.Longest(text, at);
            var length = match?.Key.Length ?? Unit(text, at);
            result.Append(match?.Value ?? text.Substring(at, length));
            at += length;
        }

        return result.ToString();
    }

    private static int Unit(string text, int at)
    {
        var codePoints = 0;
        var end = Described(text, at, 16, ref codePoints);
        return (end < 0 ? CodePoint(text, at) : end) - at;
    }

    private static int Described(string text, int at, int depth, ref int codePoints)
    {
        if (at >= text.Length || depth == 0 || codePoints++ == 64)
            return -1;
        var operands = text[at] switch { '\u2FF2' or '\u2FF3' => 3, '\u2FFE' or '\u2FFF' => 1, >= '\u2FF0' and <= '\u2FFF' => 2, _ => 0 };
        at = CodePoint(text, at);
        for (; operands > 0 && at >= 0; operands--)
            at = Described(text, at, depth - 1, ref codePoints);
        return at;
    }

    private static int CodePoint(string text, int at) =>
        at + (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1);
}
