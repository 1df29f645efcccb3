using System.Collections.Concurrent;
using System.Globalization;
using Twinscript.Discovery;
using Twinscript.Documents;
using Twinscript.Pages;

namespace Twinscript.Theme;

/// <summary>Says, for the pages of one script, whether what a finished page was made of is still the same.</summary>
internal sealed class SiteDigests(SiteModel model)
{
    private readonly ConcurrentDictionary<string[], Digest> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<Digest> _everywhere = new(() => Everywhere(model));

    /// <summary>The page itself, its counterparts, neighbours and related pages, the theme, and what few words of the site every page may show.</summary>
    public Digest Own(PageInScript page, string layout)
    {
        using var digest = new DigestBuilder();
        digest.Add(layout).Add(_everywhere.Value).Add(page.Digest);
        foreach (var other in model.AllScripts)
            AddEdition(digest, model.Pages.Find(other.Script.Tag, page.Path));
        foreach (var linked in Linked(page))
            digest.Add(linked?.LinkDigest ?? default);
        foreach (var (title, url) in Breadcrumbs.Of(page, model))
            digest.Add(title).Add(url);
        foreach (var tag in page.FrontMatter.Tags)
            digest.Add(model.Pages.Listings?.Tag(page.Script.Tag, tag.Text)?.Url);
        digest.Add(model.Facing(page)?.Value).Add(model.Card(page)?.ToString());
        digest.Add(model.Editions.Page(page) is { } edition ? FileSize.Readable(edition.Bytes) + edition.Url : null);
        return digest.Finish();
    }

    /// <summary>What templates saw of the rest of the site.</summary>
    /// <param name="reads">See <see cref="TemplateReads"/>.</param>
    public Digest Seen(PageInScript page, string[] reads)
    {
        var seen = _seen.GetOrAdd(reads, See);
        return reads.Contains(TemplateReads.Bytes, StringComparer.Ordinal) && model.Editions.Page(page) is { } edition
            ? Digest.Of(seen.ToString(), edition.Bytes.ToString(CultureInfo.InvariantCulture))
            : seen;
    }

    private static void AddEdition(DigestBuilder digest, PageInScript? edition) => digest.Add(edition?.Digest ?? default);

    private IEnumerable<PageInScript?> Linked(PageInScript page) =>
        [model.Pages.Neighbour(page, -1), model.Pages.Neighbour(page, +1), .. page.Related.Select(r => model.Pages.Find(model.Script.Tag, r))];

    private Digest See(string[] reads)
    {
        using var digest = new DigestBuilder();
        string[] members = [.. reads.Where(IsListMember)];
        foreach (var page in members.Length == 0 ? [] : model.Pages.In(model.Script.Tag))
        {
            digest.Add(page.Section);
            foreach (var member in members)
                digest.Add(PageLinkValue.Read(page, member).ToStringValue());
        }
        foreach (var read in reads)
        {
            if (read == TemplateReads.Data)
                digest.Add(model.DataDigest);
            else if (read == TemplateReads.Updated)
                digest.Add(model.Pages.Updated?.ToString("O", CultureInfo.InvariantCulture));
            else if (read == TemplateReads.Bytes)
                AddSizes(digest);
            else if (read.StartsWith(TemplateReads.Asset, StringComparison.Ordinal))
                digest.Add(model.Templates.Assets.Url(read[TemplateReads.Asset.Length..]));
        }
        return digest.Finish();
    }

    private void AddSizes(DigestBuilder digest)
    {
        foreach (var edition in model.Editions.All)
            digest.Add(edition.Url).Add(edition.Bytes.ToString(CultureInfo.InvariantCulture));
    }

    private static bool IsListMember(string read) => read[0] != '(' && !read.StartsWith(TemplateReads.Asset, StringComparison.Ordinal);

    private static Digest Everywhere(SiteModel model)
    {
        using var digest = new DigestBuilder();
        digest.Add(model.ThemeDigest);
        foreach (var script in model.AllScripts)
        {
            digest.Add(script.Script.Tag).Add(script.Title).Add(script.Description).Add(script.Author).Add(script.HomeCard?.ToString());
            digest.Add(script.Pages.Listings?.Archive(script.Script.Tag)?.Url).Add(script.Pages.Listings?.AllTags(script.Script.Tag)?.Url);
            digest.Add(script.HasFeed ? "feed" : "").Add(Search.SearchPages.Find(script.Pages, script.Script)?.Title);
        }
        foreach (var edition in model.Editions.Shared)
            digest.Add(edition.Url).Add(FileSize.Readable(edition.Bytes));
        return digest.Finish();
    }
}
