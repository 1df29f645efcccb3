using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Incremental;

namespace Twinscript.Pages;

/// <summary>Knows, for every script, the addresses that stand behind a page's <c>twin:</c> references.</summary>
internal sealed class PageReferences
{
    private const string PageReference = "page/";
    private const string AssetReference = "asset/";

    private readonly SiteConfiguration _configuration;
    private readonly Dictionary<string, KnownPage> _known;
    private readonly HashSet<(SourcePath, string)> _replaced;

    private PageReferences(SiteConfiguration configuration, IReadOnlyList<Document> documents, AssetMap assets)
    {
        (_configuration, Assets) = (configuration, assets);
        _known = documents.ToDictionary(
            d => d.Source.ToString() ?? "", d => new KnownPage(d.Get(PageKeys.Address), d.Get(PageKeys.Original)), StringComparer.Ordinal);
        _replaced = documents
            .Where(d => d.Metadata.TryGet(PageKeys.WrittenFor, out _))
            .Select(d => (d.Get(PageKeys.Original), d.Get(PageKeys.WrittenFor).Tag))
            .ToHashSet();
    }

    public AssetMap Assets { get; }

    public IEnumerable<string> Pages => _known.Keys;

    public static PageReferences Of(SiteConfiguration configuration, IReadOnlyList<Document> documents, PipelineContext context) =>
        new(configuration, documents, new AssetMap(context.DocumentsOf(PipelineNames.Assets), configuration.BasePath));

    /// <summary>The scripts a source is published in: its own when it was written for one, else all that nobody wrote by hand.</summary>
    public IEnumerable<PublishedScript> ScriptsOf(Document document) => document.Metadata.TryGet(PageKeys.WrittenFor, out var only) ? [only]
        : _configuration.Scripts.Where(s => !_replaced.Contains((document.Get(PageKeys.Original), s.Tag)));

    /// <summary>The page's path in every script; null when there is none.</summary>
    public SourcePath? Original(SourcePath path) => _known.TryGetValue(path.Value, out var page) ? page.Original : null;

    /// <returns>Null when nothing stands behind the reference any more.</returns>
    public string? Resolve(string reference, PublishedScript script)
    {
        if (reference.StartsWith(AssetReference, StringComparison.Ordinal))
            return Assets.Url(AssetKeys.InputPrefix + Uri.UnescapeDataString(reference[AssetReference.Length..])) ?? "";
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? reference : reference[..hash];
        return _known.TryGetValue(Uri.UnescapeDataString(path[PageReference.Length..]), out var page)
            ? _configuration.BasePath + page.Address.In(script).Url + (hash < 0 ? "" : reference[hash..])
            : null;
    }

    public static Question Asked(string reference, PublishedScript script, string address) =>
        new(QuestionKind.Address, $"{script.Tag} {reference}", address);

    /// <summary>Whether the site would still answer so.</summary>
    public bool Holds(in Question question)
    {
        var space = question.Subject.IndexOf(' ', StringComparison.Ordinal);
        var tag = question.Subject[..space];
        return _configuration.Scripts.FirstOrDefault(s => s.Tag == tag) is { } script
            && Resolve(question.Subject[(space + 1)..], script) == question.Answer;
    }

    /// <param name="Original">Under which the page is known in every script.</param>
    private sealed record KnownPage(PageAddress Address, SourcePath Original);
}
