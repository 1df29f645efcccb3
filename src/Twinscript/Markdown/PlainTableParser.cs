using System.Buffers;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Twinscript.Markdown;

/// <summary>Reads tables whose second line is nothing but dashes; Markdig drops what stands behind them.</summary>
internal sealed class PlainTableParser(LineBreakInlineParser lineBreaks, PipeTableOptions options) : PipeTableParser(lineBreaks, options)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("|:- \t\r");

    // Asked for each bar of a paragraph.
    [ThreadStatic]
    private static (string? Text, bool HasRule) _last;

    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        HasRule(slice.Text) && base.Match(processor, ref slice);

    private static bool HasRule(string text)
    {
        if (!ReferenceEquals(_last.Text, text))
            _last = (text, IsRule(text.AsSpan(text.IndexOf('\n', StringComparison.Ordinal) + 1)));
        return _last.HasRule;
    }

    private static bool IsRule(ReadOnlySpan<char> lines)
    {
        var end = lines.IndexOf('\n');
        return !(end < 0 ? lines : lines[..end]).ContainsAnyExcept(Marks);
    }
}
