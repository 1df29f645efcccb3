using System.Text;
using Twinscript.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Engine.Caching;

/// <summary>Reads what <see cref="CacheWriter"/> wrote, in the same order.</summary>
/// <exception cref="EndOfStreamException">There is less than was written.</exception>
internal sealed class CacheReader(Stream stream) : BinaryReader(stream, Encoding.Unicode)
{
    public string Text() => string.Create(Read7BitEncodedInt(), this, static (text, reader) =>
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text)));

    public long Number() => Read7BitEncodedInt64();

    public Digest Digest()
    {
        Span<byte> bytes = stackalloc byte[Documents.Digest.Size];
        BaseStream.ReadExactly(bytes);
        return Documents.Digest.Read(bytes);
    }

    public T[] List<T>(Func<T> read)
    {
        var items = new T[Number()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read();
        return items;
    }

    public void Store(CacheStore store)
    {
        var sets = List(() => Questions.Of(List(Text)));
        foreach (var table in List(Text).Select(store.Table))
        {
            foreach (var (key, entry) in List(() => (Text(), Entry(sets))))
                table.Recall(key, entry);
        }
    }

    private CacheEntry Entry(Questions[] sets) => new(Digest(), new(sets[Number()], Digest()), List(Diagnostic))
    {
        Stored = ReadBytes((int)Number()),
    };

    public Diagnostic Diagnostic() => new(Text(), (Severity)Number(), Text(), ReadBoolean() ? Span() : null);

    public SourceSpan Span() => new(Text(), (int)Number(), (int)Number(), (int)Number(), Optional());

    public string? Optional() => ReadBoolean() ? Text() : null;
}
