using Twinscript.Building;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Pages;
using Twinscript.Review;
using Twinscript.Scripts;

namespace Twinscript.Cli.Preview.Authoring;

/// <summary>
/// The findings of a site's pages, those of <c>twinscript review</c>; a page is reviewed again only when it or the terms have changed.
/// </summary>
internal sealed class SiteFindings
{
    private readonly Lock _lock = new();
    private readonly Dictionary<SourcePath, (string Text, IReadOnlyList<Finding> Findings)> _pages = [];
    private string _terms = "";
    private PageReview? _review;

    /// <returns>In the order of the pages.</returns>
    public IReadOnlyList<Finding> Of(Site site, IEnumerable<SourcePath> pages)
    {
        lock (_lock)
        {
            var terms = Terms(site);
            if (_review is null || terms != _terms)
            {
                _pages.Clear();
                _terms = terms;
                _review = new(
                    new(site.Input, site.Configuration, site.Converters.Glossary),
                    Hanzi.Reviewer.Doubtful,
                    AcceptedFindings.Read(site.Input, new()));
            }
            return [.. pages.SelectMany(page => Of(site, page, _review))];
        }
    }

    private IReadOnlyList<Finding> Of(Site site, SourcePath path, PageReview review)
    {
        // The build has reported what is wrong with a page.
        var silent = new DiagnosticBag();
        if (!site.Input.Exists(path) || site.Input.ReadText(path, silent) is not { } text)
            return [];
        if (_pages.TryGetValue(path, out var known) && known.Text == text.Text)
            return known.Findings;
        IReadOnlyList<Finding> findings = FrontMatterReader.Read(text, path, "", silent, out var bodyStart) is { } matter
            ? [.. review.Of(ReviewedPage.Read(path, text, matter, bodyStart, site.Configuration.SourceScript))]
            : [];
        _pages[path] = (text.Text, findings);
        return findings;
    }

    /// <summary>All that decides about findings beside a page's own text.</summary>
    private static string Terms(Site site)
    {
        var files = site.Input.List()
            .Where(f => f.Extension is ".yml" or ".yaml" && (f.Folder.Length == 0 || f.Folder == GlossaryReader.Folder));
        return string.Join('\u001F', files.Select(f => f.Value + '\u001F' + site.Input.ReadText(f, new())?.Text));
    }
}
