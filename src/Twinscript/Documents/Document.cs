using Twinscript.Diagnostics;

namespace Twinscript.Documents;

/// <summary>What flows through a pipeline. Modules never change a document; they return another.</summary>
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

    public Document With<T>(Key<T> key, T value) => this with { Metadata = Metadata.With(key, value) };

    /// <exception cref="KeyNotFoundException">
    /// No module before this one set the key: a fault of the pipeline, not of the content.
    /// </exception>
    public T Get<T>(Key<T> key) =>
        Metadata.TryGet(key, out var value) ? value : throw new KeyNotFoundException($"'{Source}' has no {key}.");

    public T? Find<T>(Key<T> key) where T : class => Metadata.TryGet(key, out var value) ? value : null;
}
