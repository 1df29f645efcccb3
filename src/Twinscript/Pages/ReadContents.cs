using System.Globalization;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Pages;

/// <summary>
/// Takes the order, the sections and the titles of pages from the lists of contents that other generators keep. What a page says itself
/// goes first.
/// </summary>
internal sealed class ReadContents(FileFolder input) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var entries = ContentsFiles.Read(input, context.Diagnostics);
        if (entries.Count == 0)
            return Task.FromResult(documents);
        return Task.FromResult<IReadOnlyList<Document>>([.. documents.Select(d =>
            d.Source is { } path && entries.TryGetValue(path, out var entry) ? Listed(d, entry) : d)]);
    }

    private static Document Listed(Document document, ContentsLine entry)
    {
        var matter = document.Get(PageKeys.FrontMatter);
        var path = document.Source.GetValueOrDefault();
        var isUntitled = !matter.TitleStandsFirst && matter.Title == new PageFileName(path).Title(matter.Title);
        var listed = matter with
        {
            Order = matter.Order ?? entry.Order,
            Section = matter.Section ?? entry.Section,
            Place = entry.Place,
            Title = isUntitled && entry.Title.Length > 0 ? entry.Title : matter.Title,
        };
        return document.With(PageKeys.FrontMatter, listed with
        {
            Inherited = Digest.Of(
                matter.Inherited?.ToString(), listed.Order?.ToString(CultureInfo.InvariantCulture), listed.Section, listed.Title,
                entry.Place?.ToString()),
        });
    }
}
