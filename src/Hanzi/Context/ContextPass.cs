namespace Hanzi;

/// <summary>
/// Goes before a configuration's own passes and reads words in their context: it cuts the text where a key of a dictionary would join
/// parts of two words, and settles what the dictionaries would get wrong. All else goes on as it came.
/// </summary>
internal sealed class ContextPass(ContextRules rules, PrefixTable[] tables, bool names, TextSink next, EditLog? log) : BufferedPass(next)
{
    /// <summary>How much text is read at once: lines, as far as they fit.</summary>
    private const int Block = 8192;

    /// <summary>A word of so many characters is hardly ever two others.</summary>
    private const int LongWord = 4;

    private readonly WordCuts _cuts = new(rules.Lexicon);
    private readonly char[] _folded = new char[Block];
    private readonly byte[] _marks = new byte[Block];
    private int? _topic;

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
        _topic = null;
        var folded = _folded.AsSpan(0, text.Length);
        var marks = _marks.AsSpan(0, text.Length);
        rules.Mark(text, folded, marks, tables);
        // Up to where a word of the dictionary reaches, and whether it becomes what its characters become.
        var (start, covered, isRegular) = (0, 0, true);
        var (at, run, limit) = (0, 0, text.Length);
        while (true)
        {
            at = NextMark(marks, at, limit);
            if (at == limit)
            {
                if (limit == text.Length)
                    break;
                Cut(text, ref run, at);
                limit = text.Length;
                continue;
            }

            var mark = marks[at];
            var rest = text[at..limit];
            var isFree = at >= covered;
            var key = 0;
            if (isFree && (mark & ContextRules.MayBeKey) != 0)
                key = LongestKey(rest, out isRegular);
            else if (isFree)
                isRegular = true;
            if ((mark & ContextRules.MayBeWord) != 0
                && (isFree || (isRegular && !IsTail(text, at, start, covered)))
                && Word(text, folded, at, rest, isRegular ? 0 : key, ref run))
            {
                covered = at = run;
                continue;
            }

            if (key > 1)
            {
                if ((!isRegular || HidesAnother(rest, marks[at..], key)) && _cuts.Inside(folded, at, key) is var cut and >= 0)
                {
                    // What a shorter key finds before the cut is read first.
                    limit = cut;
                    continue;
                }

                (start, covered) = (at, at + key);
                at = isRegular ? at + 1 : covered;
                continue;
            }

            if (isFree && (mark & ContextRules.MayHaveForms) != 0 && Form(text, folded, at) is var form and not '\0')
                Settle(text, ref run, at, 1, [form]);
            at++;
        }

        Next.Write(text[run..]);
    }

    /// <summary>The next place with a mark.</summary>
    private static int NextMark(ReadOnlySpan<byte> marks, int at, int limit) =>
        marks[at..limit].IndexOfAnyExcept((byte)0) is var length and >= 0 ? at + length : limit;

    /// <summary>Whether a longer word of the dictionary that becomes another begins inside this one and goes on behind it.</summary>
    private bool HidesAnother(ReadOnlySpan<char> rest, ReadOnlySpan<byte> marks, int key)
    {
        for (var i = 1; i < key; i++)
            if ((marks[i] & ContextRules.MayBeKey) != 0 && LongestKey(rest[i..], out var isRegular) > key - i && !isRegular)
                return true;
        return false;
    }

    /// <summary>Whether a word is all but the first character of a longer one: 程式 in 方程式 is another.</summary>
    private bool IsTail(ReadOnlySpan<char> text, int at, int start, int covered) =>
        at == start + 1 && rules.Words.Longest(text[at..], out var word).Length > 0 && at + word == covered;

    private char Form(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, int at)
    {
        if (rules.ToSimplified)
            return Marks.ToSimplified(text, at);
        return rules.Surnames?.Choose(folded, at) is { } name and not '\0' ? name : rules.Choose(folded, at);
    }

    /// <summary>Settles a word that is known at a place, if it is one where it stands.</summary>
    private bool Word(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, int at, ReadOnlySpan<char> rest, int least, ref int run)
    {
        if (rules.ToSimplified && Marks.IsDoubtfulNumber(text, at))
        {
            Settle(text, ref run, at, 3, [text[at], text[at + 2]]);
            return true;
        }

        var counted = rules.Words.Longest(rest, out var word);
        if (word < 2 || word < least || (counted[0] == ContextRules.Name && !names)
            || (word == 2 && _cuts.IsInIdiom(folded, at))
            || (word < LongWord && _cuts.Inside(folded, at, word, WordCuts.Known) >= 0))
            return false;
        var values = counted[1..];
        if (counted[0] is ContextRules.Technical or ContextRules.Cued)
        {
            var first = Part(ref values);
            var second = Part(ref values);
            var margin = counted[0] == ContextRules.Technical
                ? ContextRules.HasCueInSentence(values, folded, at, word)
                    ? ContextRules.Cue
                    : rules.Topics.Technical(folded, at, word, _topic ??= rules.Topics.Of(folded))
                : ContextRules.HasCue(values, folded, at, word) ? ContextRules.Cue : -ContextRules.Cue;
            var asksForFirst = margin > 0;
            SettleSense(text, ref run, at, word, asksForFirst ? first : second, asksForFirst ? second : first, Math.Abs(margin));
            return true;
        }

        Settle(text, ref run, at, word, values);
        return true;
    }

    /// <summary>Takes what stands before the next separator.</summary>
    private static ReadOnlySpan<char> Part(scoped ref ReadOnlySpan<char> values)
    {
        var end = values.IndexOf(ContextRules.Technical);
        var part = values[..end];
        values = values[(end + 1)..];
        return part;
    }

    private int LongestKey(ReadOnlySpan<char> rest, out bool isRegular)
    {
        var longest = 0;
        isRegular = true;
        foreach (var table in tables)
        {
            var length = table.Match(rest, final: true, out var record);
            if (length > 1)
                isRegular &= table.IsRegular(record);
            longest = Math.Max(longest, length);
        }

        return longest;
    }

    private void Cut(ReadOnlySpan<char> text, ref int run, int at)
    {
        Next.Write(text[run..at]);
        Next.EndSegment();
        run = at;
    }

    private void Settle(ReadOnlySpan<char> text, ref int run, int at, int length, ReadOnlySpan<char> value) =>
        SettleSense(text, ref run, at, length, value, [], margin: null);

    private void SettleSense(
        ReadOnlySpan<char> text, ref int run, int at, int length, ReadOnlySpan<char> value, ReadOnlySpan<char> other, int? margin)
    {
        Cut(text, ref run, at);
        var source = text.Slice(at, length);
        Next.WriteSettled(source, value, log is { Reasons: true } ? ContextRules.Decision(source, value, other, margin) : null);
        run = at + length;
    }
}
