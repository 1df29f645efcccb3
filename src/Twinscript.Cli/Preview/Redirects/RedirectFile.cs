namespace Twinscript.Cli.Preview.Redirects;

/// <summary>Reads Netlify's <c>_redirects</c>: <c>from [query=:value] to [status][!] [Condition=a,b]</c>, one rule a line.</summary>
internal static class RedirectFile
{
    private static readonly char[] Blanks = [' ', '\t'];

    /// <summary>A line that is no rule is left out, as the host does.</summary>
    public static IReadOnlyList<RedirectRule> Parse(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Select(ParseLine).OfType<RedirectRule>()];

    private static RedirectRule? ParseLine(string line)
    {
        var words = line.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).TakeWhile(word => !word.StartsWith('#')).ToArray();
        var to = Array.FindIndex(words, 1.Min(words.Length), IsTarget);
        if (to < 1 || !words[0].StartsWith('/'))
            return null;
        var rule = new RedirectRule
        {
            From = new(words[0]),
            To = words[to],
            Query = [.. words[1..to].Where(word => word.Contains('=')).Select(Pair)],
        };
        var rest = words.AsSpan(to + 1);
        if (rest is [var status, ..] && int.TryParse(status.TrimEnd('!'), out var number))
        {
            rule = rule with { Status = number, Force = status.EndsWith('!') };
            rest = rest[1..];
        }
        List<(string, IReadOnlyList<string>)> conditions = [];
        foreach (var word in rest)
        {
            var (name, value) = Pair(word);
            conditions.Add((name, value.Split(',', StringSplitOptions.RemoveEmptyEntries)));
        }
        return rule with { Conditions = conditions };
    }

    private static bool IsTarget(string word) =>
        word.StartsWith('/')
            || word.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static (string Name, string Value) Pair(string word)
    {
        var at = word.IndexOf('=');
        return at < 0 ? (word, "") : (word[..at], word[(at + 1)..]);
    }

    private static int Min(this int a, int b) => Math.Min(a, b);
}
