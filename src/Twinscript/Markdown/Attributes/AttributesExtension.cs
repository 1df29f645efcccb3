using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Twinscript.Markdown;

/// <summary>Attributes in braces; takes the place of Markdig's own, which swallow any braces and lose what they can't place.</summary>
internal sealed class AttributesExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new AttributeBlockParser());
        foreach (var parser in pipeline.BlockParsers.OfType<FencedBlockParserBase>())
        {
            if (parser is FencedCodeBlockParser or CustomContainerParser)
                parser.TryParseAttributes = AtEnd;
        }
        if (pipeline.BlockParsers.Find<FencedCodeBlockParser>() is { } code)
            code.InfoParser = ReadLanguage;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static bool AtEnd(BlockProcessor processor, ref StringSlice line, IBlock block)
    {
        var text = line.AsSpan().TrimEnd();
        if (text is not [.., '}'] || text.LastIndexOf('{') is var open && open < 0)
            return false;
        if (AttributeGrammar.Read(text[open..], out var length) is not { } attributes || open + length != text.Length)
            return false;
        attributes.CopyTo(block.GetAttributes());
        line.End = line.Start + open - 1;
        return true;
    }

    // The language of ```js{1,3}, ```js:line-numbers and ```js,ignore is js.
    private static bool ReadLanguage(BlockProcessor processor, ref StringSlice line, IFencedBlock fenced, char opening)
    {
        if (!FencedBlockParserBase<FencedCodeBlock>.DefaultInfoParser(processor, ref line, fenced, opening))
            return false;
        if (fenced.Info is { } info && info.AsSpan().IndexOfAny('{', ':', ',') is var end and >= 0)
            (fenced.Info, fenced.Arguments) = (info[..end], info[end..] + " " + fenced.Arguments);
        return true;
    }
}
