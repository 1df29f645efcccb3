using Twinscript.Documents;
using Twinscript.Engine.Caching;
using Twinscript.Pages;

namespace Twinscript.Theme;

/// <summary>Leaves finished pages where they are: in the output.</summary>
/// <param name="written">The file an earlier build wrote, if it still holds what it held then.</param>
internal sealed class RenderedCodec(Func<SitePath, Digest, Content?> written) : IResultCodec
{
    /// <summary>Without what was only needed to make the page: a result outlives its build, and the whole site must not.</summary>
    public static Document Finished(Document document, Content content)
    {
        var finished = document with { Content = content, Metadata = Metadata.Empty };
        return document.Find(PageKeys.Page) is { } page ? finished.With(PageKeys.Page, page) : finished;
    }

    public void Write(CacheWriter to, IReadOnlyList<Document> results) =>
        to.List(results, result => to.Digest(result.Content.Digest ?? Digest.Of(result.Content.Bytes.Span)));

    public IReadOnlyList<Document>? Read(CacheReader from, Document document)
    {
        var contents = from.List(() => document.Destination is { } path ? written(path, from.Digest()) : null);
        return contents.Contains(null) ? null : [.. contents.OfType<Content>().Select(content => Finished(document, content))];
    }
}
