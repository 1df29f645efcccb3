using System.Collections.Frozen;
using System.Globalization;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Pages;

namespace Twinscript.Discovery;

/// <summary>
/// The generated pages in every script: one per tag, all tags, and the archive; for a blog also the list of its posts, and its categories.
/// An author's page at the same address takes their place, or shows the list if it has no text of its own.
/// </summary>
internal sealed class SiteListings
{
    /// <summary>The theme's layout for them; without it there are none.</summary>
    public const string Layout = "listing";

    /// <summary>The layout of a blog's list of posts; the other one serves without it.</summary>
    public const string BlogLayout = "blog-home";

    public const string PostsKind = "posts";

    // A longer archive has a page for each year.
    private const int MostInArchive = 200;

    private static readonly SourcePath ArchivePath = new("archive");
    private static readonly SourcePath TagsPath = new("tags");
    private static readonly SourcePath CategoriesPath = new("categories");

    private readonly SiteConfiguration _configuration;
    private readonly ScriptConverters _converters;
    private readonly PageCollection _pages;
    private readonly Func<string, bool> _hasLayout;
    private readonly TagIndex _tags;
    private readonly TagIndex _categories;
    private readonly HashSet<SourcePath> _posts;
    private readonly FrozenDictionary<(string Tag, SourcePath Path), PageInScript> _byPath;
    private readonly Dictionary<(string Tag, SourcePath Path), Listing> _attached = [];

    /// <param name="scripts">Those whose pages are the same; or one language.</param>
    /// <param name="words">The theme's words, by script tag.</param>
    /// <param name="hasLayout">Whether the theme has a layout.</param>
    public SiteListings(
        SiteConfiguration configuration,
        IReadOnlyList<PublishedScript> scripts,
        ScriptConverters converters,
        PageCollection pages,
        Func<string, IReadOnlyDictionary<string, string>> words,
        Func<string, bool> hasLayout)
    {
        (_configuration, _converters, _pages, _hasLayout) = (configuration, converters, pages, hasLayout);
        _tags = new(scripts, converters, pages, p => p.FrontMatter.Tags.Select(t => t.Text));
        _posts = [.. Blogs(scripts[0]).SelectMany(b => b.Posts).Select(p => p.Path)];
        _categories = new(scripts, converters, pages, p => _posts.Contains(p.Path) ? WrittenCategories(p) : []);
        var made = scripts.SelectMany(s => Of(s, words(s.Tag))).Concat(scripts.SelectMany(s => Lists(s, words(s.Tag)))).ToArray();
        Editions = [.. made.Where(e => !IsWritten(e))];
        _byPath = Editions.ToFrozenDictionary(e => (e.Script.Tag, e.Path));
    }

    public IReadOnlyList<PageInScript> Editions { get; }

    public PageInScript? Find(string script, SourcePath path) => _byPath.GetValueOrDefault((script, path));

    public PageInScript? Archive(string script) => Find(script, ArchivePath);

    public PageInScript? AllTags(string script) => Find(script, TagsPath);

    public PageInScript? AllCategories(string script) => Find(script, CategoriesPath);

    /// <param name="tag">As the page's author wrote it.</param>
    public PageInScript? Tag(string script, string tag) => _tags.SegmentOf(tag) is { } segment ? Find(script, TagPath(segment)) : null;

    /// <inheritdoc cref="Tag"/>
    public PageInScript? Category(string script, string category) =>
        _categories.SegmentOf(category) is { } segment ? Find(script, CategoryPath(segment)) : null;

    /// <summary>The list that an author's page shows; null for most.</summary>
    public Listing? AttachedTo(PageInScript page) => _attached.GetValueOrDefault((page.Script.Tag, page.Path));

    /// <summary>Lists of posts by tag or category, which readers may want to follow.</summary>
    public bool IsFollowed(PageInScript page) => page.Listing is { Kind: "tag" or "category" } listing
        && listing.Groups.SelectMany(g => g.Pages).Any(p => _posts.Contains(p.Path) && p.Changed is not null);

    private static SourcePath TagPath(string segment) => new($"tags/{segment}");

    private static SourcePath CategoryPath(string segment) => new($"categories/{segment}");

    // In a blog the section is what its author calls a category.
    private static IEnumerable<string> WrittenCategories(PageInScript page) =>
        page.FrontMatter.Categories.Count > 0 ? page.FrontMatter.Categories.Select(c => c.Text)
        : page.FrontMatter.Section is { Length: > 0 } section ? [section] : [];

    public static IEnumerable<(string Written, string Shown)> NamedCategories(PageInScript page) =>
        WrittenCategories(page).Zip(page.FrontMatter.Categories.Count > 0 ? page.Categories : [page.Section ?? ""]);

    private static IEnumerable<(string Written, string Shown)> NamedTags(PageInScript page) =>
        page.FrontMatter.Tags.Select(t => t.Text).Zip(page.Tags);

    // An author's page without text shows the list that would lie there.
    private bool IsWritten(PageInScript listing)
    {
        if (_pages.AtAnyCase(listing.Script.Tag, listing.Address.Path) is not { } page)
            return false;
        if (page.Html.AsSpan().IsWhiteSpace() && listing.Listing is { } list)
            _attached.TryAdd((page.Script.Tag, page.Path), list);
        return true;
    }

    private IEnumerable<(string Folder, IReadOnlyList<PageInScript> Posts)> Blogs(PublishedScript script)
    {
        var shapes = _configuration.Shapes;
        return shapes.Scopes.Where(s => s.Shape == PageShape.Blog)
            .Select(s => (s.Folder, BlogPosts.Of(s.Folder, _pages.In(script.Tag), shapes)));
    }

    private IEnumerable<PageInScript> Of(PublishedScript script, IReadOnlyDictionary<string, string> words)
    {
        PageInScript[] pages =
            [.. _pages.In(script.Tag).Where(p => !p.IsHome && (_configuration.Shapes.Kind != PageShape.Blog || _posts.Contains(p.Path)))];
        foreach (var edition in Grouped(script, words, _tags, NamedTags, TagPath, ("tag", "tag_title"), (TagsPath, "tags", "all_tags")))
            yield return edition;
        if (_posts.Count > 0)
        {
            foreach (var edition in Grouped(
                script, words, _categories, NamedCategories, CategoryPath, ("category", "category_title"),
                (CategoriesPath, "categories", "all_categories")))
                yield return edition;
        }
        if (pages.Length == 0)
            yield break;
        ListingGroup[] years = [.. Years(pages, Word(words, "undated", "…"))];
        if (_configuration.Shapes.Kind == PageShape.Blog && pages.Length > MostInArchive)
        {
            for (var i = 0; i < years.Length; i++)
            {
                var segment = int.TryParse(years[i].Title, out _) ? years[i].Title : "undated";
                var list = new Listing("archive", [years[i] with { Title = null }]);
                var year = Edition(script, new($"{ArchivePath}/{segment}"), years[i].Title ?? "", list);
                yield return year;
                years[i] = new(years[i].Title, year.Url, []) { Count = years[i].Count };
            }
        }
        yield return Edition(script, ArchivePath, Word(words, "archive", "archive"), new("archive", years));
    }

    /// <summary>A page for each word that pages carry, and one for all the words.</summary>
    private IEnumerable<PageInScript> Grouped(
        PublishedScript script, IReadOnlyDictionary<string, string> words, TagIndex index,
        Func<PageInScript, IEnumerable<(string Written, string Shown)>> named, Func<string, SourcePath> pathOf,
        (string Kind, string Word) one, (SourcePath Path, string Kind, string Word) all)
    {
        var byWord = index.Group(NewestFirst(_pages.In(script.Tag)));
        List<ListingGroup> groups = [];
        foreach (var word in index.Names)
        {
            var segment = index.SegmentOf(word) ?? "";
            PageInScript[] carrying = [.. byWord[segment]];
            // As the first page in the list shows it, which is in the reader's script whatever its author wrote.
            var name = carrying.SelectMany(named).Where(t => index.SegmentOf(t.Written) == segment).Select(t => t.Shown).FirstOrDefault()
                ?? _converters.Converter(_configuration.SourceScript, script).Convert(word);
            var title = Word(words, one.Word, "{tag}").Replace("{tag}", name, StringComparison.Ordinal);
            var edition = Edition(script, pathOf(segment), title, new(one.Kind, [new(null, null, carrying)]));
            groups.Add(new(name, edition.Url, carrying));
            yield return edition;
        }
        if (groups.Count > 0)
            yield return Edition(
                script, all.Path, Word(words, all.Word, all.Kind), new(all.Kind, [.. groups.OrderByDescending(g => g.Pages.Count)]));
    }

    /// <summary>The pages of each blog's list of posts. The first is its home, whoever wrote that.</summary>
    private IEnumerable<PageInScript> Lists(PublishedScript script, IReadOnlyDictionary<string, string> words)
    {
        foreach (var (folder, posts) in Blogs(script))
        {
            var top = string.Join('/', folder.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(f => f.TrimStart('_')));
            PageInScript[][] parts = [.. posts.Chunk(_configuration.Shapes.PostsPerPage)];
            string[] urls = [.. parts.Select((_, i) => UrlOf(script, PathOf(i + 1)))];
            for (var number = 1; number <= parts.Length; number++)
            {
                var list = new Listing(PostsKind, [new(null, null, parts[number - 1])])
                {
                    Pager = urls.Length > 1 ? new(number, urls) : null,
                };
                if (number == 1 && _pages.At(script.Tag, top.Length == 0 ? "" : top + "/") is { } home)
                {
                    _attached[(script.Tag, home.Path)] = list;
                    continue;
                }
                var title = number == 1
                    ? Word(words, "posts", top)
                    : Word(words, "page_number", "{number}").Replace(
                        "{number}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
                yield return Edition(script, new(PathOf(number)), title, list, _hasLayout(BlogLayout) ? BlogLayout : Layout);
            }

            string PathOf(int number) =>
                number == 1 ? top : string.Create(CultureInfo.InvariantCulture, $"{top}/page/{number}").TrimStart('/');
        }
    }

    private static string Word(IReadOnlyDictionary<string, string> words, string key, string otherwise) =>
        words.GetValueOrDefault(key) ?? otherwise;

    private static IEnumerable<ListingGroup> Years(IEnumerable<PageInScript> pages, string undated) =>
        NewestFirst(pages).GroupBy(p => Day(p)?.Year)
            .Select(year => new ListingGroup(year.Key?.ToString(CultureInfo.InvariantCulture) ?? undated, null, [.. year]));

    /// <summary>Pages without a date come last.</summary>
    private static IEnumerable<PageInScript> NewestFirst(IEnumerable<PageInScript> pages) =>
        pages.OrderByDescending(p => Day(p) ?? DateOnly.MinValue);

    private static DateOnly? Day(PageInScript page) => page.FrontMatter.Date ?? page.FrontMatter.Updated;

    private static PageAddress AddressOf(string path) => new(path, path.Length == 0 ? "" : path + "/");

    private string UrlOf(PublishedScript script, string path) => _configuration.BasePath + AddressOf(path).In(script).Url;

    private PageInScript Edition(PublishedScript script, SourcePath path, string title, Listing listing, string layout = Layout)
    {
        var address = AddressOf(path.Value);
        var destination = address.In(script);
        using var digest = new DigestBuilder();
        digest.Add(title).Add(layout).Add(listing.Pager?.Number.ToString(CultureInfo.InvariantCulture));
        foreach (var url in listing.Pager?.Urls ?? [])
            digest.Add(url);
        foreach (var group in listing.Groups)
        {
            digest.Add(group.Title).Add(group.Url).Add(group.Count.ToString(CultureInfo.InvariantCulture));
            foreach (var page in group.Pages)
                digest.Add(page.LinkDigest);
        }
        return new()
        {
            Digest = digest.Finish(),
            Script = script,
            WrittenIn = _configuration.WritingOf(script),
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
                Layout = new(layout, default),
                Toc = false,
                Updated = listing.Groups.SelectMany(g => g.Pages).Max(p => p.Changed),
            },
        };
    }
}
