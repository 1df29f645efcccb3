using System.Collections.Frozen;
using Twinscript.Configuration;
using Twinscript.Documents;

namespace Twinscript.Pages;

/// <summary>All pages in all scripts, in reading order.</summary>
internal sealed record PageCollection
{
    private readonly FrozenDictionary<string, PageInScript[]> _byScript;
    private readonly HashSet<SitePath> _destinations;
    private readonly Dictionary<(string Tag, SourcePath Path), int> _positions;
    private readonly Dictionary<(string Tag, string Address), PageInScript> _byAddress = [];
    private readonly Lazy<Dictionary<(string Tag, string Address), PageInScript>> _byUpperAddress;

    public PageCollection(IEnumerable<PageInScript> editions)
    {
        _byScript = editions.GroupBy(e => e.Script.Tag, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        _positions = _byScript.SelectMany(s => s.Value.Select((e, i) => KeyValuePair.Create((s.Key, e.Path), i))).ToDictionary();
        Updated = _byScript.Values.SelectMany(p => p).Max(p => p.Changed);
        _destinations = _byScript.Values.SelectMany(p => p).Select(p => p.Destination).ToHashSet();
        foreach (var edition in _byScript.Values.SelectMany(p => p))
            _byAddress.TryAdd((edition.Script.Tag, edition.Address.Path), edition);
        _byUpperAddress = new(() =>
        {
            var found = new Dictionary<(string Tag, string Address), PageInScript>();
            foreach (var ((tag, address), page) in _byAddress)
                found.TryAdd((tag, address.ToUpperInvariant()), page);
            return found;
        });
    }

    /// <summary>Pages that stand in no list and have no neighbours, but have counterparts.</summary>
    private FrozenDictionary<(string Tag, SourcePath Path), PageInScript> Beside
    {
        get;
        init;
    } = FrozenDictionary<(string Tag, SourcePath Path), PageInScript>.Empty;

    public PageCollection With(IEnumerable<PageInScript> beside) =>
        this with { Beside = beside.ToFrozenDictionary(e => (e.Script.Tag, e.Path)) };

    public IReadOnlyList<PageInScript> In(string tag) => _byScript.GetValueOrDefault(tag) ?? [];

    public PageInScript? Find(string tag, SourcePath path) =>
        _positions.TryGetValue((tag, path), out var at) ? _byScript[tag][at] : Beside.GetValueOrDefault((tag, path));

    /// <param name="tag">Of the script.</param>
    /// <param name="address">See <see cref="PageAddress.Path"/>.</param>
    public PageInScript? At(string tag, string address) => _byAddress.GetValueOrDefault((tag, address));

    /// <inheritdoc cref="At"/>
    public PageInScript? AtAnyCase(string tag, string address) =>
        At(tag, address) ?? _byUpperAddress.Value.GetValueOrDefault((tag, address.ToUpperInvariant()));

    /// <summary>The site's scripts, and of its other languages those in which there is a page.</summary>
    public IEnumerable<PublishedScript> Published(SiteConfiguration site) =>
        site.Scripts.Concat(site.Languages.Where(l => _byScript.ContainsKey(l.Tag)));

    /// <summary>Whether a page lies at this very place.</summary>
    public bool Holds(SitePath destination) => _destinations.Contains(destination);

    /// <summary>Whether the page comes from the input, and not from what was made beside it.</summary>
    public bool Lists(PageInScript page) => _positions.ContainsKey((page.Script.Tag, page.Path));

    /// <summary>The page so many places further on in its script; null beyond the ends.</summary>
    public PageInScript? Neighbour(PageInScript page, int distance)
    {
        if (!_positions.TryGetValue((page.Script.Tag, page.Path), out var position))
            return null;
        var at = position + distance;
        return _byScript[page.Script.Tag] is var pages && at >= 0 && at < pages.Length ? pages[at] : null;
    }

    /// <summary>
    /// Pages by section, in reading order of each section's first page; pages without a section stand under an empty name.
    /// </summary>
    public IEnumerable<IGrouping<string, PageInScript>> Sections(string tag) =>
        In(tag).Where(p => !p.IsHome).GroupBy(p => p.Section ?? "", StringComparer.Ordinal);

    /// <summary>The newest date any page carries.</summary>
    public DateOnly? Updated { get; }
}
