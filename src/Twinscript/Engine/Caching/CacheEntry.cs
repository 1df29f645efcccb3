using System.Runtime.InteropServices;
using Twinscript.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Engine.Caching;

/// <summary>The results of one document in a cached step, and the conditions on which they may be used again.</summary>
/// <param name="Identity">Of the document as it came in.</param>
internal sealed record CacheEntry(Digest Identity, Dependencies Dependencies, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Null until an entry that came from the disk is used.</summary>
    public IReadOnlyList<Document>? Results { get; set; }

    /// <summary>The results as they stand on the disk; null for those made by this program.</summary>
    public ReadOnlyMemory<byte>? Stored { get; init; }

    /// <summary>Stands for the document and everything the step made of it.</summary>
    public Digest Made => Digest.Of(Identity.ToString(), Dependencies.Answered.ToString());

    /// <returns>Null when the stored results can't be used.</returns>
    public IReadOnlyList<Document>? ResultsFor(Document document, IResultCodec? codec)
    {
        if (Results is { } known)
            return known;
        if (codec is null || Stored is not { } stored || !MemoryMarshal.TryGetArray(stored, out var bytes) || bytes.Array is null)
            return null;
        try
        {
            using var reader = new CacheReader(
                new MemoryStream(bytes.Array, bytes.Offset, bytes.Count, writable: false, publiclyVisible: true));
            return Results = codec.Read(reader, document)?.Select((result, index) => result.MadeAs(Made, index)).ToArray();
        }
        catch (Exception damage) when (damage is EndOfStreamException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>Writes what a cached step adds to a document, so that another process can use it.</summary>
internal interface IResultCodec
{
    /// <summary>Whether what was written of a result stays true when later builds use it again.</summary>
    bool Lasts => true;

    void Write(CacheWriter to, IReadOnlyList<Document> results);

    /// <param name="document">The step's input: equal to the one the results were made from.</param>
    /// <returns>Null when the results can't be had any more.</returns>
    IReadOnlyList<Document>? Read(CacheReader from, Document document);
}
