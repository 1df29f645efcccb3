using Hanzi;
using System.Text.Unicode;
using Microsoft.Win32.SafeHandles;
using Twinscript.Documents;

namespace Twinscript.Cli.Convert;

/// <summary>A text to convert, known to be well-formed before anything is written where that can be known.</summary>
internal sealed class Source : IDisposable
{
    // A pipe cannot be read twice; what fits in here is looked at first all the same.
    private const int LookAhead = 1 << 20;

    private Source(Stream stream, long? length) => (Stream, Length) = (stream, length);

    public Stream Stream { get; }

    /// <summary>In bytes; null for a pipe.</summary>
    public long? Length { get; }

    /// <exception cref="IllFormedUtf8Exception">The text is not well-formed, and not to be read lossily.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Source Open(string file, bool lossy)
    {
        var stream = file == ConvertRequest.StandardStream
            ? StandardInput()
            : new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        try
        {
            if (!stream.CanSeek)
                return new(lossy ? stream : LookedAt(stream), null);
            var start = stream.Position;
            if (!lossy)
                Validate(stream);
            stream.Position = start;
            return new(stream, stream.Length - start);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    public void Dispose() => Stream.Dispose();

    private static Stream StandardInput()
    {
        if (FilesOnDisk.IsStandardInputClosed())
            throw new IOException("it is closed. Name a file, or send a text to it.");
        return OperatingSystem.IsWindows()
            ? Console.OpenStandardInput()
            // A redirected file can be read twice, which the console's stream does not offer.
            : new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0);
    }

    private static void Validate(Stream stream)
    {
        var bytes = new byte[64 * 1024];
        long offset = 0;
        for (int read, kept = 0; (read = stream.Read(bytes.AsSpan(kept))) > 0;)
        {
            var piece = bytes.AsSpan(0, kept + read);
            var valid = ValidPrefix(piece);
            kept = piece.Length - valid;
            offset += valid;
            // A character is four bytes at most: what is left of more is no part of one.
            if (kept > 3 || (kept > 0 && stream.Position == stream.Length))
                throw new IllFormedUtf8Exception(offset);
            piece[valid..].CopyTo(bytes);
        }
    }

    private static int ValidPrefix(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return bytes.Length;
        Span<char> decoded = new char[bytes.Length];
        Utf8.ToUtf16(bytes, decoded, out var read, out _, replaceInvalidSequences: false, isFinalBlock: false);
        return read;
    }

    private static PrefixedStream LookedAt(Stream pipe)
    {
        var head = new byte[LookAhead];
        var length = pipe.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var valid = ValidPrefix(head.AsSpan(0, length));
        if (length - valid > 3 || (valid < length && length < head.Length))
            throw new IllFormedUtf8Exception(valid);
        return new PrefixedStream(head.AsMemory(0, length), pipe);
    }
}
