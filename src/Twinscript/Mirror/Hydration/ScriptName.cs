using System.Text.RegularExpressions;
using Twinscript.Documents;

namespace Twinscript.Mirror;

/// <summary>A script's file name, in which bundlers write a hash of its content.</summary>
/// <param name="Hash">Empty when there is none.</param>
/// <param name="HashStart">In the path.</param>
internal readonly partial record struct ScriptName(SitePath Path, string Hash, int HashStart)
{
    public static ScriptName Of(SitePath path)
    {
        var match = Hashed().Match(path.Value);
        var hash = match.Groups["hash"];
        return match.Success && LooksLikeHash(hash.Value) ? new(path, hash.Value, hash.Index) : new(path, "", 0);
    }

    /// <summary>The file of VitePress that holds one page: <c>guide_start.md.1a2b3c4d.js</c>.</summary>
    public bool IsOfPage => Hash.Length > 0 && Path.Value.AsSpan(0, HashStart).EndsWith(".md.");

    /// <param name="pagePrefix">What is put before the name of a page's file.</param>
    public SitePath Renamed(string hash, string pagePrefix)
    {
        var name = string.Concat(Path.Value.AsSpan(0, HashStart), hash, Path.Value.AsSpan(HashStart + Hash.Length));
        return new(IsOfPage ? name.Insert(name.LastIndexOf('/') + 1, pagePrefix) : name);
    }

    // A name such as 'highlight-languages' has no digit and no change of case in its last word.
    private static bool LooksLikeHash(string text) =>
        text.Any(char.IsAsciiDigit) || (text.Any(char.IsAsciiLetterUpper) && text.Any(char.IsAsciiLetterLower));

    private const RegexOptions FromTheEnd = RegexOptions.ExplicitCapture | RegexOptions.RightToLeft;

    [GeneratedRegex(@"[.-](?<hash>[A-Za-z0-9_-]{8}|[0-9a-f]{8,40})(\.lean)?\.m?js$", FromTheEnd, Timeout.Infinite)]
    private static partial Regex Hashed();
}
