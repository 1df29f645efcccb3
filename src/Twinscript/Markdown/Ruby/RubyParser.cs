using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Twinscript.Markdown;

/// <summary>Reads <c>{漢字|hàn zì}</c>; inside a table the bar may be escaped.</summary>
internal sealed class RubyParser : InlineParser
{
    private const int Longest = 200;

    public RubyParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan()[1..];
        rest = rest[..Math.Min(rest.Length, Longest)];
        var close = rest.IndexOfAny("{}\r\n");
        if (close < 0 || rest[close] != '}' || slice.PeekCharExtra(-1) == '{')
            return false;
        var inside = rest[..close];
        var bar = inside.IndexOf('|');
        if (bar < 0)
            return false;
        var reading = inside[(bar + 1)..].Trim();
        var text = inside[..bar].TrimEnd('\\').Trim();
        // `{#id title="a|b"}` is attributes.
        if (text.IsEmpty || reading.IsEmpty || reading.Contains('|') || text[0] is '.' or '#' || text.Contains('='))
            return false;
        // {start|stop} is a choice.
        if (Ascii.IsValid(text) && Ascii.IsValid(reading))
            return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new RubyInline(Parts(text.ToString(), reading.ToString()))
        {
            Span = new(start, start + close + 1),
            Line = line,
            Column = column,
        };
        slice.Start += close + 2;
        return true;
    }

    private static IReadOnlyList<RubyPart> Parts(string text, string reading)
    {
        var readings = reading.Split((char[])[' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
        var spaced = text.Split((char[])[' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
        string[] bases = spaced.Length > 1 ? spaced : [.. text.EnumerateRunes().Select(r => r.ToString())];
        return readings.Length > 1 && bases.Length == readings.Length
            ? [.. bases.Zip(readings, (b, r) => new RubyPart(b, r))]
            : [new(text, reading)];
    }
}
