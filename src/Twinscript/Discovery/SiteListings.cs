using System.Collections.Frozen;
using System.Globalization;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Pages;

namespace Twinscript.Discovery;

/// <summary>
/// The generated pages in every script: one per tag, all tags, and the archive. An author's page at the same address takes their place.
/// </summary>
internal sealed class SiteListings
{
    /// <summary>The theme's layout for them; without it there are none.</summary>
    public const string Layout = "listing";

    private static readonly SourcePath ArchivePath = new("archive");
    private static readonly SourcePath TagsPath = new("tags");

    private readonly SiteConfiguration _configuration;
    private readonly ScriptConverters _converters;
    private readonly PageCollection _pages;
    private readonly TagIndex _tags;
    private readonly FrozenDictionary<(string Tag, SourcePath Path), PageInScript> _byPath;

    /// <param name="words">The theme's words, by script tag.</param>
    public SiteListings(
        SiteConfiguration configuration,
        ScriptConverters converters,
        PageCollection pages,
        Func<string, IReadOnlyDictionary<string, string>> words)
    {
        (_configuration, _converters, _pages) = (configuration, converters, pages);
        var scripts = configuration.Scripts;
        _tags = new(configuration, converters, pages);
        var written = pages.In(scripts[0].Tag).Select(p => p.Address.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Editions = [.. scripts.SelectMany(s => Of(s, words(s.Tag))).Where(e => !written.Contains(e.Address.Path))];
        _byPath = Editions.ToFrozenDictionary(e => (e.Script.Tag, e.Path));
    }

    public IReadOnlyList<PageInScript> Editions { get; }

    public PageInScript? Find(string script, SourcePath path) => _byPath.GetValueOrDefault((script, path));

    public PageInScript? Archive(string script) => Find(script, ArchivePath);

    public PageInScript? AllTags(string script) => Find(script, TagsPath);

    /// <param name="tag">As the page's author wrote it.</param>
    public PageInScript? Tag(string script, string tag) => _tags.SegmentOf(tag) is { } segment ? Find(script, TagPath(segment)) : null;

    private static SourcePath TagPath(string segment) => new($"tags/{segment}");

    private IEnumerable<PageInScript> Of(PublishedScript script, IReadOnlyDictionary<string, string> words)
    {
        PageInScript[] pages = [.. _pages.In(script.Tag).Where(p => !p.IsHome)];
        var byTag = _tags.Group(NewestFirst(_pages.In(script.Tag)));
        List<ListingGroup> groups = [];
        foreach (var tag in _tags.Names)
        {
            var segment = _tags.SegmentOf(tag) ?? "";
            var path = TagPath(segment);
            PageInScript[] tagged = [.. byTag[segment]];
            var name = Name(tag, segment, tagged, script);
            var edition = Edition(
                script,
                path,
                Word("tag_title", "{tag}").Replace("{tag}", name, StringComparison.Ordinal),
                new("tag", [new(null, null, tagged)]));
            groups.Add(new(name, edition.Url, tagged));
            yield return edition;
        }
        if (groups.Count > 0)
            yield return Edition(
                script, TagsPath, Word("all_tags", "tags"), new("tags", [.. groups.OrderByDescending(g => g.Pages.Count)]));
        if (pages.Length > 0)
            yield return Edition(script, ArchivePath, Word("archive", "archive"), new("archive", [.. Years(pages, Word("undated", "…"))]));

        string Word(string key, string otherwise) => words.GetValueOrDefault(key) ?? otherwise;
    }

    /// <summary>As the first page in the list shows it, which is in the reader's script whatever its author wrote.</summary>
    private string Name(string tag, string segment, IEnumerable<PageInScript> tagged, PublishedScript script) =>
        tagged
            .SelectMany(p => p.FrontMatter.Tags.Zip(p.Tags))
            .Where(t => _tags.SegmentOf(t.First.Text) == segment)
            .Select(t => t.Second)
            .FirstOrDefault()
        ?? _converters.Converter(_configuration.SourceScript, script).Convert(tag);

    private static IEnumerable<ListingGroup> Years(IEnumerable<PageInScript> pages, string undated) =>
        NewestFirst(pages).GroupBy(p => Day(p)?.Year)
            .Select(year => new ListingGroup(year.Key?.ToString(CultureInfo.InvariantCulture) ?? undated, null, [.. year]));

    /// <summary>Pages without a date come last.</summary>
    private static IEnumerable<PageInScript> NewestFirst(IEnumerable<PageInScript> pages) =>
        pages.OrderByDescending(p => Day(p) ?? DateOnly.MinValue);

    private static DateOnly? Day(PageInScript page) => page.FrontMatter.Date ?? page.FrontMatter.Updated;

    private PageInScript Edition(PublishedScript script, SourcePath path, string title, Listing listing)
    {
        var address = new PageAddress(path.Value, path.Value + "/");
        var destination = address.In(script);
        using var digest = new DigestBuilder();
        digest.Add(title);
        foreach (var group in listing.Groups)
        {
            digest.Add(group.Title).Add(group.Url);
            foreach (var page in group.Pages)
                digest.Add(page.LinkDigest);
        }
        return new()
        {
            Digest = digest.Finish(),
            Script = script,
            WrittenIn = _configuration.SourceScript,
            Address = address,
            Path = path,
            Destination = destination,
            Url = _configuration.BasePath + destination.Url,
            Title = title,
            Html = "",
            Listing = listing,
            FrontMatter = new()
            {
                Title = title,
                Layout = new(Layout, default),
                Toc = false,
                Updated = listing.Groups.SelectMany(g => g.Pages).Max(p => p.Changed),
            },
        };
    }
}
