namespace Hanzi;

/// <summary>
/// Goes before a configuration's own passes and reads words in their context: it cuts the text where a key of a dictionary would join
/// parts of two words, and settles what the dictionaries would get wrong. All else goes on as it came.
/// </summary>
internal sealed class ContextPass(ContextRules rules, IReadOnlyList<PrefixTable> tables, TextSink next, EditLog? log) : BufferedPass(next)
{
    /// <summary>How much text is read at once: lines, as far as they fit.</summary>
    private const int Block = 8192;

    private readonly WordCuts _cuts = new(rules.Lexicon);
    private char[] _folded = new char[Block];

    protected override int Process(ReadOnlySpan<char> text, bool final)
    {
        var consumed = 0;
        while (consumed < text.Length && BlockOf(text[consumed..], final) is var length and > 0)
        {
            Read(text.Slice(consumed, length));
            consumed += length;
        }

        return consumed;
    }

    public override void WriteSettled(ReadOnlySpan<char> source, ReadOnlySpan<char> target, Decision? decision) =>
        throw new InvalidOperationException("Nothing is settled before the context is read.");

    private static int BlockOf(ReadOnlySpan<char> text, bool final)
    {
        if (text.Length <= Block)
            return final ? text.Length : 0;
        var block = text[..Block];
        if (block.LastIndexOf('\n') is var line and > 0)
            return line + 1;
        // A line that long is cut between two sentences, or wherever it must be.
        if (block.LastIndexOfAnyExceptInRange('\u3400', '\uFAFF') is var mark and > 0)
            return char.IsHighSurrogate(block[mark]) ? mark : mark + 1;
        return Block;
    }

    private void Read(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
            _folded[i] = rules.Lexicon.Fold(text[i]);
        var folded = _folded.AsSpan(0, text.Length);
        var (at, run, limit) = (0, 0, text.Length);
        while (at < text.Length)
        {
            if (at == limit)
            {
                Cut(text, ref run, at);
                limit = text.Length;
            }

            if (!ContextRules.IsOfInterest(text[at]))
            {
                at++;
                continue;
            }

            var rest = text[at..limit];
            var key = LongestKey(rest);
            var value = rules.Words.Longest(rest, out var word);
            if (word > 1 && word >= key && _cuts.Inside(folded, at, word) < 0)
            {
                Settle(text, ref run, at, word, rules.ValueOf(value, folded, at, word));
                at = run;
                continue;
            }

            if (key > 1)
            {
                var cut = _cuts.Inside(folded, at, key);
                if (cut < 0)
                {
                    at += key;
                    continue;
                }

                // What a shorter key finds before the cut is read first.
                limit = cut;
                continue;
            }

            if (rules.Choose(folded, at) is var form and not '\0')
                Settle(text, ref run, at, 1, [form]);
            at++;
        }

        Next.Write(text[run..]);
    }

    private int LongestKey(ReadOnlySpan<char> rest)
    {
        var longest = 0;
        foreach (var table in tables)
            longest = Math.Max(longest, table.Match(rest, final: true, out _));
        return longest;
    }

    private void Cut(ReadOnlySpan<char> text, ref int run, int at)
    {
        Next.Write(text[run..at]);
        Next.EndSegment();
        run = at;
    }

    private void Settle(ReadOnlySpan<char> text, ref int run, int at, int length, ReadOnlySpan<char> value)
    {
        Cut(text, ref run, at);
        var source = text.Slice(at, length);
        Next.WriteSettled(source, value, log is { Reasons: true } ? ContextRules.Decision(source, value) : null);
        run = at + length;
    }
}
