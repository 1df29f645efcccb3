using System.Buffers;
using System.Text;
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

    /// <summary>The tables alone, for a file that holds the text itself: the characters, then the words, each on a line of its own.</summary>
    public static string Forms(SearchForms forms) => string.Join('\n', forms.Words.SelectMany(w => new[] { w.One, w.Other }).Prepend(forms.Fold));

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

    private static void WritePages(Utf8JsonWriter json, IEnumerable<SearchedPage> pages)
    {
        json.WriteStartArray("pages");
        foreach (var (page, parts) in pages)
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
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static ReadOnlyMemory<byte> Script(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetBytes($"twinPages({Encoding.UTF8.GetString(Write(write).Span)})\n");

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }
}

internal sealed record SearchedPage(PageEdition Page, IReadOnlyList<PagePart> Parts)
{
    /// <summary>All a search can find, pieces on lines of their own.</summary>
    public string Text => string.Join('\n', Parts.SelectMany(p => new[] { p.Heading, p.Text }).Prepend(Page.Description ?? "").Prepend(Page.Title));
}
