using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine.Caching;

namespace Twinscript.Pages;

/// <summary>Knows, for every script, the addresses that stand behind a page's <c>twin:</c> references.</summary>
internal sealed class PageReferences
{
    private const string PageReference = "page/";
    private const string AssetReference = "asset/";

    private const string PageNames = "names of pages";
    private const string FileNames = "names of files";
    private const string Converted = "converted in";
    private const string OriginalPage = "original of";
    private const string FileAddress = "file at";
    private const string Address = "address";

    private readonly AssetMap _assets;
    private readonly SiteConfiguration _configuration;
    private readonly Dictionary<string, KnownPage> _known;
    private readonly HashSet<(SourcePath, string)> _replaced;
    private readonly Dictionary<(SourcePath Original, string? Tag), PageAddress> _versions;

    public PageReferences(SiteConfiguration configuration, IReadOnlyList<Document> documents, AssetMap assets)
    {
        (_configuration, _assets) = (configuration, assets);
        _known = documents.ToDictionary(
            d => d.Source.ToString() ?? "", d => new KnownPage(d.Get(PageKeys.Address), d.Get(PageKeys.Original), d.OtherLanguage()),
            StringComparer.Ordinal);
        _versions = documents.Where(d => d.OtherLanguage() is not null)
            .ToDictionary(d => (d.Get(PageKeys.Original), d.OtherLanguage()?.Tag), d => d.Get(PageKeys.Address));
        _replaced = documents.Where(d => d.Metadata.TryGet(PageKeys.WrittenFor, out _))
            .Select(d => (d.Get(PageKeys.Original), d.Get(PageKeys.WrittenFor).Tag)).ToHashSet();
    }

    /// <summary>Of all pages and all files of the input, to suggest one.</summary>
    public IEnumerable<string> Pages
    {
        get
        {
            Recorder.Note(PageNames, "");
            return _known.Keys.Order(StringComparer.Ordinal);
        }
    }

    /// <inheritdoc cref="Pages"/>
    public IEnumerable<string> Files
    {
        get
        {
            Recorder.Note(FileNames, "");
            return FilesInOrder();
        }
    }

    /// <summary>The scripts a source is published in: its own when it was written for one, else all without a hand-written page.</summary>
    public IEnumerable<PublishedScript> ScriptsOf(Document document)
    {
        if (document.Metadata.TryGet(PageKeys.WrittenFor, out var only))
            return [only];
        var original = document.Get(PageKeys.Original);
        Recorder.Note(Converted, original.Value);
        return ConvertedOf(original);
    }

    /// <summary>The page's path in every script; null when there is none.</summary>
    public SourcePath? Original(SourcePath path)
    {
        Recorder.Note(OriginalPage, path.Value);
        return _known.TryGetValue(path.Value, out var page) ? page.Original : null;
    }

    /// <summary>Of a file of the input; null when it is not published.</summary>
    public string? UrlOf(SourcePath file)
    {
        Recorder.Note(FileAddress, file.Value);
        return _assets.Url(AssetKeys.InputPrefix + file);
    }

    /// <returns>Null when nothing stands behind the reference any more.</returns>
    public string? Resolve(string reference, PublishedScript script)
    {
        Recorder.Note(Address, $"{script.Tag} {reference}");
        return Find(reference, script);
    }

    public void AddTo(Answers answers)
    {
        answers.Add(PageNames, _ => Digest.Of([.. _known.Keys.Order(StringComparer.Ordinal)]));
        answers.Add(FileNames, _ => Digest.Of([.. FilesInOrder()]));
        answers.Add(Converted, original => Digest.Of([.. ConvertedOf(new(original)).Select(s => s.Tag)]));
        answers.Add(OriginalPage, path => Answers.Of(_known.TryGetValue(path, out var page) ? page.Original.Value : null));
        answers.Add(FileAddress, path => Answers.Of(_assets.Url(AssetKeys.InputPrefix + path)));
        answers.Add(Address, AddressOf);
    }

    private Digest AddressOf(string asked)
    {
        var space = asked.IndexOf(' ', StringComparison.Ordinal);
        var script = _configuration.ScriptsAndLanguages.FirstOrDefault(s => s.Tag == asked[..space]);
        return Answers.Of(script is null ? null : Find(asked[(space + 1)..], script));
    }

    private IEnumerable<PublishedScript> ConvertedOf(SourcePath original) =>
        _configuration.Scripts.Where(s => !_replaced.Contains((original, s.Tag)));

    private IEnumerable<string> FilesInOrder() =>
        _assets.Names.Where(n => n.StartsWith(AssetKeys.InputPrefix, StringComparison.Ordinal))
            .Select(n => n[AssetKeys.InputPrefix.Length..]).Order(StringComparer.Ordinal);

    private string? Find(string reference, PublishedScript script)
    {
        if (reference.StartsWith(AssetReference, StringComparison.Ordinal))
            return _assets.Url(AssetKeys.InputPrefix + Uri.UnescapeDataString(reference[AssetReference.Length..])) ?? "";
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? reference : reference[..hash];
        return _known.TryGetValue(Uri.UnescapeDataString(path[PageReference.Length..]), out var page)
            ? _configuration.BasePath + PlaceOf(page, script).Url + (hash < 0 ? "" : reference[hash..])
            : null;
    }

    // A page that is in no other language is read in its own, and one that is not in the reader's in Chinese.
    private SitePath PlaceOf(KnownPage page, PublishedScript script) =>
        page.Language is { } language && (!script.IsLanguage || language.Tag == script.Tag) ? page.Address.In(language)
        : !script.IsLanguage ? page.Address.In(script)
        : _versions.TryGetValue((page.Original, script.Tag), out var version) ? version.In(script)
        : page.Address.In(page.Language ?? Source);

    private PublishedScript Source =>
        _configuration.Scripts.FirstOrDefault(s => s.Tag == _configuration.SourceScript) ?? _configuration.Scripts[0];

    /// <param name="Original">Under which the page is known in every script.</param>
    /// <param name="Language">Null for Chinese.</param>
    private sealed record KnownPage(PageAddress Address, SourcePath Original, PublishedScript? Language);
}
