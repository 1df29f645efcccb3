using System.Text;
using Twinscript.Documents;

namespace Twinscript.Mirror;

/// <summary>
/// Lets the rules of <c>_redirects</c> and <c>_headers</c>, as Netlify and Cloudflare Pages read them, hold in the new trees. The first
/// rule that fits wins there, so those of the new trees stand first: a rule for <c>/*</c> would win over them.
/// </summary>
internal static class HostingRules
{
    private const string Open = "# twinscript\n";
    private const string Close = "# /twinscript\n";

    public static readonly SitePath Redirects = new("_redirects");

    public static readonly SitePath Headers = new("_headers");

    /// <summary>The file as its author wrote it.</summary>
    private static string Strip(string text)
    {
        for (var open = text.IndexOf(Open, StringComparison.Ordinal); open >= 0; open = text.IndexOf(Open, StringComparison.Ordinal))
        {
            var close = text.IndexOf(Close, open, StringComparison.Ordinal);
            if (close < 0)
                break;
            text = text.Remove(open, close + Close.Length - open);
        }
        return text;
    }

    /// <param name="text">With or without what an earlier run added.</param>
    public static string WithRedirects(string text, SiteAddresses addresses, IReadOnlyList<MirrorTree> trees)
    {
        text = Strip(text);
        var added = new StringBuilder();
        foreach (var tree in trees)
        {
            foreach (var (from, to, status) in Rules(text, addresses.BasePath))
            {
                if (Counterpart(to, addresses, tree) is { } counterpart)
                    added.Append($"{InTree(from, addresses, tree)} {counterpart}{status}\n");
            }
        }
        return added.Length == 0 ? text : Open + added + Close + text;
    }

    /// <param name="text">With or without what an earlier run added.</param>
    public static string WithHeaders(string text, SiteAddresses addresses, IReadOnlyList<MirrorTree> trees)
    {
        text = Strip(text);
        var added = new StringBuilder();
        foreach (var tree in trees)
        {
            var holds = false;
            foreach (var line in text.Split('\n').Select(line => line.TrimEnd()))
            {
                var isRule = line.Length > 0 && !char.IsWhiteSpace(line[0]);
                if (isRule)
                {
                    // A rule that begins with a wildcard fits the new tree already, and headers of two rules add up.
                    holds = line.StartsWith(addresses.BasePath, StringComparison.Ordinal) && line.Length > addresses.BasePath.Length
                        && line[addresses.BasePath.Length] is not ('*' or ':');
                    if (holds)
                        added.Append(InTree(line, addresses, tree)).Append('\n');
                }
                else if (holds && !string.IsNullOrWhiteSpace(line))
                    added.Append(line).Append('\n');
            }
        }
        return added.Length == 0 ? text : Open + added + Close + text;
    }

    /// <summary>Addresses that lead on to one page.</summary>
    public static IEnumerable<(string From, SitePath To)> Redirected(string text, SiteAddresses addresses)
    {
        text = Strip(text);
        foreach (var (from, to, _) in Rules(text, addresses.BasePath))
        {
            if (from.AsSpan().IndexOfAny('*', ':') < 0 && addresses.FileAt(to, "") is { } page)
                yield return (from[addresses.BasePath.Length..], page);
        }
    }

    private static IEnumerable<(string From, string To, string Status)> Rules(string text, string basePath)
    {
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var parts = line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            // What stands between the two addresses asks for a query.
            var to = Array.FindIndex(parts, 1, part => part[0] == '/' || part.Contains("://", StringComparison.Ordinal));
            if (to == 1 && parts[0].StartsWith(basePath, StringComparison.Ordinal))
                yield return (parts[0], parts[1], string.Concat(parts.Skip(2).Select(part => " " + part)));
        }
    }

    /// <returns>Null when the rule leads to nothing that the new tree has.</returns>
    private static string? Counterpart(string to, SiteAddresses addresses, MirrorTree tree)
    {
        var open = to.AsSpan().IndexOfAny('*', ':') is var at and >= 0 && to.StartsWith('/') ? at : -1;
        if (open < 0)
            return tree.MapAddress(to, new("index.html")) is var mapped && mapped != to ? mapped : null;
        if (!to.StartsWith(addresses.BasePath, StringComparison.Ordinal))
            return null;
        var folder = to[addresses.BasePath.Length..Math.Max(open, addresses.BasePath.Length)];
        return tree.Files.Any(f => f.Value.StartsWith(folder, StringComparison.Ordinal) && tree.IsMirrored(f))
            ? InTree(to, addresses, tree) : null;
    }

    private static string InTree(string path, SiteAddresses addresses, MirrorTree tree) =>
        $"{addresses.BasePath}{tree.Folder}/{path[addresses.BasePath.Length..]}";
}
