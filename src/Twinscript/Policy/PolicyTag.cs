using Twinscript.Scripts;

namespace Twinscript.Policy;

/// <summary>Writes a policy into a page, for where no server sends one.</summary>
internal static class PolicyTag
{
    /// <summary>Before anything the page loads or runs, and behind what says how its bytes are read.</summary>
    public static string Put(string html, string policy)
    {
        var scanner = new HtmlScanner(html);
        var place = -1;
        while (scanner.Read(foreign: false))
        {
            if (scanner.Kind is HtmlTokenKind.Text && place < 0 && !html.AsSpan(scanner.Start..scanner.End).IsWhiteSpace())
                place = scanner.Start;
            if (scanner.Kind is not HtmlTokenKind.StartTag)
                continue;
            var name = html.AsSpan(scanner.NameStart..scanner.NameEnd);
            if (place < 0 && Is(name, "html", "head"))
                continue;
            if (Is(name, "meta", "meta") && html.AsSpan(scanner.Start..scanner.End).Contains("charset", StringComparison.OrdinalIgnoreCase))
                place = scanner.End;
            else if (place < 0)
                place = scanner.Start;
            break;
        }
        place = place < 0 ? html.Length : place;
        return string.Concat(
            html.AsSpan(0, place), $"<meta http-equiv=\"Content-Security-Policy\" content=\"{HtmlText.Escape(policy, '"')}\">",
            html.AsSpan(place));
    }

    private static bool Is(ReadOnlySpan<char> name, string one, string other) =>
        name.Equals(one, StringComparison.OrdinalIgnoreCase) || name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
