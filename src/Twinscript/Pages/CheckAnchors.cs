using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Pages;

/// <summary>Reports links to headings that no page has.</summary>
internal sealed class CheckAnchors : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        // A page in several scripts has the same links in each.
        Document[] sources = [.. documents.Where(d => d.Source is not null).DistinctBy(d => d.Source)];
        var ids = sources.ToDictionary(d => d.Source.GetValueOrDefault(), d => d.Get(PageKeys.Markdown).Ids);
        var versions = sources.Where(d => d.OtherLanguage() is not null)
            .ToDictionary(d => (d.Get(PageKeys.Original), d.OtherLanguage()?.Tag), d => d.Get(PageKeys.Markdown).Ids);
        foreach (var (link, language) in sources.SelectMany(d => d.Get(PageKeys.Markdown).Links.Select(l => (l, d.OtherLanguage()?.Tag))))
        {
            if (link.Anchor.Length == 0 || !ids.TryGetValue(link.Target, out var known))
                continue;
            // Within a language, links lead to its own pages.
            if (language is not null && versions.TryGetValue((link.Target, language), out var own))
                known = own;
            if (known.Contains(link.Anchor))
                continue;
            context.Diagnostics.Warning(DiagnosticCodes.MissingAnchor,
                $"'{link.Target}' has no anchor '#{link.Anchor}'.{Suggest(link.Anchor, known)}", link.Span);
        }
        return Task.FromResult(documents);
    }

    private static string Suggest(string anchor, IReadOnlySet<string> known)
    {
        if (NearestName.Of(anchor, known) is { } nearest)
            return $" Did you mean '#{nearest}'?";
        var shown = known.Order(StringComparer.Ordinal).Take(8).Select(id => "#" + id);
        return known.Count == 0 ? " That page has none." : $" It has: {string.Join(", ", shown)}{(known.Count > 8 ? ", …" : ".")}";
    }
}
