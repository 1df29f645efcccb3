using System.Buffers;
using System.Text;

namespace Twinscript.Documents;

/// <summary>
/// A string builder for one long text, kept by each thread: a build writes thousands of pages several times over, and to grow a builder
/// anew for each costs more than to write the text.
/// </summary>
internal static class TextBuilder
{
    private const int Least = 32 * 1024;
    private const int Largest = 1024 * 1024;

    // Texts are written within texts, but never deep.
    private const int Most = 4;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    [ThreadStatic]
    private static Stack<StringBuilder>? _kept;

    /// <returns>Empty.</returns>
    public static StringBuilder Take() => _kept is not null && _kept.TryPop(out var kept) ? kept : new(Least);

    /// <summary>The text; the builder must not be used any more.</summary>
    public static string Finish(StringBuilder text)
    {
        var finished = text.ToString();
        Return(text);
        return finished;
    }

    /// <summary>The text in UTF-8; the builder must not be used any more.</summary>
    public static byte[] FinishUtf8(StringBuilder text)
    {
        var chunks = text.GetChunks().GetEnumerator();
        byte[] bytes;
        if (chunks.MoveNext() && chunks.Current is var first && !chunks.MoveNext())
        {
            bytes = new byte[Utf8.GetByteCount(first.Span)];
            Utf8.GetBytes(first.Span, bytes);
        }
        else
        {
            bytes = Utf8.GetBytes(text.ToString());
        }
        Return(text);
        return bytes;
    }

    /// <summary>Keeps the builder for the thread's next text.</summary>
    public static void Return(StringBuilder text)
    {
        var kept = _kept ??= new();
        var length = text.Length;
        if (length > Largest || kept.Count == Most)
            return;
        // One that has grown is in pieces, which clearing would not join.
        kept.Push(IsWhole(text) ? text.Clear() : new(2 * length));
    }

    private static bool IsWhole(StringBuilder text)
    {
        var chunks = text.GetChunks().GetEnumerator();
        return !chunks.MoveNext() || !chunks.MoveNext();
    }
}
