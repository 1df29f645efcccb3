using System.Collections.Frozen;
using System.IO.Compression;

namespace Twinscript.Hosting;

/// <summary>Brotli and gzip copies of text files, for servers that send a file's neighbour instead of compressing it anew.</summary>
internal static class CompressedCopies
{
    /// <summary>Formats that are not compressed already.</summary>
    private static readonly FrozenSet<string> Extensions =
        FrozenSet.Create(
            StringComparer.OrdinalIgnoreCase, ".html", ".css", ".js", ".mjs", ".json", ".xml", ".svg", ".txt", ".webmanifest", ".csv",
            ".ttf", ".otf", ".wasm");

    public static void WriteBeside(string folder, CancellationToken cancellation)
    {
        string[] files =
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => Extensions.Contains(Path.GetExtension(f)))
        ];
        Parallel.ForEach(files, new() { CancellationToken = cancellation }, static file =>
        {
            var bytes = File.ReadAllBytes(file);
            Write(
                file + ".br",
                bytes,
                Compress(bytes, static target => new BrotliStream(target, CompressionLevel.SmallestSize, leaveOpen: true)));
            Write(
                file + ".gz",
                bytes,
                Compress(bytes, static target => new GZipStream(target, CompressionLevel.SmallestSize, leaveOpen: true)));
        });
    }

    private static byte[] Compress(byte[] bytes, Func<Stream, Stream> compress)
    {
        using var target = new MemoryStream();
        using (var stream = compress(target))
            stream.Write(bytes);
        return target.ToArray();
    }

    private static void Write(string path, byte[] bytes, byte[] compressed)
    {
        if (compressed.Length < bytes.Length)
            File.WriteAllBytes(path, compressed);
    }
}
