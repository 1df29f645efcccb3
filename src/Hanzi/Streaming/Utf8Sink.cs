using System.Buffers;
using System.Text.Unicode;

namespace Hanzi;

/// <summary>Ends a chain of passes in UTF-8. A surrogate pair may arrive in two pieces.</summary>
internal sealed class Utf8Sink(IBufferWriter<byte> output) : TextSink
{
    private const int MostBytesPerUnit = 3;
    private const int Piece = 16 * 1024;

    private char[] _room = new char[Piece];
    private char _high;

    public override void Write(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        if (_high != '\0')
        {
            // What follows is a low surrogate, or the high one was alone.
            ReadOnlySpan<char> pair = [_high, text[0]];
            var isPair = char.IsLowSurrogate(text[0]);
            _high = '\0';
            Encode(pair[..(isPair ? 2 : 1)]);
            text = text[(isPair ? 1 : 0)..];
        }

        if (!text.IsEmpty && char.IsHighSurrogate(text[^1]))
        {
            _high = text[^1];
            text = text[..^1];
        }

        for (; text.Length > Piece; text = text[Piece..])
        {
            // A piece must not end between two surrogates either.
            if (char.IsHighSurrogate(text[Piece - 1]))
            {
                Encode(text[..(Piece - 1)]);
                Encode(text.Slice(Piece - 1, 2));
                text = text[1..];
            }
            else
            {
                Encode(text[..Piece]);
            }
        }

        Encode(text);
    }

    public override Span<char> Reserve(int least)
    {
        if (_room.Length < least)
            _room = new char[least];
        return _room;
    }

    public override void Commit(int length) => Write(_room.AsSpan(0, length));

    public override void WriteSettled(ReadOnlySpan<char> source, ReadOnlySpan<char> target, Decision? decision) => Write(target);

    public override void EndSegment()
    {
    }

    public override void EndText()
    {
        if (_high != '\0')
            Encode([_high]);
        _high = '\0';
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        var span = output.GetSpan(text.Length * MostBytesPerUnit);
        Utf8.FromUtf16(text, span, out _, out var written);
        output.Advance(written);
    }
}
