using System.Collections.Frozen;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine.Caching;
using Twinscript.Scripts;

namespace Twinscript.Offline;

/// <summary>
/// Makes a page's links work in a folder without a server: relative, and with the names of index files. Everything else stays as it
/// is written; addresses of the site that do not lie in the folder lead to where it lives, or nowhere when nobody knows where.
/// </summary>
internal sealed class RelativeLinks(SiteConfiguration site)
{
    /// <summary>Questions for whether a file lies in the folder.</summary>
    private const string Kind = "archived";

    private FrozenSet<SitePath> _held = [];

    public void Hold(IEnumerable<SitePath> held) => _held = held.ToFrozenSet();

    public void AddTo(Answers answers) => answers.Add(Kind, path => Answers.Of(_held.Contains(new(path))));

    public string Rewrite(string html, SitePath page) =>
        new HtmlRewriter(new(id: null, place => Resolve(place, page))).Rewrite(SinglePicture.Settle(html, anyFormat: true));

    /// <param name="page">The page it stands on.</param>
    private string? Resolve(HtmlAddress place, SitePath page)
    {
        var link = place.Value;
        if (link is not (['/', not '/', ..] or "/"))
            return link;
        var end = link.AsSpan().IndexOfAny('?', '#') is var at and >= 0 ? at : link.Length;
        var path = Uri.UnescapeDataString(link[..end]);
        if (path.StartsWith(site.BasePath + "/", StringComparison.Ordinal))
        {
            path = path[(site.BasePath.Length + 1)..];
            var target = new SitePath(path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);
            Recorder.Note(Kind, target.Value);
            if (_held.Contains(target))
                return Relative(page, target) + link[end..];
        }
        return site.Url.Length > 0 && !place.IsOf("link") ? site.Absolute(link) : null;
    }

    private static string Relative(SitePath from, SitePath to)
    {
        var (own, target) = (from.Value.Split('/')[..^1], to.Value.Split('/'));
        var shared = 0;
        while (shared < own.Length && shared < target.Length - 1 && own[shared] == target[shared])
            shared++;
        return string.Join('/', Enumerable.Repeat("..", own.Length - shared).Concat(target[shared..].Select(Uri.EscapeDataString)));
    }
}
