using System.Buffers;

namespace Twinscript.Scripts;

/// <summary>Gathers text that can still be changed in place.</summary>
internal sealed class TextBuffer(int capacity) : IBufferWriter<char>
{
    private char[] _text = new char[Math.Max(16, capacity)];

    public int Length { get; private set; }

    public Span<char> Written => _text.AsSpan(0, Length);

    public void Advance(int count) => Length += count;

    public Memory<char> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _text.AsMemory(Length);
    }

    public Span<char> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _text.AsSpan(Length);
    }

    private void Grow(int sizeHint)
    {
        var needed = Length + Math.Max(1, sizeHint);
        if (needed > _text.Length)
            Array.Resize(ref _text, Math.Max(needed, _text.Length * 2));
    }
}
