using System.Buffers;
using System.Text.RegularExpressions;
using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Twinscript.Markdown.Formulas;

/// <summary>
/// <c>$…$</c>, <c>$$…$$</c>, <c>\(…\)</c> and <c>\[…\]</c> in a line, also right beside Chinese. Prices and brackets that are only
/// escaped are text.
/// </summary>
internal sealed partial class FormulaParser : InlineParser
{
    private const int Longest = 5_000;

    private static readonly SearchValues<char> MarksOfTex = SearchValues.Create("\\^_{}=");

    public FormulaParser() => OpeningCharacters = ['$', '\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        text = text[..Math.Min(text.Length, Longest)];
        var (open, content, close) = slice.CurrentChar == '$' ? BetweenDollars(text, slice.PeekCharExtra(-1)) : BetweenBrackets(text);
        if (close == 0)
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var isBlock = slice.CurrentChar == '$' ? open == 2 : text[open - 1] == '[';
        var math = new MathInline
        {
            Delimiter = '$',
            DelimiterCount = isBlock ? 2 : 1,
            Content = new(text.Slice(open, content).ToString()),
            Span = new(start, processor.GetSourcePosition(slice.Start + open + content + close - 1)),
            Line = line,
            Column = column,
        };
        math.SetData(typeof(FormulaParser), text[..(open + content + close)].ToString());
        processor.Inline = math;
        slice.Start += open + content + close;
        return true;
    }

    /// <returns>The lengths of the opening mark, of what stands between and of the closing mark; all 0 when it is no formula.</returns>
    private static (int Open, int Content, int Close) BetweenDollars(ReadOnlySpan<char> text, char before)
    {
        var open = text is ['$', '$', ..] ? 2 : 1;
        if (text.Length <= open || text[open] == '$' || char.IsAsciiLetterOrDigit(before) || before is '$' or '\\')
            return default;
        if (open == 1 && char.IsWhiteSpace(text[open]))
            return default;
        for (var at = open; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '$')
            {
                var after = at + open < text.Length ? text[at + open] : ' ';
                var isClosed = open == 2 ? at + 1 < text.Length && text[at + 1] == '$'
                    : !char.IsWhiteSpace(text[at - 1]) && !char.IsAsciiLetterOrDigit(after) && after != '$';
                return isClosed && IsTex(text[open..at]) ? (open, at - open, open) : default;
            }
        }
        return default;
    }

    // Hexo's authors double the backslash.
    private static (int Open, int Content, int Close) BetweenBrackets(ReadOnlySpan<char> text)
    {
        var open = text is ['\\', '\\', '(' or '[', ..] ? 3 : text is ['\\', '(' or '[', ..] ? 2 : 0;
        if (open == 0)
            return default;
        ReadOnlySpan<char> close = (text[open - 1], open) switch
        {
            ('(', 2) => "\\)",
            ('(', _) => "\\\\)",
            (_, 2) => "\\]",
            _ => "\\\\]",
        };
        var content = text[open..].IndexOf(close);
        if (content <= 0 || !IsTex(text.Slice(open, content)))
            return default;
        // Brackets are often escaped only to be shown.
        return text[open - 1] == '(' || text.Slice(open, content).ContainsAny(MarksOfTex) ? (open, content, close.Length) : default;
    }

    private static bool IsTex(ReadOnlySpan<char> content) =>
        !content.IsWhiteSpace() && (content.ContainsAny(MarksOfTex) || !Chinese().IsMatch(content));

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\u3000-\u303F\uFF00-\uFFEF]", RegexOptions.NonBacktracking)]
    private static partial Regex Chinese();
}
