using Twinscript.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Checking;

/// <summary>The rules of <c>_redirects</c>.</summary>
internal sealed class RedirectLines
{
    private readonly List<(string From, string To, SourceSpan Span)> _rules = [];

    public IReadOnlyList<(string From, string To, SourceSpan Span)> Rules => _rules;

    public static RedirectLines Read(BuiltSite site)
    {
        var lines = new RedirectLines();
        if (site.ReadText(new SitePath("_redirects")) is not { } text)
            return lines;
        var offset = 0;
        foreach (var line in text.Text.Split('\n'))
        {
            var words = line.Split((char[])[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length >= 2 && !words[0].StartsWith('#'))
                lines._rules.Add((
                    Normal(words[0]),
                    words[1],
                    text.Span(offset + line.IndexOf(words[1], words[0].Length, StringComparison.Ordinal), words[1].Length)));
            offset += line.Length + 1;
        }
        return lines;
    }

    /// <param name="path">Encoded or not.</param>
    public bool Match(string path)
    {
        var wanted = Normal(path);
        return _rules.Exists(r => r.From.EndsWith('*') ? wanted.StartsWith(r.From[..^1], StringComparison.Ordinal) : r.From == wanted);
    }

    private static string Normal(string path) => Uri.UnescapeDataString(path).TrimEnd('/');
}
