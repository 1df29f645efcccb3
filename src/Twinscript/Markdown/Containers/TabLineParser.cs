using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Twinscript.Markdown;

/// <summary>VuePress' tabs: inside <c>::: tabs</c> or <c>::: code-tabs</c> each begins with a line <c>@tab title</c>.</summary>
internal sealed class TabLineParser : BlockParser
{
    private const string Mark = "@tab";

    public TabLineParser() => OpeningCharacters = ['@'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !BeginsTab(processor) || Tabs(processor.CurrentContainer) is null)
            return BlockState.None;
        var tab = new TitledBlock(this)
        {
            IsTab = true, Span = new(processor.Start, processor.Line.End), Line = processor.LineIndex, Column = processor.Column,
        };
        var title = processor.Line;
        title.Start += Mark.Length;
        // @tab:active is the one to be shown first.
        if (title.CurrentChar == ':')
        {
            while (title.CurrentChar is not ('\0' or ' ' or '\t'))
                title.SkipChar();
        }
        title.Trim();
        // What stands behind a '#' is a name for programs.
        if (title.AsSpan().LastIndexOf(" #") is var id and > 0)
            title.End = title.Start + id - 1;
        if (!title.IsEmpty)
            tab.Add(ContainerTitle.Of(processor, title));
        processor.NewBlocks.Push(tab);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var inCode = ((ContainerBlock)block).LastChild is FencedCodeBlock { ClosingFencedCharCount: 0 };
        if (!processor.IsCodeIndent && BeginsTab(processor) && !inCode)
            return BlockState.None;
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    private static bool BeginsTab(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        return line.StartsWith(Mark, StringComparison.Ordinal) && line[Mark.Length..] is [] or [' ' or '\t' or ':', ..];
    }

    private static ContainerBlock? Tabs(ContainerBlock? container) =>
        container is CustomContainer { Info: { } name } && IsTabs(name) ? container
        : container is TitledBlock { IsTab: true, Parent: { } parent } ? Tabs(parent)
        : null;

    /// <summary>A name behind a hash keeps groups of tabs in step, which needs a program.</summary>
    public static bool IsTabs(string name) => name.Split('#')[0] is "tabs" or "code-tabs";
}
