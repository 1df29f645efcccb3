using System.Collections.Concurrent;
using System.Collections.Frozen;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine.Caching;
using Twinscript.Policy;
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

    /// <summary>The question for the policy of pages in the folder.</summary>
    private const string PolicyKind = "archive-policy";

    private readonly ConcurrentDictionary<string, Target> _targets = new(StringComparer.Ordinal);
    private FrozenSet<SitePath> _held = [];
    private string _policy = "";

    /// <param name="policy">Of every page: nothing sends one along with a file.</param>
    public void Hold(IEnumerable<SitePath> held, string policy)
    {
        _held = held.ToFrozenSet();
        _policy = policy;
        _targets.Clear();
    }

    public void AddTo(Answers answers)
    {
        answers.Add(Kind, path => Answers.Of(_held.Contains(new(path))));
        answers.Add(PolicyKind, _ => Digest.Of(_policy));
    }

    /// <returns>UTF-8.</returns>
    public byte[] Rewrite(string html, SitePath page)
    {
        var folders = page.Value.Split('/')[..^1];
        Recorder.Note(PolicyKind, "");
        return new HtmlRewriter(new(id: null, place => Resolve(place, folders)))
            .RewriteUtf8(PolicyTag.Put(SinglePicture.Settle(html, anyFormat: true), _policy));
    }

    /// <param name="folders">Those around the page it stands on.</param>
    private string? Resolve(HtmlAddress place, string[] folders)
    {
        var link = place.Value;
        if (link is not (['/', not '/', ..] or "/"))
            return link;
        var end = link.AsSpan().IndexOfAny('?', '#') is var at and >= 0 ? at : link.Length;
        // The same few addresses stand on every page.
        var target = _targets.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(link.AsSpan(0, end), out var known) ? known
            : _targets.GetOrAdd(link[..end], TargetOf);
        if (target.Question is { } question)
        {
            Recorder.Note(question);
            if (target.IsHeld)
                return target.From(folders, link.AsSpan(end));
        }
        return site.Url.Length > 0 && !place.IsOf("link") ? site.Absolute(link) : null;
    }

    private Target TargetOf(string address)
    {
        var path = Uri.UnescapeDataString(address);
        if (!path.StartsWith(site.BasePath + "/", StringComparison.Ordinal))
            return new(null, IsHeld: false, [], []);
        path = path[(site.BasePath.Length + 1)..];
        path = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        var parts = path.Split('/');
        return new(Kind + Questions.KindEnd + path, _held.Contains(new(path)), parts, Array.ConvertAll(parts, Uri.EscapeDataString));
    }

    /// <summary>A place within the site.</summary>
    /// <param name="Question">For whether it lies in the folder; null outside of the site.</param>
    /// <param name="Parts">Of its path.</param>
    /// <param name="Escaped">The same as addresses write them.</param>
    private sealed record Target(string? Question, bool IsHeld, string[] Parts, string[] Escaped)
    {
        private readonly string?[] _behind = new string?[Parts.Length];

        public string From(string[] folders, ReadOnlySpan<char> rest)
        {
            var shared = 0;
            while (shared < folders.Length && shared < Parts.Length - 1 && folders[shared] == Parts[shared])
                shared++;
            return string.Concat(Up(folders.Length - shared), Behind(shared), rest);
        }

        private static string Up(int folders) => folders switch
        {
            0 => "",
            1 => "../",
            2 => "../../",
            3 => "../../../",
            _ => string.Concat(Enumerable.Repeat("../", folders)),
        };

        /// <summary>What follows the folders that are shared.</summary>
        private string Behind(int shared) => _behind[shared] ??= string.Join('/', Escaped.AsSpan(shared));
    }
}
