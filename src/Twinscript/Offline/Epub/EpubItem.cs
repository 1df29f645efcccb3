namespace Twinscript.Offline;

/// <summary>One file of a book.</summary>
/// <param name="Name">Below the book's folder.</param>
internal sealed record EpubItem(string Id, string Name, string MediaType, PackedFile File)
{
    public const string Xhtml = "application/xhtml+xml";

    /// <summary>What reading systems have to know of the file: <c>nav</c>, <c>svg</c>, <c>cover-image</c>.</summary>
    public string Properties { get; init; } = "";

    /// <summary>Whether it is read in its turn, not only shown by others.</summary>
    public bool InSpine { get; init; }
}
