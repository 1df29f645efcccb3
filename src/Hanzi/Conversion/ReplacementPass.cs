namespace Hanzi;

/// <summary>One step of a chain: replaces the longest key at each position by its value.</summary>
/// <param name="table">What is replaced.</param>
/// <param name="rare">Whether most texts hold nothing to replace, so that it pays to look first.</param>
/// <param name="next">Takes the result.</param>
internal sealed class ReplacementPass(PrefixTable table, bool rare, TextSink next) : BufferedPass(next)
{
    protected override int Process(ReadOnlySpan<char> text, bool final)
    {
        var consumed = 0;
        for (var size = PieceLength; consumed < text.Length;)
        {
            var rest = text[consumed..];
            var piece = rest[..Math.Min(size, rest.Length)];
            if (rare && !table.MayMatch(piece))
            {
                Next.Write(piece);
                consumed += piece.Length;
                continue;
            }

            var target = Next.Reserve(piece.Length + table.LeastRoom);
            var used = table.Replace(piece, target, final && piece.Length == rest.Length, out var written);
            Next.Commit(written);
            consumed += used;
            if (used > 0)
                size = PieceLength;
            else if (piece.Length == rest.Length)
                break;
            else
                size = rest.Length; // A key longer than a piece.
        }

        return consumed;
    }

    public override void WriteSettled(ReadOnlySpan<char> source, ReadOnlySpan<char> target, Decision? decision)
    {
        EndSegment();
        Next.WriteSettled(target, target, null);
    }
}
