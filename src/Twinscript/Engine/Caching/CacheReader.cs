using System.Text;
using Twinscript.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Engine.Caching;

/// <summary>Reads what <see cref="CacheWriter"/> wrote, in the same order.</summary>
/// <exception cref="EndOfStreamException">There is less than was written.</exception>
/// <exception cref="FormatException">This is not what was written.</exception>
internal sealed class CacheReader(Stream stream) : BinaryReader(stream, Encoding.Unicode)
{
    public string Text() => string.Create(Count(sizeof(char)), this, static (text, reader) =>
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text)));

    public long Number() => Read7BitEncodedInt64();

    public Digest Digest()
    {
        Span<byte> bytes = stackalloc byte[Documents.Digest.Size];
        BaseStream.ReadExactly(bytes);
        return Documents.Digest.Read(bytes);
    }

    /// <summary>A piece of what is read, not copied where it lies in memory.</summary>
    public ReadOnlyMemory<byte> Bytes(int count)
    {
        if (BaseStream is not MemoryStream memory || !memory.TryGetBuffer(out var all))
            return ReadBytes(count);
        var piece = all.AsMemory((int)memory.Position, count);
        memory.Position += count;
        return piece;
    }

    public T[] List<T>(Func<T> read)
    {
        var items = new T[Count()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read();
        return items;
    }

    /// <summary>Checked before room is made, because a damaged number asks for any amount of it.</summary>
    /// <param name="size">The least that each thing takes, in bytes.</param>
    public int Count(int size = 1)
    {
        var count = Read7BitEncodedInt64();
        return count >= 0 && count <= (BaseStream.Length - BaseStream.Position) / size ? (int)count : throw new EndOfStreamException();
    }

    public void Store(CacheStore store)
    {
        var questions = List(Text);
        var sets = List(() => Questions.Of(List(() => questions[Number()])));
        foreach (var table in List(Text).Select(store.Table))
        {
            foreach (var (key, entry) in List(() => (Text(), Entry(sets))))
                table.Recall(key, entry);
        }
    }

    private CacheEntry Entry(Questions[] sets) => new(Digest(), new(sets[Number()], Digest()), List(Diagnostic))
    {
        Stored = Bytes(Count()),
    };

    public Diagnostic Diagnostic() => new(Text(), (Severity)Number(), Text(), ReadBoolean() ? Span() : null) { Topic = Optional() };

    public SourceSpan Span() => new(Text(), (int)Number(), (int)Number(), (int)Number(), Optional());

    public string? Optional() => ReadBoolean() ? Text() : null;
}
