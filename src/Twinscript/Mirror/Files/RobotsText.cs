using System.Text;

namespace Twinscript.Mirror;

/// <summary>Lets rules for robots hold in the new trees too.</summary>
internal static class RobotsText
{
    private const string Mark = " # twinscript";

    public static string With(string text, SiteAddresses addresses, IReadOnlyList<MirrorTree> trees)
    {
        var output = new StringBuilder(text.Length * 2);
        foreach (var line in Lines(text))
        {
            if (line.TrimEnd('\r', '\n').EndsWith(Mark, StringComparison.Ordinal))
                continue;
            output.Append(line);
            if (Path(line) is not { } path || !path.StartsWith(addresses.BasePath, StringComparison.Ordinal)
                || path.Length == addresses.BasePath.Length)
                continue;
            var rule = line[..line.IndexOf(path, StringComparison.Ordinal)].TrimStart();
            foreach (var tree in trees)
            {
                if (output[^1] != '\n')
                    output.Append('\n');
                output.Append($"{rule}{addresses.BasePath}{tree.Folder}/{path[addresses.BasePath.Length..]}{Mark}\n");
            }
        }
        return output.ToString();
    }

    private static IEnumerable<string> Lines(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end + 1;
            yield return text[at..end];
            at = end;
        }
    }

    /// <returns>Null when the line is no rule about a path.</returns>
    private static string? Path(string line)
    {
        var rule = line.Split('#')[0].Trim();
        var colon = rule.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && (rule.AsSpan(0, colon).Trim().Equals("disallow", StringComparison.OrdinalIgnoreCase)
            || rule.AsSpan(0, colon).Trim().Equals("allow", StringComparison.OrdinalIgnoreCase))
            && rule[(colon + 1)..].Trim() is ['/', ..] path
            ? path
            : null;
    }
}
