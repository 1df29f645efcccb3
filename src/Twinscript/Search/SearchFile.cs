using System.Buffers;
using System.Text.Json;
using Twinscript.Documents;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Search;

/// <summary>
/// Writes the files <c>scripts/search.js</c> loads. They are scripts that hand their data over, because a page opened from a disk
/// may load scripts and may fetch nothing.
/// </summary>
internal static class SearchFile
{
    private static ReadOnlySpan<byte> Start => "twinPages("u8;

    private static readonly JsonWriterOptions Json = new() { Encoder = PlainJsonEncoder.Instance };

    /// <summary>What the search needs before anything else, and the first pages.</summary>
    /// <param name="more">Names of the files with the other pages, which lie beside this one.</param>
    public static ReadOnlyMemory<byte> First(SearchForms forms, IEnumerable<SearchedPage> pages, IEnumerable<string> more) => Script(json =>
    {
        WriteForms(json, forms);
        WritePages(json, pages);
        json.WriteStartArray("more");
        foreach (var name in more)
            json.WriteStringValue(name);
        json.WriteEndArray();
    });

    /// <summary>
    /// The tables alone, for a file that holds the text itself: the characters, then the words, each on a line of its own.
    /// </summary>
    public static string Forms(SearchForms forms) =>
        string.Join('\n', forms.Words.SelectMany(w => new[] { w.One, w.Other }).Prepend(forms.Fold));

    private static void WriteForms(Utf8JsonWriter json, SearchForms forms)
    {
        json.WriteString("fold", forms.Fold);
        json.WriteStartArray("words");
        foreach (var (one, other) in forms.Words)
        {
            json.WriteStartArray();
            json.WriteStringValue(one);
            json.WriteStringValue(other);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    public static ReadOnlyMemory<byte> Further(IEnumerable<SearchedPage> pages) => Script(json => WritePages(json, pages));

    /// <summary>What both kinds of file hold of a page.</summary>
    /// <param name="length">Of its text, in UTF-16 units.</param>
    public static ReadOnlyMemory<byte> Page(PageInScript page, IEnumerable<PagePart> parts, int length)
    {
        var buffer = new ArrayBufferWriter<byte>(4 * length);
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            json.WriteStartObject();
            json.WriteString("path", page.Destination.Url[new SitePath(page.Script.Path + "/").Url.Length..]);
            json.WriteString("title", page.Title);
            if (page.Description is { } description)
                json.WriteString("lead", description);
            json.WriteStartArray("parts");
            foreach (var part in parts)
            {
                json.WriteStartArray();
                json.WriteStringValue(part.Id);
                json.WriteStringValue(part.Heading);
                json.WriteStringValue(part.Text);
                if (part.Code.Length > 0)
                    json.WriteStringValue(part.Code);
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        // The buffer has room for more, and many of these are kept.
        return buffer.WrittenSpan.ToArray();
    }

    private static void WritePages(Utf8JsonWriter json, IEnumerable<SearchedPage> pages)
    {
        json.WriteStartArray("pages");
        foreach (var page in pages)
        {
            json.WriteRawValue(page.Json.Span, skipInputValidation: true);
            page.Place = (default, Start.Length + json.BytesCommitted + json.BytesPending - page.Json.Length);
        }
        json.WriteEndArray();
    }

    private static ReadOnlyMemory<byte> Script(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        buffer.Write(Start);
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        buffer.Write(")\n"u8);
        return buffer.WrittenMemory;
    }
}
