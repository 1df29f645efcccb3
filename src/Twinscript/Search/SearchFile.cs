using System.Buffers;
using System.Text.Json;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Search;

/// <summary>Writes the files <c>scripts/search-core.js</c> reads.</summary>
internal static class SearchFile
{
    private static readonly JsonWriterOptions Json = new() { Encoder = PlainJsonEncoder.Instance };

    /// <summary>What the search needs before anything else, and the first pages.</summary>
    /// <param name="fold">Pairs of characters: as written, and the form that stands for all.</param>
    /// <param name="more">Addresses of the files with the other pages.</param>
    public static ReadOnlyMemory<byte> First(string fold, IEnumerable<(string One, string Other)> words, IEnumerable<SearchedPage> pages, IEnumerable<string> more) => Write(json =>
    {
        json.WriteString("fold", fold);
        json.WriteStartArray("words");
        foreach (var (one, other) in words)
        {
            json.WriteStartArray();
            json.WriteStringValue(one);
            json.WriteStringValue(other);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        WritePages(json, pages);
        json.WriteStartArray("more");
        foreach (var address in more)
            json.WriteStringValue(address);
        json.WriteEndArray();
    });

    public static ReadOnlyMemory<byte> Further(IEnumerable<SearchedPage> pages) => Write(json => WritePages(json, pages));

    private static void WritePages(Utf8JsonWriter json, IEnumerable<SearchedPage> pages)
    {
        json.WriteStartArray("pages");
        foreach (var (page, parts) in pages)
        {
            json.WriteStartObject();
            json.WriteString("url", page.Url);
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
