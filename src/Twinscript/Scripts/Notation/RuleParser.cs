namespace Twinscript.Scripts;

/// <summary>Reads <c>zh-cn:软件; zh-tw:軟體</c> and <c>軟體=&gt;zh-cn:软件</c>.</summary>
internal static class RuleParser
{
    /// <returns>Null when the text holds no rule.</returns>
    /// <param name="text">What follows the flags.</param>
    /// <param name="unknown">What stands where a variant should and is none; it makes the whole text no rule.</param>
    public static ConversionRule? Parse(ReadOnlySpan<char> text, out string? unknown)
    {
        unknown = null;
        List<KeyValuePair<Variant, string>> twoWay = [];
        List<OneWayRule> oneWay = [];
        var named = false;
        while (!text.IsEmpty)
        {
            var end = EndOfPart(text);
            var part = text[..end].Trim();
            text = end == text.Length ? [] : text[(end + 1)..];

            if (ReadVariant(part, out var to) is { } variant)
            {
                if (!to.IsEmpty)
                    twoWay.Add(new(variant, to.ToString()));
                named = true;
            }
            else if (ReadOneWay(part) is { } rule)
            {
                if (rule.From.Length > 0)
                    oneWay.Add(rule);
                named = true;
            }
            else if (part.IndexOf(':') is var colon and >= 0)
            {
                unknown = part[..colon].Trim().ToString();
                return null;
            }
        }
        return named && (twoWay.Count > 0 || oneWay.Count > 0) ? new() { TwoWay = twoWay, OneWay = oneWay } : null;
    }

    // A semicolon separates only where another rule begins, so style="a;b" and &nbsp; stay whole.
    private static int EndOfPart(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOf(';');
            if (next < 0)
                break;
            at += next;
            var rest = text[(at + 1)..];
            if (rest.IsWhiteSpace() || ReadVariant(rest.TrimStart(), out _) is not null || ReadOneWay(UpToSemicolon(rest)) is not null)
                return at;
        }
        return text.Length;
    }

    private static ReadOnlySpan<char> UpToSemicolon(ReadOnlySpan<char> text) => text.IndexOf(';') is var end and >= 0 ? text[..end] : text;

    private static OneWayRule? ReadOneWay(ReadOnlySpan<char> part)
    {
        for (var at = 0; at < part.Length; at += 2)
        {
            var arrow = part[at..].IndexOf("=>");
            if (arrow < 0)
                return null;
            at += arrow;
            if (ReadVariant(part[(at + 2)..].TrimStart(), out var to) is { } variant)
                return new(part[..at].Trim().ToString(), variant, to.ToString());
        }
        return null;
    }

    private static Variant? ReadVariant(ReadOnlySpan<char> part, out ReadOnlySpan<char> to)
    {
        var colon = part[..Math.Min(part.Length, 24)].IndexOf(':');
        to = colon < 0 ? [] : part[(colon + 1)..].Trim();
        return colon < 0 ? null : Variants.TryParse(part[..colon]);
    }
}
