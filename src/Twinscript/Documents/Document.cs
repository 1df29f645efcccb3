using Twinscript.Diagnostics;

namespace Twinscript.Documents;

/// <summary>The item that flows through a pipeline. Modules never change a document; they return another.</summary>
public sealed record Document
{
    /// <summary>Null when no file stands behind it.</summary>
    public SourcePath? Source { get; init; }

    /// <summary>For diagnostics: the file's text as it was read; null when no text file stands behind the document.</summary>
    public SourceText? SourceText { get; init; }

    /// <summary>Null until a module has decided; a document without one is never written.</summary>
    public SitePath? Destination { get; init; }

    public Metadata Metadata { get; init; } = Metadata.Empty;

    public Content Content { get; init; } = Content.Empty;

    /// <summary>Equal for documents from which the same can be made.</summary>
    internal Digest Identity
    {
        get
        {
            using var digest = new DigestBuilder();
            digest.Add(Source?.Value).Add(SourceText?.File).Add(SourceText?.Text).Add(Destination?.Value);
            digest.Add(Content.Digest ?? Digest.Of(Content.Bytes.Span));
            Metadata.AddTo(digest);
            return digest.Finish();
        }
    }

    /// <summary>The same, known as what a cached step made.</summary>
    internal Document MadeAs(Digest made, int index) =>
        this with
        {
            Metadata = Metadata.MadeAs(Digest.Of(made.ToString(), index.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        };

    public Document With<T>(Key<T> key, T value) => this with { Metadata = Metadata.With(key, value) };

    /// <exception cref="KeyNotFoundException">
    /// No module before this one set the key: a fault of the pipeline, not of the content.
    /// </exception>
    public T Get<T>(Key<T> key) =>
        Metadata.TryGet(key, out var value) ? value : throw new KeyNotFoundException($"'{Source}' has no {key}.");

    public T? Find<T>(Key<T> key) where T : class => Metadata.TryGet(key, out var value) ? value : null;
}
