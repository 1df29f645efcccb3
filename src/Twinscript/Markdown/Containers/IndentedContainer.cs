using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Twinscript.Markdown.Tags;

namespace Twinscript.Markdown;

/// <summary>A note, a fold or a tab; its title is its first child.</summary>
internal sealed class TitledBlock(BlockParser parser) : ContainerBlock(parser)
{
    public bool IsFold { get; init; }

    public bool IsOpenFold { get; init; }

    public bool IsTab { get; init; }

    public bool IsQuote { get; init; }

    /// <summary>Only what it holds is shown.</summary>
    public bool IsBare { get; init; }

    public bool IsFirstTab => IsTab && Sibling(-1) is not { IsTab: true };

    public bool IsLastTab => IsTab && Sibling(1) is not { IsTab: true };

    private TitledBlock? Sibling(int offset)
    {
        if (Parent is not { } parent)
            return null;
        for (var index = parent.IndexOf(this) + offset; index >= 0 && index < parent.Count; index += offset)
        {
            if (parent[index] is not UnseenBlock)
                return parent[index] as TitledBlock;
        }
        return null;
    }
}

/// <summary>MkDocs' blocks, whose body is indented: <c>!!! note "title"</c>, <c>??? note "title"</c>, <c>=== "title"</c>.</summary>
internal sealed partial class IndentedContainerParser : BlockParser
{
    public IndentedContainerParser() => OpeningCharacters = ['!', '?', '='];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.CurrentBlock is ParagraphBlock)
            return BlockState.None;
        var line = processor.Line;
        var match = Opening().Match(line.ToString());
        if (!match.Success)
            return BlockState.None;
        var isTab = match.Groups["tab"].Success;
        var block = new TitledBlock(this)
        {
            IsTab = isTab,
            IsFold = line.CurrentChar == '?',
            IsOpenFold = match.Groups["open"].Success,
            Span = new(processor.Start, line.End),
            Line = processor.LineIndex,
            Column = processor.Column,
        };
        foreach (var name in match.Groups["kind"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            block.GetAttributes().AddClass(name.ToLowerInvariant());
        if (match.Groups["title"] is { Success: true, Length: > 0 } title)
            block.Add(ContainerTitle.Of(processor, new(line.Text, line.Start + title.Index, line.Start + title.Index + title.Length - 1)));
        processor.NewBlocks.Push(block);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
            return BlockState.ContinueDiscard;
        if (!processor.IsCodeIndent)
            return BlockState.None;
        processor.GoToCodeIndent();
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    [GeneratedRegex(
        """^(?:(?:!!!|\?\?\?(?<open>\+)?) ?(?<kind>[A-Za-z][\w-]*(?: +[A-Za-z][\w-]*)*)(?: +"(?<title>.*)")?"""
        + """|(?<tab>===)[!+]? *"(?<title>.+)")\s*$""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();
}
