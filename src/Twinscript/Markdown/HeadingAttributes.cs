using System.Buffers;
using System.Text;
using Markdig.Extensions.GenericAttributes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Twinscript.Markdown;

/// <summary>
/// Reads <c>{#id .class}</c> at the end of a heading. Markdig takes the first brace of the line, loses what follows it,
/// and does not know names of one character, of which Chinese has many.
/// </summary>
internal static class HeadingAttributes
{
    public static bool TryParse(BlockProcessor processor, ref StringSlice line, IBlock block)
    {
        var text = line.AsSpan();
        var open = text.LastIndexOf('{');
        if (open < 0 || Read(line, open) is not { } attributes)
            return false;
        attributes.CopyTo(block.GetAttributes());
        line.End = line.Start + open - 1;
        return true;
    }

    private static HtmlAttributes? Read(StringSlice line, int open)
    {
        if (ShortId(line.AsSpan()[open..]) is { } id)
            return new() { Id = id };
        var rest = line;
        rest.Start += open;
        return GenericAttributesParser.TryParse(ref rest, out var attributes) && IsEnd(rest.AsSpan()) ? attributes : null;
    }

    private static string? ShortId(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("{#") || Rune.DecodeFromUtf16(text[2..], out var id, out var length) != OperationStatus.Done || Rune.IsWhiteSpace(id))
            return null;
        return text[(2 + length)..] is ['}', .. var rest] && IsEnd(rest) ? id.ToString() : null;
    }

    // A heading may be closed by the marks that open it.
    private static bool IsEnd(ReadOnlySpan<char> text) => text.Trim().Trim('#').IsEmpty;
}
