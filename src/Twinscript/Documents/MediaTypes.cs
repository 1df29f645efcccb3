using System.Collections.Frozen;

namespace Twinscript.Documents;

/// <summary>The kinds of files, by their extensions.</summary>
internal static class MediaTypes
{
    private const string Unknown = "application/octet-stream";
    private const string Compressed = ".png .jpg .jpeg .gif .webp .avif .woff .woff2 .mp3 .m4a .ogg .mp4 .webm .epub .zip .gz .br";

    private static readonly FrozenDictionary<string, (string Type, bool IsText)> ByExtension =
        new (string Type, bool IsText, string Extensions)[]
        {
            ("text/html", true, ".html .htm"),
            ("text/css", true, ".css"),
            ("text/javascript", true, ".js .mjs"),
            ("application/json", true, ".json .map"),
            ("application/manifest+json", true, ".webmanifest"),
            ("application/xhtml+xml", true, ".xhtml"),
            ("application/xml", true, ".xml .xsl"),
            ("application/atom+xml", true, ".atom"),
            ("application/rss+xml", true, ".rss"),
            ("text/plain", true, ".txt"),
            ("text/markdown", true, ".md"),
            ("text/csv", true, ".csv"),
            ("text/calendar", true, ".ics"),
            ("text/vtt", true, ".vtt"),
            ("image/svg+xml", true, ".svg"),
            ("image/png", false, ".png"),
            ("image/jpeg", false, ".jpg .jpeg"),
            ("image/gif", false, ".gif"),
            ("image/webp", false, ".webp"),
            ("image/avif", false, ".avif"),
            ("image/x-icon", false, ".ico"),
            ("font/woff", false, ".woff"),
            ("font/woff2", false, ".woff2"),
            ("font/ttf", false, ".ttf"),
            ("font/otf", false, ".otf"),
            ("audio/mpeg", false, ".mp3"),
            ("audio/mp4", false, ".m4a"),
            ("audio/ogg", false, ".ogg"),
            ("audio/wav", false, ".wav"),
            ("video/mp4", false, ".mp4"),
            ("video/webm", false, ".webm"),
            ("application/pdf", false, ".pdf"),
            ("application/epub+zip", false, ".epub"),
            ("application/zip", false, ".zip"),
            ("application/gzip", false, ".gz"),
            ("application/wasm", false, ".wasm"),
        }
        .SelectMany(row => row.Extensions.Split(' ').Select(extension => (extension, row.Type, row.IsText)))
        .ToFrozenDictionary(row => row.extension, row => (row.Type, row.IsText), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> CompressedExtensions = Compressed.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string Of(string extension) => ByExtension.TryGetValue(extension, out var kind) ? kind.Type : Unknown;

    /// <summary>With the encoding, as servers say it.</summary>
    public static string Served(string extension) =>
        ByExtension.TryGetValue(extension, out var kind) && kind.IsText ? kind.Type + "; charset=utf-8" : Of(extension);

    /// <summary>Whether files of this kind hold compressed data, so that compressing them again gains nothing.</summary>
    public static bool IsCompressed(string extension) => CompressedExtensions.Contains(extension);
}
