using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Twinscript.Markdown;

/// <summary>Where <c>[TOC]</c> stands, the page's contents are written.</summary>
internal sealed class ContentsBlock(BlockParser parser) : LeafBlock(parser)
{
    public IReadOnlyList<ContentsEntry> Entries { get; set; } = [];
}

/// <param name="Html">
/// The heading with its inline markup, but without what can't stand twice on a page: links, footnote references, ids.
/// </param>
internal readonly record struct ContentsEntry(Heading Heading, string Html);

internal sealed class ContentsParser : BlockParser
{
    public ContentsParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.CurrentBlock is ParagraphBlock || !IsMark(processor.Line.AsSpan().Trim()))
            return BlockState.None;
        processor.NewBlocks.Push(new ContentsBlock(this)
        {
            Span = new(processor.Start, processor.Line.End),
            Line = processor.LineIndex,
            Column = processor.Column,
        });
        return BlockState.BreakDiscard;
    }

    private static bool IsMark(ReadOnlySpan<char> text) =>
        text.Equals("[TOC]", StringComparison.OrdinalIgnoreCase) || text.Equals("[[TOC]]", StringComparison.OrdinalIgnoreCase)
        || text.Equals("[[_TOC_]]", StringComparison.OrdinalIgnoreCase);
}
