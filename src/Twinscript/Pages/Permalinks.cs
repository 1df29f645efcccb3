using System.Globalization;
using System.Text.RegularExpressions;
using Twinscript.Documents;

namespace Twinscript.Pages;

/// <summary>Makes addresses of patterns such as <c>/:year/:month/:day/:title/</c>, with the names of Hexo, Hugo and Jekyll.</summary>
/// <param name="patterns">By the folder whose pages they are for; an empty name stands for posts.</param>
internal sealed partial class Permalinks(IReadOnlyDictionary<string, string> patterns, IReadOnlyList<Document> documents)
{
    private static readonly Dictionary<string, string> JekyllStyles = new(StringComparer.Ordinal)
    {
        ["date"] = "/:categories/:year/:month/:day/:title.html", ["pretty"] = "/:categories/:year/:month/:day/:title/",
        ["ordinal"] = "/:categories/:year/:y_day/:title.html", ["none"] = "/:categories/:title.html",
    };

    private readonly bool _hasPosts = documents.Any(d => PageFileName.IsPost(d.Get(PageKeys.Original)));

    /// <summary>Null when no pattern is for the page, or the page lacks what the pattern asks for.</summary>
    public string? Of(Document document)
    {
        var path = document.Get(PageKeys.Original);
        if (patterns.Count == 0 || FolderPages.IsOne(path) && document.Get(PageKeys.FrontMatter).Date is null)
            return null;
        var folder = path.Value.Split('/')[0];
        if (path.Folder.Length > 0 && patterns.TryGetValue(folder, out var own))
            return Expand(own, document);
        var isPost = _hasPosts ? PageFileName.IsPost(path) : document.Get(PageKeys.FrontMatter).Date is not null;
        return isPost && patterns.TryGetValue("", out var pattern) ? Expand(pattern, document) : null;
    }

    /// <summary>Null when a name in it has no value.</summary>
    public static string? Expand(string pattern, Document document)
    {
        pattern = JekyllStyles.GetValueOrDefault(pattern, pattern);
        var isWhole = true;
        var text = Name().Replace(pattern, match =>
        {
            var value = Value(match.Groups["name"].Value, document);
            isWhole &= value is not null;
            return value ?? "";
        });
        return isWhole ? Slashes().Replace(text, "/") : null;
    }

    private static string? Value(string name, Document document)
    {
        var (matter, path) = (document.Get(PageKeys.FrontMatter), document.Get(PageKeys.Original));
        var place = new PageFileName(path).Place;
        if (FolderPages.IsOne(path))
            place = place[..Math.Max(0, place.LastIndexOf('/'))];
        var stem = place[(place.LastIndexOf('/') + 1)..];
        var folder = place.LastIndexOf('/') is var slash and > 0 ? place[..slash] : "";
        return name switch
        {
            "year" => Day("yyyy"),
            "short_year" => Day("yy"),
            "month" => Day("MM"),
            "i_month" => Day("%M"),
            "monthname" => Day("MMMM")?.ToLowerInvariant(),
            "short_month" => Day("MMM"),
            "day" => Day("dd"),
            "i_day" => Day("%d"),
            "yearday" or "y_day" => matter.Date?.DayOfYear.ToString("000", CultureInfo.InvariantCulture),
            "hour" or "minute" or "second" => null,
            "title" or "name" or "filename" or "contentbasename" or "slugorfilename" or "slugorcontentbasename" or "basename" =>
                matter.Slug?.Text.Trim('/') ?? stem,
            "slug" => matter.Slug?.Text.Trim('/') ?? stem,
            "post_title" => matter.Title,
            "category" or "categories" => matter.Section ?? "",
            "section" => folder.Split('/')[0],
            "sections" or "path" => folder,
            "page" => place,
            "lowerpage" => place.ToLowerInvariant(),
            "abbrlink" => matter.Abbreviation ?? matter.Slug?.Text,
            _ => null,
        };

        string? Day(string format) => matter.Date?.ToString(format, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(":(?<name>[a-z_]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex("//+", RegexOptions.NonBacktracking)]
    private static partial Regex Slashes();
}
