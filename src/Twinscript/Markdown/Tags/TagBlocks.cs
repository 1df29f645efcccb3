using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Twinscript.Markdown.Tags;

/// <summary>A line that nobody is shown.</summary>
internal sealed class UnseenBlock(BlockParser parser) : LeafBlock(parser);

/// <summary>Begins and ends blocks at tags that stand alone on their lines.</summary>
internal sealed class TagBlockParser : BlockParser
{
    // Nesting.TooDeep then says where; each further level would be looked at on every line.
    private const int Deepest = 110;

    public TagBlockParser() => OpeningCharacters = TaggedText.FirstUnits;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (TagAt(processor) is not { StandsAlone: true } tag)
            return BlockState.None;
        if (tag is not { Role: TagRole.Open, Partner: not null } || Depth(processor) > Deepest)
        {
            processor.NewBlocks.Push(Place(new UnseenBlock(this), processor));
            return BlockState.BreakDiscard;
        }
        if (tag.Meaning == TagMeaning.Code)
        {
            processor.NewBlocks.Push(Place(CodeOf(tag), processor));
            return BlockState.ContinueDiscard;
        }
        var block = (TitledBlock)Place(BlockOf(tag), processor);
        block.SetData(typeof(Tag), tag);
        if (TagWords.Title(tag) is { } title && tag.Meaning != TagMeaning.Quote)
        {
            var slice = new StringSlice(title);
            var heading = ContainerTitle.Empty(processor.LineIndex, processor.Column, block.Span);
            heading.AppendLine(ref slice, processor.Column, processor.LineIndex, processor.CurrentLineStartPosition, trackTrivia: false);
            block.Add(heading);
        }
        processor.NewBlocks.Push(block);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var tag = (Tag)block.GetData(typeof(Tag))!; // Every block opened here has one.
        if (TagAt(processor) is { } other && other == tag.Partner)
        {
            block.UpdateSpanEnd(processor.Line.End);
            return BlockState.BreakDiscard;
        }
        if (block is LeafBlock)
            processor.GoToColumn(processor.ColumnBeforeIndent);
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    private static Tag? TagAt(BlockProcessor processor) =>
        (processor.Context?.Properties.GetValueOrDefault(typeof(TaggedText)) as TaggedText)?.At(processor.Line.AsSpan());

    private static int Depth(BlockProcessor processor)
    {
        var depth = 0;
        for (Block? block = processor.CurrentContainer; block is not null; block = block.Parent)
            depth++;
        return depth;
    }

    private static Block Place(Block block, BlockProcessor processor)
    {
        block.Span = new(processor.Start, processor.Line.End);
        block.Line = processor.LineIndex;
        block.Column = processor.Column;
        return block;
    }

    private FencedCodeBlock CodeOf(Tag tag)
    {
        var arguments = tag.Arguments;
        var block = new FencedCodeBlock(this) { FencedChar = '`', OpeningFencedCharCount = 3 };
        block.SetData(typeof(Tag), tag);
        var (language, caption) = CodeCaption.Of(tag);
        if (language is not null)
            block.GetAttributes().AddClass("language-" + language);
        block.Info = language;
        CodeCaption.Set(block, arguments.Get("title", "caption", "filename") ?? caption);
        return block;
    }

    private TitledBlock BlockOf(Tag tag)
    {
        var meaning = tag.Meaning;
        var isTitled = meaning == TagMeaning.Titled
            || (meaning is TagMeaning.Unknown or TagMeaning.Nothing && TagWords.Title(tag) is not null);
        var block = new TitledBlock(this)
        {
            IsTab = meaning == TagMeaning.Tab,
            IsFold = meaning == TagMeaning.Fold,
            IsQuote = meaning == TagMeaning.Quote,
            IsBare = !isTitled && meaning is not
                (TagMeaning.Note or TagMeaning.Fold or TagMeaning.Tab or TagMeaning.Quote or TagMeaning.Group),
        };
        if (meaning == TagMeaning.Note)
            block.GetAttributes().AddClass(KindOf(tag));
        else if (meaning == TagMeaning.Group && GroupKinds.ClassOf(tag.Name) is { } group)
            block.GetAttributes().AddClass(group);
        else if (isTitled)
            block.GetAttributes().AddClass("titled");
        return block;
    }

    private static string KindOf(Tag tag)
    {
        var kind = tag.Arguments.Get("type", "style", "class", "color") ?? tag.Arguments.At(0) ?? "";
        return NoteKinds.IsKnown(kind) ? kind.ToLowerInvariant() : NoteKinds.IsKnown(tag.Name) ? tag.Name.ToLowerInvariant() : "note";
    }
}
