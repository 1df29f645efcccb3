using System.Text;

namespace Twinscript.Markdown;

/// <summary>An address as written in Markdown, percent-decoded and cut at its anchor.</summary>
internal readonly record struct Address(string Path, string Anchor, bool HasAnchor)
{
    /// <summary>Null for what is not relative to the page: a scheme, a host, the site's root, nothing at all.</summary>
    public static Address? Local(string url)
    {
        if (url.Length == 0 || url == "#" || url[0] is '/' or '?' || HasScheme(url))
            return null;
        var hash = url.IndexOf('#');
        return hash < 0
            ? new(Uri.UnescapeDataString(url), "", false)
            : new(Uri.UnescapeDataString(url[..hash]), Uri.UnescapeDataString(url[(hash + 1)..]), true);
    }

    /// <summary>The same, counted from the site's root; null for what doesn't start with one slash.</summary>
    public static Address? Rooted(string url) => url is ['/', not '/', ..] or "/" && Local("." + url) is { } local
        ? local with { Path = local.Path[1..] }
        : null;

    /// <summary>Percent-encodes what would be read as something else in an address; Chinese stays readable.</summary>
    public static string Encode(string decoded)
    {
        if (decoded.AsSpan().IndexOfAny("%#?") < 0)
            return decoded;
        return new StringBuilder(decoded).Replace("%", "%25").Replace("#", "%23").Replace("?", "%3F").ToString();
    }

    private static bool HasScheme(string url)
    {
        var colon = url.IndexOf(':');
        if (colon < 1 || !char.IsAsciiLetter(url[0]))
            return false;
        foreach (var c in url.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return false;
        }
        return true;
    }
}
