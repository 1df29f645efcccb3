namespace Twinscript.Mirror;

/// <summary>Reads whole files into one buffer for each thread: thousands of pages are read, and each only for a moment.</summary>
internal static class FileBuffer
{
    private const int MostKept = 4 * 1024 * 1024;

    [ThreadStatic]
    private static byte[]? _kept;

    /// <returns>The content, until the thread reads another file.</returns>
    public static ReadOnlySpan<byte> Read(string path)
    {
        // Sharing everything spares a lock, and a generator may be writing anyway.
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var room = (int)Math.Min(RandomAccess.GetLength(file) + 1, Array.MaxLength);
        var buffer = _kept is { } kept && kept.Length >= room ? kept : new byte[Math.Max(room, 64 * 1024)];
        var length = 0;
        while (RandomAccess.Read(file, buffer.AsSpan(length), length) is var read and > 0)
        {
            length += read;
            if (length == buffer.Length)
                Array.Resize(ref buffer, 2 * length);
        }
        _kept = buffer.Length <= MostKept ? buffer : null;
        return buffer.AsSpan(0, length);
    }
}
