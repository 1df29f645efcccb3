using Markdig.Extensions.Mathematics;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Twinscript.Markdown.Formulas;

/// <summary>Reads <c>$$</c> on a line of its own, unless it ends a formula that began in the paragraph above.</summary>
internal sealed class FormulaBlockParser : MathBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        processor.CurrentBlock is ParagraphBlock paragraph && IsOpenIn(paragraph) ? BlockState.None : base.TryOpen(processor);

    private static bool IsOpenIn(ParagraphBlock paragraph)
    {
        var isOpen = false;
        for (var i = 0; i < paragraph.Lines.Count; i++)
            isOpen ^= paragraph.Lines.Lines[i].Slice.AsSpan().Count("$$") % 2 == 1;
        return isOpen;
    }
}
