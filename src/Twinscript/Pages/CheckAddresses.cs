using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Pages;

/// <summary>Reports pages that would lie at one address.</summary>
internal sealed class CheckAddresses(SiteConfiguration configuration) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var claimed = new Dictionary<(string, string?), SourcePath>();
        return Task.FromResult<IReadOnlyList<Document>>([.. documents.Select(d => Claim(d, claimed, context.Diagnostics))]);
    }

    private Document Claim(Document document, Dictionary<(string, string?), SourcePath> claimed, DiagnosticBag diagnostics)
    {
        var address = document.Get(PageKeys.Address);
        var source = document.Source.GetValueOrDefault();
        var script = document.Metadata.TryGet(PageKeys.WrittenFor, out var only) ? only : null;
        // Windows and macOS don't tell a from A.
        var key = (address.Path.ToUpperInvariant(), script?.Tag);
        if (claimed.TryAdd(key, source))
            return document;
        SourcePath[] pages = [.. new[] { claimed[key], source }.OrderBy(p => p.Value, StringComparer.Ordinal)];
        diagnostics.Warning(DiagnosticCodes.DuplicateDestination,
            $"'{pages[0]}' and '{pages[1]}' would both lie at '{address.In(script ?? configuration.Scripts[0])}'. "
                + "Rename one of them, or give it another 'permalink'.",
            document.Get(PageKeys.FrontMatter).Permalink?.Span ?? SourceText.WholeFile(document.SourceText?.File ?? source.Value));
        for (var n = 2; ; n++)
        {
            var free = address with { Path = $"{address.Path.TrimEnd('/')}-{n}/".TrimStart('-') };
            if (claimed.TryAdd((free.Path.ToUpperInvariant(), script?.Tag), source))
                return document.With(PageKeys.Address, free);
        }
    }
}
