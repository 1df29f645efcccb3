using System.Buffers;
using System.Text.Unicode;

namespace Hanzi;

/// <summary>Decodes UTF-8 piece by piece into a chain of passes, counting bytes so that a fault can be named.</summary>
internal sealed class Utf8Feed(TextSink sink, bool lossy)
{
    private readonly char[] _decoded = new char[16 * 1024];
    private long _offset;

    /// <summary>Decodes what is whole.</summary>
    /// <returns>The bytes used; the rest is the start of a character and belongs before the next piece.</returns>
    /// <exception cref="IllFormedUtf8Exception">The bytes are not well-formed.</exception>
    public int Write(ReadOnlySpan<byte> bytes, bool final)
    {
        var used = 0;
        while (used < bytes.Length)
        {
            var status = Utf8.ToUtf16(bytes[used..], _decoded, out var read, out var written, lossy, final);
            if (written > 0)
                sink.Write(_decoded.AsSpan(0, written));
            used += read;
            _offset += read;
            if (status == OperationStatus.InvalidData)
                throw new IllFormedUtf8Exception(_offset);
            if (status == OperationStatus.NeedMoreData)
                return final ? throw new IllFormedUtf8Exception(_offset) : used;
        }

        return used;
    }
}
