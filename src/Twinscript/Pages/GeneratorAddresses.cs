using System.Collections.Frozen;
using Twinscript.Documents;

namespace Twinscript.Pages;

/// <summary>
/// The addresses that other generators give to pages unless they are told otherwise, as patterns with the names of <c>permalinks</c>
/// and <c>:page</c>, the page's path.
/// </summary>
internal static class GeneratorAddresses
{
    public const string Html = "/:page.html";

    private const string Folder = "/:page/";

    private static readonly FrozenDictionary<string, string[]> Known = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase)
    {
        ["hexo"] = ["/:year/:month/:day/:title/", "/:year/:month/:day/:page/", "/posts/:abbrlink.html", "/posts/:abbrlink/", Html],
        ["jekyll"] = ["/:categories/:year/:month/:day/:title.html", "/:year/:month/:day/:title.html", Html],
        ["hugo"] = ["/:lowerpage/"], ["mkdocs"] = [Folder], ["eleventy"] = [Folder],
        ["vuepress"] = [Html], ["vitepress"] = [Html], ["mdbook"] = [Html], ["gitbook"] = [Html],
        ["docusaurus"] = ["/docs/:page/", "/blog/:year/:month/:day/:title/", Folder],
        // Its addresses stand behind a '#', which no host sees.
        ["docsify"] = [],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => Known.Keys.Order(StringComparer.Ordinal);

    /// <summary>Null when no generator has this name.</summary>
    public static IReadOnlyList<string>? Of(string generator) => Known.GetValueOrDefault(generator);

    /// <summary>What the names and front matter of the pages tell about the generator they were written for.</summary>
    /// <returns>Names of generators; none for a tree that was written for none.</returns>
    public static IEnumerable<string> Guess(IReadOnlyList<Document> documents, FileFolder input)
    {
        var posts = documents.Select(d => d.Get(PageKeys.Original)).Where(PageFileName.IsPost).ToList();
        if (posts.Exists(p => new PageFileName(p).Date is not null))
            yield return "jekyll";
        if (posts.Exists(p => new PageFileName(p).Date is null) || documents.Any(d => d.Get(PageKeys.FrontMatter).Abbreviation is not null))
            yield return "hexo";
        if (documents.Any(d => d.Get(PageKeys.Original).Value.EndsWith("_index.md", StringComparison.Ordinal)))
            yield return "hugo";
        if (documents.Any(d => d.Get(PageKeys.Original).Extension == ".mdx"))
            yield return "docusaurus";
        if (input.Exists(new("mkdocs.yml")))
            yield return "mkdocs";
        if (input.Exists(new("SUMMARY.md")) || documents.Any(d => IsReadMe(d.Get(PageKeys.Original))))
            yield return "vuepress";
    }

    /// <summary>Without slashes at its ends; null when the page lacks what the pattern asks for.</summary>
    public static string? Expand(string pattern, Document document)
    {
        var (path, matter) = (document.Get(PageKeys.Original), document.Get(PageKeys.FrontMatter));
        if (pattern.Contains(":year", StringComparison.Ordinal) && matter.Date is null)
            return null;
        if (pattern == Html && FolderPages.IsOne(path))
            pattern = Folder;
        return Permalinks.Expand(pattern, document) is { } address && address.Trim('/').Length > 0 ? address : null;
    }

    private static bool IsReadMe(SourcePath path) => path.Folder.Length > 0
        && Path.GetFileNameWithoutExtension(path.Value).Equals("README", StringComparison.OrdinalIgnoreCase);
}
