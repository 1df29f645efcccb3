namespace Hanzi;

/// <summary>A pass that keeps back the end of a piece until its continuation decides how it is read.</summary>
internal abstract class BufferedPass(TextSink next) : TextSink
{
    // Pieces of this size stay in the nearest cache on their way through the passes.
    protected const int PieceLength = 4096;

    private char[] _pending = new char[2 * PieceLength];
    private int _count;

    protected TextSink Next => next;

    /// <summary>Works off the text from the left.</summary>
    /// <param name="text">What was kept back and what came since.</param>
    /// <param name="final">Whether nothing can follow; then all of the text is consumed.</param>
    /// <returns>How many units are decided and done with.</returns>
    protected abstract int Process(ReadOnlySpan<char> text, bool final);

    public sealed override void Write(ReadOnlySpan<char> text)
    {
        // Small pieces are gathered; of a large one only the undecided end is copied.
        while (_count > 0 && !text.IsEmpty)
        {
            var taken = Math.Min(text.Length, PieceLength);
            text[..taken].CopyTo(Reserve(taken));
            Commit(taken);
            if (_count <= taken && text.Length - taken >= PieceLength)
            {
                // What is left lies whole in the piece and can be read there.
                text = text[(taken - _count)..];
                _count = 0;
                break;
            }

            text = text[taken..];
        }

        if (text.IsEmpty)
            return;
        var rest = text.Length < PieceLength ? text : text[Process(text, final: false)..];
        rest.CopyTo(Reserve(rest.Length));
        _count = rest.Length;
    }

    public sealed override Span<char> Reserve(int least)
    {
        if (_pending.Length - _count < least)
            Array.Resize(ref _pending, Math.Max(2 * _pending.Length, _count + least));
        return _pending.AsSpan(_count);
    }

    public sealed override void Commit(int length)
    {
        _count += length;
        if (_count >= PieceLength)
            Feed(final: false);
    }

    public override void EndSegment()
    {
        Feed(final: true);
        Next.EndSegment();
    }

    public override void EndText()
    {
        Feed(final: true);
        Next.EndText();
    }

    private void Feed(bool final)
    {
        if (_count == 0)
            return;
        var consumed = Process(_pending.AsSpan(0, _count), final);
        _count -= consumed;
        _pending.AsSpan(consumed, _count).CopyTo(_pending);
    }
}
