using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Pages;

/// <summary>Puts the pages into reading order: home, then by <c>order</c>, then the newest first, then by path.</summary>
internal sealed class OrderPages : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context) =>
        Task.FromResult<IReadOnlyList<Document>>(
            [.. documents
                .Select(d => (document: d, matter: d.Get(PageKeys.FrontMatter)))
                .OrderBy(p => p.document.Get(PageKeys.Address).Path.Length == 0 ? 0 : 1)
                .ThenBy(p => p.matter.Order ?? int.MaxValue)
                .ThenByDescending(p => p.matter.Date)
                .ThenBy(p => p.document.Source?.Value, StringComparer.Ordinal)
                .Select(p => p.document)]);
}
