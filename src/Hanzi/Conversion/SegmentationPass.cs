namespace Hanzi;

/// <summary>Forward maximum matching: a matched word is a segment, and so is each run between two of them.</summary>
internal sealed class SegmentationPass(Segmentation segmentation, TextSink next, EditLog? log) : BufferedPass(next)
{
    private readonly PrefixTable _words = segmentation.WordTable;
    private readonly PrefixTable? _own = segmentation.Own;
    private char[] _room = [];

    protected override int Process(ReadOnlySpan<char> text, bool final)
    {
        int position = 0, run = 0, nextOwn = 0;
        while ((position = Skip(text, position, ref nextOwn)) < text.Length)
        {
            var rest = text[position..];
            var value = 0u;
            var word = _words.Match(rest, final, out _);
            var own = _own?.Match(rest, final, out value) ?? 0;
            if (word < 0 || own < 0)
                break;
            var length = Math.Max(word, own);
            var isOwn = own > 0 && own >= word;
            if (isOwn || (word > 0 && segmentation.IsWord(rest[..word])))
            {
                Next.Write(text[run..position]);
                Next.EndSegment();
                End(rest[..length], isOwn ? value : null);
                position += length;
                run = position;
                continue;
            }

            length = length > 0 ? length : DescriptionSequence.UnitLength(rest, final);
            if (length < 0)
                break;
            position += length;
        }

        Next.Write(text[run..position]);
        return position;
    }

    public override void WriteSettled(ReadOnlySpan<char> source, ReadOnlySpan<char> target, Decision? decision)
    {
        EndSegment();
        Next.WriteSettled(source, target, decision);
    }

    /// <summary>The next place that needs a look; the other table's is remembered until it is passed.</summary>
    private int Skip(ReadOnlySpan<char> text, int position, ref int nextOwn)
    {
        var nextWord = position + _words.Skip(text[position..]);
        if (_own is null)
            return nextWord;
        if (nextOwn <= position)
            nextOwn = position + _own.Skip(text[position..]);
        return Math.Min(nextWord, nextOwn);
    }

    private void End(ReadOnlySpan<char> word, uint? own)
    {
        if (own is { } value)
        {
            Next.WriteSettled(
                word,
                Segmentation.Settled(_own!.TextOf(value, word, ref _room)),
                log is { Reasons: true } ? segmentation.Decision(word) : null);
            return;
        }

        Next.Write(word);
        Next.EndSegment();
    }
}
