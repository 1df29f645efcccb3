using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Offline;
using Twinscript.Pages;

namespace Twinscript.Hosting;

/// <summary>
/// The addresses pages had before the site was made by this program: above every script's folder. They lead to the page in the script
/// its author wrote it in.
/// </summary>
internal sealed class FormerAddresses(SiteConfiguration configuration, FileFolder input)
{
    private static readonly string[] Made =
    [
        HashNames.Folder, OfflinePaths.Folder, "choose", "index.html", "404.html", "404", "robots.txt", "sitemap.xml", "sw.js",
        "_headers", "_redirects", "speculation-rules.json",
    ];

    /// <param name="below">An alias as an author wrote it, below a script's folder; null when it can't be an address.</param>
    /// <returns>In page order; no address twice, and none at which something lies.</returns>
    public IEnumerable<(SitePath From, PageInScript To)> Of(PipelineContext context, Func<string, string?> below)
    {
        var documents = context.DocumentsOf(PipelineNames.Content);
        var patterns = Patterns(documents, context.Diagnostics);
        var isMovedIn = patterns.Count > 0 || configuration.Permalinks.Count > 0;
        Document[] own = [.. documents.GroupBy(d => d.Get(PageKeys.Original)).Select(InAuthorsScript)];
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in context.DocumentsOf(PipelineNames.Assets).Select(a => a.Destination).OfType<SitePath>())
            taken.Add(Key(file.Value));
        // What an author says goes before what is known of generators, and that in their order.
        var claims = own.SelectMany(d => d.Get(PageKeys.FrontMatter).Aliases.Select(a => (d, Alias(a.Text))));
        claims = claims.Concat(patterns.SelectMany(p => own.Select(d => (d, GeneratorAddresses.Expand(p, d)))));
        if (isMovedIn)
            claims = claims.Concat(own.Select(d => (d, (string?)d.Get(PageKeys.Address).Path)));
        foreach (var (document, address) in claims)
        {
            if (address is not null && Written(address) is { } from && IsFree(from) && taken.Add(Key(from.Value)))
                yield return (from, document.Get(PageKeys.Page));
        }

        string? Alias(string written) => below(written) is { Length: > 0 } path && written.EndsWith('/') ? path + "/" : below(written);
    }

    private List<string> Patterns(IReadOnlyList<Document> documents, DiagnosticBag diagnostics)
    {
        List<string> patterns = [];
        foreach (var name in configuration.OldAddresses ?? [.. GeneratorAddresses.Guess(documents, input)])
        {
            if (name.StartsWith('/'))
                patterns.Add(name);
            else if (GeneratorAddresses.Of(name) is { } known)
                patterns.AddRange(known);
            else
            {
                diagnostics.Warning(
                    DiagnosticCodes.WrongSiteType,
                    $"'old-addresses' names generators or patterns that begin with '/', and '{name}' is neither."
                        + $"{NearestName.Hint(name, GeneratorAddresses.Names)} Known: {string.Join(", ", GeneratorAddresses.Names)}.",
                    SourceText.WholeFile(input.DisplayPath(new(SiteFile.Name))));
            }
        }
        return [.. patterns.Distinct(StringComparer.Ordinal)];
    }

    private static Document InAuthorsScript(IEnumerable<Document> scripts)
    {
        Document? first = null;
        foreach (var document in scripts)
        {
            if (document.Get(PageKeys.Page) is var page && page.Script.Tag == page.WrittenIn && !page.Script.IsLanguage)
                return document;
            first ??= document;
        }
        return first!; // A group is never empty.
    }

    // A folder's address keeps its slash.
    private static SitePath? Written(string address) =>
        SitePath.Written(address, out _) is not { Value.Length: > 0 } path ? null
        : address.EndsWith('/') ? new($"{path}/index.html")
        : path;

    private bool IsFree(SitePath from) =>
        from.Value.Split('/')[0] is var first && !Made.Contains(first, StringComparer.OrdinalIgnoreCase)
            && configuration.ScriptsAndLanguages.All(s => s.Path != first);

    private static string Key(string path)
    {
        const string index = "/index.html";
        return path.EndsWith(index, StringComparison.OrdinalIgnoreCase) ? path[..^index.Length] : path;
    }
}
