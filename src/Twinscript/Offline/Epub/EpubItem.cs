using Twinscript.Documents;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>One file of a book.</summary>
/// <param name="Name">Below the book's folder.</param>
internal sealed record EpubItem(string Id, string Name, string MediaType, PackedFile File)
{
    public const string Xhtml = "application/xhtml+xml";

    /// <summary>Of everything in a book but what says that it is one.</summary>
    public const string Folder = "book/";

    /// <summary>What reading systems have to know of the file: <c>nav</c>, <c>svg</c>, <c>cover-image</c>.</summary>
    public string Properties { get; init; } = "";

    /// <summary>Whether it is read in its turn, not only shown by others.</summary>
    public bool InSpine { get; init; }

    public static EpubItem Page(string id, string properties, string xhtml) => Page(id, properties, Packed(id + ".xhtml", xhtml));

    public static EpubItem Page(string id, string properties, PackedFile file) =>
        new(id, id + ".xhtml", Xhtml, file) { Properties = properties, InSpine = true };

    public static PackedFile Packed(string name, string xml) =>
        PackedFile.Deflated(Folder + name, Content.Of(Discovery.XmlText.Of(xml)).Bytes);
}
