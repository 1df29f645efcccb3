using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Twinscript.Markdown;

/// <summary>The heading an author gave a note, a fold or a tab; the first child of its block.</summary>
internal sealed class ContainerTitle : LeafBlock
{
    private ContainerTitle()
        : base(null) =>
        ProcessInlines = true;

    /// <param name="line">The title alone.</param>
    public static ContainerTitle Of(BlockProcessor processor, StringSlice line)
    {
        var title = Empty(processor.LineIndex, processor.Column + line.Start - processor.Start, new(line.Start, line.End));
        title.AppendLine(ref line, title.Column, processor.LineIndex, processor.CurrentLineStartPosition, trackTrivia: false);
        return title;
    }

    /// <summary>One that is given its inlines afterwards.</summary>
    public static ContainerTitle Empty(int line, int column, SourceSpan span) =>
        new() { Line = line, Column = column, Span = span, IsOpen = false };

    public static ContainerTitle? In(ContainerBlock block) => block.Count > 0 ? block[0] as ContainerTitle : null;
}
