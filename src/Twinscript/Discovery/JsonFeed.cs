using System.Text.Json;
using Twinscript.Documents;
using Twinscript.Theme;

namespace Twinscript.Discovery;

/// <summary>Writes JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    private static readonly JsonWriterOptions Options = new() { Encoder = PlainJsonEncoder.Instance, Indented = true, NewLine = "\n" };

    /// <param name="self">The feed's own absolute address.</param>
    public static Content Write(Feed feed, string self)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", feed.Home);
            json.WriteString("feed_url", self);
            WriteOptional(json, "description", feed.Description);
            json.WriteString("language", feed.Script.Tag);
            WriteAuthors(json, feed.Author);
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries)
                Write(json, entry, feed);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        bytes.WriteByte((byte)'\n');
        return Content.Of(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, FeedEntry entry, Feed feed)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Url);
        json.WriteString("url", entry.Url);
        json.WriteString("title", entry.Title);
        WriteOptional(json, "summary", entry.Summary);
        json.WriteString("content_html", entry.Html);
        WriteOptional(json, "image", entry.Image);
        json.WriteString("date_published", FeedTime.Of(entry.Published));
        json.WriteString("date_modified", FeedTime.Of(entry.Updated));
        json.WriteString("language", feed.Script.Tag);
        if (entry.Author is { } author)
            WriteAuthors(json, author);
        if (entry.Tags.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (var tag in entry.Tags)
                json.WriteStringValue(tag);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, string name)
    {
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
