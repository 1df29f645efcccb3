using System.Text.RegularExpressions;
using Twinscript.Documents;

namespace Twinscript.Pages;

/// <summary>Finds files by the end of their paths, as wikis and other generators name them.</summary>
internal sealed partial class FileNames
{
    private const char Separator = '\n';

    private readonly Dictionary<string, List<SourcePath>> _byName = new(StringComparer.OrdinalIgnoreCase);

    public FileNames(IEnumerable<SourcePath> files)
    {
        foreach (var file in files.OrderBy(f => f.Value.Count(c => c == '/')).ThenBy(f => f.Value, StringComparer.Ordinal))
        {
            foreach (var name in NamesOf(file).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!_byName.TryGetValue(name, out var found))
                    _byName.Add(name, found = []);
                found.Add(file);
            }
        }
    }

    /// <summary>Name and place in one line, for a recorded question.</summary>
    public static string Question(string name, SourcePath from) => name + Separator + from.Value;

    public string Answer(string question)
    {
        var parts = question.Split(Separator);
        return Find(parts[0], new(parts[1]))?.Value ?? "";
    }

    /// <summary>The file of that name from here; else the highest in the tree whose path ends with it.</summary>
    public SourcePath? Find(string name, SourcePath from)
    {
        var wanted = Bare(name.Trim().Trim('/'));
        if (wanted.Length == 0 || !_byName.TryGetValue(Last(wanted), out var found))
            return null;
        if (from.Resolve(name.Trim()) is { } here && found.Find(file => Bare(file.Value) == Bare(here.Value)) is { Value: not null } near)
            return near;
        var end = wanted.Split('/').Where(part => part is not (".." or ".")).ToArray();
        var path = string.Join('/', end);
        var match = found.Find(file => EndsWith(Bare(file.Value), path));
        if (match.Value is null)
            match = found.Find(file => EndsWith(Undated(Bare(file.Value)), path));
        return match.Value is null ? null : match;
    }

    private static bool EndsWith(string path, string end) => path.EndsWith(end, StringComparison.OrdinalIgnoreCase)
        && (path.Length == end.Length || path[path.Length - end.Length - 1] == '/');

    private static IEnumerable<string> NamesOf(SourcePath file)
    {
        yield return Last(file.Value);
        var bare = Bare(file.Value);
        yield return Last(bare);
        yield return Undated(Last(bare));
    }

    // A folder's own page is called like the folder; Markdown's ending is mostly left out.
    private static string Bare(string path)
    {
        path = Ending().Replace(path, "");
        return Index().Replace(path, "");
    }

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string Undated(string path) => Date().Replace(path, "${before}");

    [GeneratedRegex(@"\.(?:zh[-_][A-Za-z]+\.)?(?:md|mdx|markdown|html)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Ending();

    [GeneratedRegex(@"/(?:index|_index|readme)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Index();

    [GeneratedRegex(@"(?<before>^|/)[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}-", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Date();
}
