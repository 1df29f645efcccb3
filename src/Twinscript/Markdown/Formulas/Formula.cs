using Markdig.Extensions.Mathematics;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Twinscript.Diagnostics;

namespace Twinscript.Markdown.Formulas;

/// <summary>A formula on lines of its own.</summary>
internal sealed class FormulaBlock(BlockParser? parser) : LeafBlock(parser);

/// <summary>TeX in a page, and what is shown in its place.</summary>
/// <param name="Written">With the marks around it; shown when the formula can't be set.</param>
/// <param name="Html">MathML; null when it can't be set.</param>
internal sealed record Formula(string Written, string? Html)
{
    private static readonly object Key = typeof(Formula);

    public static Formula? In(MarkdownObject written) => written.GetData(Key) as Formula;

    public static void Set(MathInline math, Page page)
    {
        var mark = new string(math.Delimiter, math.DelimiterCount);
        var tex = page.Tagged.Restore(math.Content.ToString());
        math.Content = new(tex);
        var written = math.GetData(typeof(FormulaParser)) as string ?? mark + tex + mark;
        math.SetData(Key, Of(tex, isBlock: math.DelimiterCount > 1, written, math.Span.Start + math.DelimiterCount, page));
    }

    /// <summary>The block that stands for one of a fence or of double dollars.</summary>
    public static FormulaBlock BlockOf(FencedCodeBlock code, Page page)
    {
        var start = code.Lines.Count > 0 ? code.Lines.Lines[0].Position : code.Span.Start;
        var tex = page.Tagged.Restore(code.Lines.ToString());
        return Block(code, tex, $"$$\n{tex}\n$$", start, page);
    }

    /// <summary>The block that stands for a paragraph of nothing but a formula between double dollars; null for any other.</summary>
    public static FormulaBlock? Alone(ParagraphBlock paragraph, Page page)
    {
        if (paragraph.Inline?.FirstChild is not MathInline { DelimiterCount: > 1, NextSibling: null } math)
            return null;
        return Block(paragraph, page.Tagged.Restore(math.Content.ToString()), $"$${math.Content}$$", math.Span.Start + 2, page);
    }

    private static FormulaBlock Block(LeafBlock instead, string tex, string written, int start, Page page)
    {
        var block = new FormulaBlock(null) { Span = instead.Span, Line = instead.Line, Column = instead.Column };
        block.SetData(Key, Of(tex.Trim(), isBlock: true, written, start, page));
        return block;
    }

    private static Formula Of(string tex, bool isBlock, string written, int start, Page page)
    {
        var set = FormulaSetter.Set(tex, isBlock);
        if (set.Problem is { } problem)
        {
            page.Diagnostics.Warning(
                DiagnosticCodes.BrokenFormula, $"this formula can't be set, so it is shown as it was written: {problem}.",
                page.Span(start + set.At, start + set.At + 1));
        }
        return new(written, set.Html);
    }
}
