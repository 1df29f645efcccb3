using System.Buffers;
using System.Text.RegularExpressions;

namespace Twinscript.Markdown;

/// <summary>Decides what becomes of one attribute of an SVG element.</summary>
internal static partial class SvgAttributes
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    // No address, function, rule or escape can be written without one of these.
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(":(@\\");

    /// <summary>The value to write, ids prefixed; null when the attribute is not wanted.</summary>
    public static string? Clean(string element, string name, string value, string prefix)
    {
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            return null;
        switch (name)
        {
            case "id":
                return value.Length == 0 ? null : prefix + value.Trim();
            case "href":
                return Reference(element, value.Trim(), prefix);
            case "aria-labelledby" or "aria-describedby" or "aria-controls" or "aria-owns":
                return string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(id => prefix + id));
            case "begin" or "end":
                return Timing().Replace(value, match => prefix + match.Value);
            // An animation must not bring back what was taken away.
            case "attributeName" when value.Trim().StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || value.Contains("href", StringComparison.OrdinalIgnoreCase):
                return null;
        }
        if (value.AsSpan().IndexOfAny(Suspicious) < 0)
            return value;
        if (Script().IsMatch(value))
            return null;
        if (!value.Contains("url", StringComparison.OrdinalIgnoreCase) && !value.Contains('\\'))
            return value;
        // Escapes in CSS can spell anything, so a value with one is not trusted.
        var local = LocalUrl().Replace(value, match => $"url(#{prefix}{match.Groups["id"].Value})");
        return value.Contains('\\') || AnyUrl().Count(value) != LocalUrl().Count(value) ? null : local;
    }

    private static string? Reference(string element, string value, string prefix)
    {
        if (value.StartsWith('#'))
            return "#" + prefix + value[1..];
        return element is "image" or "feImage" && Embedded().IsMatch(value) ? value : null;
    }

    [GeneratedRegex(@"^data:image/(png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=\s]*$", Options)]
    private static partial Regex Embedded();

    [GeneratedRegex(@"javascript\s*:|vbscript\s*:|@import|expression\s*\(", Options)]
    private static partial Regex Script();

    [GeneratedRegex(@"url\s*\(", Options)]
    private static partial Regex AnyUrl();

    [GeneratedRegex(@"url\(\s*[""']?#(?<id>[^""')\s]+)[""']?\s*\)", Options)]
    private static partial Regex LocalUrl();

    // `button.click`, not `1.5s`.
    [GeneratedRegex(@"[\p{L}_][\w-]*\.[A-Za-z]", Options)]
    private static partial Regex Timing();
}
