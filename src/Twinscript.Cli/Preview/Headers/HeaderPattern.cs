using System.IO.Enumeration;

namespace Twinscript.Cli.Preview.Headers;

/// <summary>A path in which <c>*</c> stands for anything and <c>:name</c> for one segment.</summary>
internal sealed class HeaderPattern(string pattern)
{
    private readonly string[] _segments = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public string Text => pattern;

    public bool Matches(IReadOnlyList<string> path)
    {
        for (var i = 0; i < _segments.Length; i++)
        {
            var isLast = i == _segments.Length - 1;
            if (isLast && _segments[i] == "*")
                return true;
            if (i >= path.Count || !(_segments[i].StartsWith(':') || Fits(_segments[i], path[i])))
                return false;
        }
        return path.Count == _segments.Length;
    }

    private static bool Fits(string pattern, string segment) =>
        FileSystemName.MatchesSimpleExpression(pattern.Replace("?", "\\?", StringComparison.Ordinal), segment, ignoreCase: false);
}
