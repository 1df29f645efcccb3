using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Yaml;

namespace Twinscript.Configuration;

/// <summary>What a site, or one of its folders, is to its readers.</summary>
internal enum PageShape
{
    Microsite,
    Blog,
    Manual,
    Book,
}

/// <summary>What <c>site.yml</c> says under <c>kind</c> and <c>sections</c>.</summary>
internal sealed record SiteShapes
{
    private const int UsualPosts = 10;
    private const int MostPosts = 100;

    private static readonly string[] Names = ["microsite", "blog", "manual", "book"];

    /// <summary>Of every page that lies in none of the sections.</summary>
    public PageShape Kind { get; init; }

    /// <summary>Folders of another shape than the site's, the deepest first.</summary>
    public IReadOnlyList<(string Folder, PageShape Shape)> Sections { get; init; } = [];

    /// <summary>Of a blog, on one page of its list.</summary>
    public int PostsPerPage { get; init; } = UsualPosts;

    /// <summary>Every folder with a shape of its own, and the whole site as the empty name.</summary>
    public IEnumerable<(string Folder, PageShape Shape)> Scopes => [.. Sections, ("", Kind)];

    public bool Has(PageShape shape) => Scopes.Any(s => s.Shape == shape);

    public PageShape Of(SourcePath page) => ScopeOf(page).Shape;

    public (string Folder, PageShape Shape) ScopeOf(SourcePath page)
    {
        foreach (var section in Sections)
        {
            if (page.Value.StartsWith(section.Folder + "/", StringComparison.Ordinal))
                return section;
        }
        return ("", Kind);
    }

    public static string NameOf(PageShape shape) => Names[(int)shape];

    public static SiteShapes Read(YamlMapping root, DiagnosticBag diagnostics)
    {
        var sections = new List<(string Folder, PageShape Shape)>();
        if (root.Mapping("sections") is { } listed)
        {
            foreach (var (folder, _) in listed.Entries())
            {
                if (Shape(listed, folder, diagnostics) is { } shape)
                    sections.Add((folder.Trim('/'), shape));
            }
        }
        var posts = root.Integer("per-page") ?? UsualPosts;
        if (posts is < 1 or > MostPosts)
        {
            diagnostics.Error(
                DiagnosticCodes.WrongSiteType, $"'per-page' must be a number from 1 to {MostPosts}, not {posts}.", root.SpanOf("per-page"));
            posts = UsualPosts;
        }
        return new()
        {
            Kind = Shape(root, "kind", diagnostics) ?? PageShape.Microsite,
            Sections = [.. sections.OrderByDescending(s => s.Folder.Length).ThenBy(s => s.Folder, StringComparer.Ordinal)],
            PostsPerPage = posts,
        };
    }

    private static PageShape? Shape(YamlMapping mapping, string key, DiagnosticBag diagnostics)
    {
        if (mapping.Text(key) is not { } name)
            return null;
        if (Array.IndexOf(Names, name) is var found and >= 0)
            return (PageShape)found;
        diagnostics.Error(
            DiagnosticCodes.WrongSiteType,
            $"'{key}' must be one of {string.Join(", ", Names)}, not '{name}'.{NearestName.Hint(name, Names)}", mapping.SpanOf(key));
        return null;
    }
}
