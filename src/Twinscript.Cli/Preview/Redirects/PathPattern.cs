namespace Twinscript.Cli.Preview.Redirects;

/// <summary>A path in which <c>:name</c> stands for one segment and a last <c>*</c> for the rest.</summary>
internal sealed class PathPattern
{
    private readonly string[] _segments;
    private readonly bool _open;

    public PathPattern(string pattern)
    {
        Text = pattern;
        var segments = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        _open = segments is [.., "*"];
        _segments = _open ? segments[..^1] : segments;
    }

    public string Text { get; }

    /// <summary>What the placeholders stand for; null when the path is another.</summary>
    public Dictionary<string, string>? Match(IReadOnlyList<string> path)
    {
        if (path.Count < _segments.Length || (!_open && path.Count > _segments.Length))
            return null;
        Dictionary<string, string> found = new(StringComparer.Ordinal);
        for (var i = 0; i < _segments.Length; i++)
        {
            if (_segments[i].StartsWith(':'))
                found[_segments[i][1..]] = path[i];
            else if (!string.Equals(_segments[i], path[i], StringComparison.Ordinal))
                return null;
        }
        if (_open)
            found["splat"] = string.Join('/', path.Skip(_segments.Length));
        return found;
    }
}
