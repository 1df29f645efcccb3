using System.IO.Compression;
using System.Text;
using Twinscript.Documents;
using Twinscript.Scripts;

namespace Twinscript.Mirror;

/// <summary>Adds the new pages to sitemaps, each page with its other scripts.</summary>
internal sealed class SitemapText(
    SiteAddresses addresses, IReadOnlyDictionary<SitePath, OriginalPage> pages, HeadLinks head, IReadOnlyList<MirrorTree> trees)
{
    private const string Namespace = "http://www.w3.org/1999/xhtml";

    public static bool Is(string text) => text.AsSpan(0, Math.Min(text.Length, 4000)).Contains("<urlset", StringComparison.Ordinal);

    /// <param name="text">Without what an earlier run added.</param>
    public string With(string text)
    {
        var output = new StringBuilder(text.Length * 2);
        var at = 0;
        for (var start = Next(text, 0); start >= 0; start = Next(text, at))
        {
            var end = text.IndexOf("</url>", start, StringComparison.Ordinal);
            if (end < 0)
                break;
            var entry = text[start..end];
            output.Append(text, at, start - at);
            Append(output, entry);
            at = end + "</url>".Length;
        }
        return WithNamespace(output.Append(text, at, text.Length - at).ToString());
    }

    public static byte[] Compress(byte[] text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal))
            gzip.Write(text);
        return bytes.ToArray();
    }

    private static int Next(string text, int from)
    {
        for (var at = from; (at = text.IndexOf("<url", at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (at + 4 < text.Length && (text[at + 4] == '>' || char.IsWhiteSpace(text[at + 4])))
                return at;
        }
        return -1;
    }

    /// <param name="entry">Without its end tag.</param>
    private void Append(StringBuilder output, string entry)
    {
        if (Location(entry) is not { } place || Page(entry[place]) is not { } page || head.Missing(page) is not { Count: > 0 } links)
        {
            output.Append(entry).Append("</url>");
            return;
        }
        var alternates = new StringBuilder();
        foreach (var (tag, other) in links)
        {
            if (!entry.Contains($"hreflang=\"{tag}\"", StringComparison.OrdinalIgnoreCase))
                alternates.Append($"""<xhtml:link rel="alternate" hreflang="{tag}" href="{HeadLinks.Escape(other)}"/>""");
        }
        output.Append(entry).Append(MirrorMarks.Around(alternates.ToString())).Append("</url>");
        var added = new StringBuilder();
        foreach (var tree in trees.Where(tree => tree.IsMirrored(page.Path)))
        {
            added.Append(entry[..place.Start.Value])
                .Append(HeadLinks.Escape(tree.Map(HtmlText.Decode(entry.AsSpan(place)), page)))
                .Append(entry[place.End.Value..]).Append(alternates).Append("</url>");
        }
        if (added.Length > 0)
            output.Append(MirrorMarks.Around(added.ToString()));
    }

    private OriginalPage? Page(string location) =>
        addresses.FileAt(HtmlText.Decode(location), "") is { } file ? pages.GetValueOrDefault(file) : null;

    private static Range? Location(string entry)
    {
        var start = entry.IndexOf("<loc>", StringComparison.Ordinal);
        var end = start < 0 ? -1 : entry.IndexOf("</loc>", start, StringComparison.Ordinal);
        if (end < 0)
            return null;
        start += "<loc>".Length;
        while (start < end && char.IsWhiteSpace(entry[start]))
            start++;
        while (end > start && char.IsWhiteSpace(entry[end - 1]))
            end--;
        return start..end;
    }

    private static string WithNamespace(string text)
    {
        var tag = text.IndexOf("<urlset", StringComparison.Ordinal);
        var end = tag < 0 ? -1 : text.IndexOf('>', tag);
        return end < 0 || text.AsSpan(tag, end - tag).Contains("xmlns:xhtml", StringComparison.Ordinal)
            ? text
            : text.Insert(tag + "<urlset".Length, $" xmlns:xhtml=\"{Namespace}\"");
    }
}
