using System.Globalization;
using System.Xml.Linq;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>The files of a book that only programs read.</summary>
internal static class EpubPackage
{
    public const string FileName = "book/package.opf";

    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Container = "urn:oasis:names:tc:opendocument:xmlns:container";

    public static string ContainerFile { get; } = Text(new XElement(Container + "container",
        new XAttribute("version", "1.0"),
        new XElement(Container + "rootfiles",
            new XElement(
                Container + "rootfile",
                new XAttribute("full-path", FileName),
                new XAttribute("media-type", "application/oebps-package+xml")))));

    /// <param name="items">Everything in the book but the package itself.</param>
    public static string Write(SiteModel model, IReadOnlyList<EpubItem> items)
    {
        var newest = model.Pages.Updated ?? new DateOnly(2000, 1, 1);
        return Text(new XElement(Opf + "package",
            new XAttribute("version", "3.0"),
            new XAttribute("unique-identifier", "id"),
            new XAttribute(XNamespace.Xml + "lang", model.Script.Tag),
            new XElement(Opf + "metadata",
                new XAttribute(XNamespace.Xmlns + "dc", Dc),
                new XElement(
                    Dc + "identifier",
                    new XAttribute("id", "id"),
                    EpubNames.Identifier(
                        model.Configuration.Url.Length > 0 ? model.Configuration.Url : model.Configuration.Title, model.Script.Tag)),
                new XElement(Dc + "title", model.Title),
                new XElement(Dc + "language", model.Script.Tag),
                model.Author is { } author ? new XElement(Dc + "creator", author) : null,
                model.Description is { } description ? new XElement(Dc + "description", description) : null,
                model.Configuration.Url.Length > 0 ? new XElement(Dc + "source", model.Configuration.Url) : null,
                model.Pages.Updated is { } date ? new XElement(Dc + "date", Day(date)) : null,
                Meta("dcterms:modified", Day(newest) + "T00:00:00Z"),
                Meta("schema:accessMode", "textual"),
                Meta("schema:accessMode", "visual"),
                Meta("schema:accessModeSufficient", "textual"),
                Meta("schema:accessibilityFeature", "alternativeText"),
                Meta("schema:accessibilityFeature", "structuralNavigation"),
                Meta("schema:accessibilityFeature", "tableOfContents"),
                Meta("schema:accessibilityHazard", "none")),
            new XElement(Opf + "manifest", items.Select(Item)),
            new XElement(
                Opf + "spine", items.Where(i => i.InSpine).Select(i => new XElement(Opf + "itemref", new XAttribute("idref", i.Id))))));
    }

    private static XElement Meta(string property, string value) => new(Opf + "meta", new XAttribute("property", property), value);

    private static XElement Item(EpubItem item) => new(Opf + "item",
        new XAttribute("id", item.Id),
        new XAttribute("href", item.Name),
        new XAttribute("media-type", item.MediaType),
        item.Properties.Length > 0 ? new XAttribute("properties", item.Properties) : null);

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(XElement root) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root.ToString(SaveOptions.None).ReplaceLineEndings("\n") + "\n";
}
