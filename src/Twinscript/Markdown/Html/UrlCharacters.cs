using System.Buffers;

namespace Twinscript.Markdown.Html;

internal static class UrlCharacters
{
    public static readonly SearchValues<char> Encoded =
        SearchValues.Create([
            '&', '"', '\'', '<', '>', '`', '\\', '^', '{', '|', '}', ' ', '\x7F', .. Enumerable.Range(0, 32).Select(c => (char)c),
        ]);
}
