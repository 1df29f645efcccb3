using System.Text;

namespace Twinscript.Scripts;

/// <summary>A block with quotation marks: they pair across the code and markup that cut its text.</summary>
internal sealed class QuotedBlock
{
    private readonly (int Stretch, int Start)[] _stretches;

    private QuotedBlock(string text, (int, int)[] stretches)
    {
        (Text, _stretches) = (text, stretches);
        Pairs = QuoteParser.Parse(text, out var unbalanced);
        Unbalanced = unbalanced;
    }

    /// <summary>The block's text, with <see cref="Gap"/> where something else stands.</summary>
    public string Text { get; }

    public IReadOnlyList<QuotePair> Pairs { get; }

    /// <summary>Offsets of marks without a partner.</summary>
    public IReadOnlyList<int> Unbalanced { get; }

    public const char Gap = '\uFFFC';

    public static IReadOnlyList<QuotedBlock> Find(TextStretch[] stretches)
    {
        var quoted = stretches.Where(stretch => QuoteMark.MayBeIn(stretch.Text.Span)).Select(stretch => stretch.Block).ToHashSet();
        return quoted.Count == 0 ? [] : [.. Enumerable.Range(0, stretches.Length)
            .Where(index => quoted.Contains(stretches[index].Block))
            .GroupBy(index => stretches[index].Block)
            .Select(block => Of(block, stretches))];
    }

    /// <summary>Tells each stretch which of its marks change.</summary>
    public void AddChanges(QuoteStyle style, Dictionary<int, List<(int At, char Mark)>> byStretch)
    {
        var next = 0;
        foreach (var (at, mark) in QuoteConversion.To(style, Pairs))
        {
            while (next + 1 < _stretches.Length && _stretches[next + 1].Start <= at)
                next++;
            if (!byStretch.TryGetValue(_stretches[next].Stretch, out var changes))
                byStretch.Add(_stretches[next].Stretch, changes = []);
            changes.Add((at - _stretches[next].Start, mark));
        }
    }

    private static QuotedBlock Of(IEnumerable<int> indices, TextStretch[] all)
    {
        var text = new StringBuilder();
        var stretches = new List<(int, int)>();
        foreach (var index in indices)
        {
            if (stretches.Count > 0)
                text.Append(Gap);
            stretches.Add((index, text.Length));
            text.Append(all[index].Text.Span);
        }
        return new(text.ToString(), [.. stretches]);
    }
}
