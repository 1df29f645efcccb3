using System.Xml;
using Twinscript.Documents;

namespace Twinscript.Discovery;

/// <summary>Writes RFC 4287.</summary>
internal static class AtomFeed
{
    public const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="self">The feed's own absolute address.</param>
    public static Content Write(Feed feed, string self) => XmlFile.Write(xml =>
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, feed.Script.Tag);
        Text(xml, "id", self);
        Text(xml, "title", feed.Title);
        if (feed.Description is { } description)
            Text(xml, "subtitle", description);
        Text(xml, "updated", FeedTime.Of(feed.Updated));
        Link(xml, "self", "application/atom+xml", self);
        Link(xml, "alternate", "text/html", feed.Home, feed.Script.Tag);
        Author(xml, feed.Author);
        foreach (var entry in feed.Entries)
            Write(xml, entry, feed);
        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, FeedEntry entry, Feed feed)
    {
        xml.WriteStartElement("entry", Namespace);
        Text(xml, "id", entry.Url);
        Text(xml, "title", entry.Title);
        Link(xml, "alternate", "text/html", entry.Url, feed.Script.Tag);
        Text(xml, "published", FeedTime.Of(entry.Published));
        Text(xml, "updated", FeedTime.Of(entry.Updated));
        if (entry.Author is { } author && author != feed.Author)
            Author(xml, author);
        foreach (var tag in entry.Tags)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", XmlText.Of(tag));
            xml.WriteEndElement();
        }
        if (entry.Summary is { } summary)
            Text(xml, "summary", summary);
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(XmlText.Of(entry.Html));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string address, string? language = null)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        if (language is not null)
            xml.WriteAttributeString("hreflang", language);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, XmlText.Of(text));
}
