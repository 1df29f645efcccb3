using System.Text.RegularExpressions;
using Twinscript.Configuration;

namespace Twinscript.Cli.Starting.MovingIn;

/// <summary>Guesses whether a tree is a blog, a manual or a book, by its generator and by where its pages lie.</summary>
internal static partial class TreeShape
{
    private const int FewPages = 15;

    private static readonly string[] PostFolders = ["_posts", "posts", "post", "blog"];

    /// <param name="parts">The folders that are copied; null when the tree stays where it is.</param>
    /// <returns>Lines of <c>site.yml</c>; empty for a microsite.</returns>
    public static string Of(OtherGenerator generator, SourceParts? parts)
    {
        if (parts?.Pages.Select(p => p.To).ToArray() is { Length: > 1 } folders && folders.Contains("docs", StringComparer.Ordinal))
            return "sections: { docs: manual" + (folders.Contains("blog", StringComparer.Ordinal) ? ", blog: blog }\n" : " }\n");
        return ShapeOf(generator) is var shape && shape == PageShape.Microsite ? "" : $"kind: {SiteShapes.NameOf(shape)}\n";
    }

    private static PageShape ShapeOf(OtherGenerator generator)
    {
        string[] pages = [.. PageFolders.Pages(generator.ContentFolder)];
        var posts = pages.Count(p => p.Split('/')[..^1].Any(f => PostFolders.Contains(f, StringComparer.Ordinal)) || Dated().IsMatch(p));
        if (posts * 2 > pages.Length)
            return PageShape.Blog;
        return generator.Name switch
        {
            "mdBook" or "GitBook" => PageShape.Book,
            "VitePress" or "VuePress" or "MkDocs" or "Docusaurus" or "docsify" => PageShape.Manual,
            "Hexo" or "Jekyll" => posts > 0 ? PageShape.Blog : PageShape.Microsite,
            "Hugo" when pages.Any(p => p.StartsWith("docs/", StringComparison.Ordinal)) => PageShape.Manual,
            _ => pages.Length > FewPages && pages.Count(p => p.Contains('/', StringComparison.Ordinal)) * 2 > pages.Length
                ? PageShape.Manual
                : PageShape.Microsite,
        };
    }

    [GeneratedRegex(@"(^|/)\d{4}-\d{1,2}-\d{1,2}-", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Dated();
}
