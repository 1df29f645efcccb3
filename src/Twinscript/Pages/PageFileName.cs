using System.Globalization;
using System.Text.RegularExpressions;
using Twinscript.Configuration;
using Twinscript.Documents;

namespace Twinscript.Pages;

/// <summary>What the names of a page's file and folders say, as generators agree on.</summary>
internal readonly partial record struct PageFileName
{
    private const string Drafts = "_drafts";

    private readonly SourcePath _path;
    private readonly string _stem;

    public PageFileName(SourcePath path)
    {
        _path = path;
        var stem = Path.GetFileNameWithoutExtension(path.Value);
        if (Dated().Match(stem) is { Success: true } match
            && DateOnly.TryParseExact(
                match.Groups["date"].ValueSpan, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            (Date, stem) = (date, match.Groups["rest"].Value);
        }
        _stem = stem;
    }

    /// <summary>Of a post called <c>2020-01-02-title.md</c>.</summary>
    public DateOnly? Date { get; }

    /// <summary>
    /// Where the page lies when nothing else is said: folders with a leading underscore and the date before a post's name are left out.
    /// </summary>
    public string Place
    {
        get
        {
            var folders = _path.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(f => f[0] != '_');
            return string.Join('/', folders.Append(IsPost(_path) ? _stem : Path.GetFileNameWithoutExtension(_path.Value)));
        }
    }

    /// <summary>Of a page that names none itself.</summary>
    public string Title(string home) => FolderPages.IsOne(_path)
        ? _path.Folder is { Length: > 0 } folder ? folder[(folder.LastIndexOf('/') + 1)..] : home
        : _stem;

    public static bool IsPost(SourcePath path) => InFolder(path, "_posts");

    public static bool IsDraft(SourcePath path) => InFolder(path, Drafts);

    /// <summary>Whether the file is a page, and not a part of some generator's machinery.</summary>
    public static bool IsPage(SourcePath path)
    {
        if (!IsMarkdown(path))
            return false;
        var parts = path.Value.Split('/');
        return parts[..^1].All(f => f[0] is not ('_' or '.') || f is "_posts" or Drafts)
            && (parts[^1][0] != '_' || FolderPages.IsOne(path) || FolderPages.IsVersion(path))
            && !(parts is ["SUMMARY.md"]);
    }

    public static bool IsMarkdown(SourcePath path) => path.Extension.ToUpperInvariant() is ".MD" or ".MDX" or ".MARKDOWN";

    private static bool InFolder(SourcePath path, string name) =>
        path.Value.StartsWith(name + "/", StringComparison.Ordinal) || path.Value.Contains($"/{name}/", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<date>\d{4}-\d{1,2}-\d{1,2})-(?<rest>.+)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Dated();
}

/// <summary>The files that are called differently by every generator and stand for the folder they lie in.</summary>
internal static class FolderPages
{
    /// <summary>The first that is there is the folder's page; the others are pages of their own.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["index.md", "_index.md", "README.md", "readme.md", "Readme.md", "index.mdx", "index.markdown"];

    public static bool IsOne(SourcePath path) => Rank(path) >= 0;

    /// <summary>Whether the file's name says, before its ending, in which language it is a folder's page: <c>_index.en.md</c>.</summary>
    public static bool IsVersion(SourcePath path)
    {
        var name = path.Value[..^path.Extension.Length];
        return name.LastIndexOf('.') is var dot and > 0 && IsOne(new(name[..dot] + path.Extension))
            && name[(dot + 1)..] is var suffix
            && (SiteLanguages.IsKnown(suffix) || suffix.StartsWith("zh", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Lower goes before higher; negative for any other file.</summary>
    public static int Rank(SourcePath path)
    {
        var name = path.Value[(path.Value.LastIndexOf('/') + 1)..];
        for (var i = 0; i < Names.Count; i++)
        {
            if (Names[i] == name)
                return i;
        }
        return -1;
    }
}
