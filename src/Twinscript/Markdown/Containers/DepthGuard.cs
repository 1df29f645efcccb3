using Markdig.Parsers;
using Markdig.Syntax;

namespace Twinscript.Markdown;

/// <summary>
/// Opens nothing inside of more blocks than <see cref="Nesting"/> allows: the page is refused anyway, and each further line would go
/// through all of them.
/// </summary>
internal sealed class DepthGuard : BlockParser
{
    private const int Deepest = Nesting.Deepest + 5;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var depth = 0;
        for (var around = processor.CurrentContainer; around is not null; around = around.Parent)
            depth++;
        if (depth < Deepest)
            return BlockState.None;
        processor.NewBlocks.Push(new UnreadBlock(this)
        {
            Span = new(processor.Start, processor.Line.End),
            Line = processor.LineIndex,
            Column = processor.Column,
        });
        return BlockState.BreakDiscard;
    }

    private sealed class UnreadBlock(BlockParser parser) : LeafBlock(parser);
}
