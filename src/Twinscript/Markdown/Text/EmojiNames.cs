using System.Collections.Frozen;
using Markdig.Extensions.Emoji;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Twinscript.Markdown;

/// <summary>Reads <c>:smile:</c>. Unlike Markdig's own parser it asks for no spaces around, which Chinese doesn't write.</summary>
internal sealed class EmojiNames : InlineParser
{
    private static readonly FrozenDictionary<string, string> Known =
        EmojiMapping.GetDefaultEmojiShortcodeToUnicode().ToFrozenDictionary(
            pair => pair.Key.Trim(':'), pair => pair.Value, StringComparer.Ordinal);

    private static readonly int Longest = Known.Keys.Max(name => name.Length);

    public EmojiNames() => OpeningCharacters = [':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        // 12:30:45 and a::b::c
        if (slice.PeekCharExtra(-1) is ':' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
            return false;
        var rest = slice.AsSpan()[1..];
        var end = rest[..Math.Min(rest.Length, Longest + 1)].IndexOf(':');
        if (end < 1 || !Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(rest[..end], out var emoji))
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline(emoji)
        {
            Span = new(start, start + end + 1),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        slice.Start += end + 2;
        return true;
    }
}
