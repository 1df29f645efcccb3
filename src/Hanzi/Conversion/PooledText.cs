using System.Buffers;

namespace Hanzi;

/// <summary>A growing text in rented memory.</summary>
internal sealed class PooledText : IBufferWriter<char>, IDisposable
{
    private char[] _units = [];
    private int _count;

    public ReadOnlySpan<char> Written => _units.AsSpan(0, _count);

    public void Advance(int count) => _count += count;

    public Memory<char> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _units.AsMemory(_count);
    }

    public Span<char> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _units.AsSpan(_count);
    }

    public void Dispose()
    {
        if (_units.Length > 0)
            ArrayPool<char>.Shared.Return(_units);
        (_units, _count) = ([], 0);
    }

    private void MakeRoom(int least)
    {
        if (_units.Length - _count >= Math.Max(least, 1))
            return;
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(2 * _count, _count + Math.Max(least, 256)));
        Written.CopyTo(larger);
        if (_units.Length > 0)
            ArrayPool<char>.Shared.Return(_units);
        _units = larger;
    }
}
