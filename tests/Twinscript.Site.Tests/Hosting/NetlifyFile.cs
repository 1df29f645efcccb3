using System.Text.RegularExpressions;

namespace Twinscript.Site.Tests.Hosting;

/// <summary>The part of TOML that netlify.toml is written in: tables of one-line values.</summary>
internal sealed partial class NetlifyFile
{
    private NetlifyFile(string text)
    {
        Command = Unescape(Multiline().Match(text).Groups["text"].Value);
        Dictionary<string, string>? table = null;
        foreach (var line in Multiline().Replace(text, "").Split('\n').Select(line => line.Trim()))
        {
            if (line is "[[redirects]]")
                Redirects.Add(table = new(StringComparer.Ordinal));
            else if (line is "[[headers]]")
                Headers.Add(table = new(StringComparer.Ordinal));
            else if (line is "[headers.values]")
                continue;
            else if (line.StartsWith('['))
                Tables[line] = table = new(StringComparer.Ordinal);
            else if (Pair().Match(line) is { Success: true } pair)
                (table ?? throw new FormatException(line))[pair.Groups["key"].Value] = pair.Groups["value"].Value.Trim('"');
            else if (line.Length > 0 && !line.StartsWith('#'))
                throw new FormatException($"netlify.toml: '{line}' is not understood here.");
        }
    }

    public string Command { get; }

    public Dictionary<string, Dictionary<string, string>> Tables { get; } = new(StringComparer.Ordinal);

    public List<Dictionary<string, string>> Redirects { get; } = [];

    public List<Dictionary<string, string>> Headers { get; } = [];

    public static NetlifyFile OfRepository { get; } = new(Repository.Read("netlify.toml").ReplaceLineEndings("\n"));

    private static string Unescape(string text) => text.Replace(@"\\", @"\", StringComparison.Ordinal);

    [GeneratedRegex("^ *command = \"\"\"\n(?<text>.*?)\"\"\"$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Multiline();

    [GeneratedRegex("^(?<key>[A-Za-z_-]+) = (?<value>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pair();
}
