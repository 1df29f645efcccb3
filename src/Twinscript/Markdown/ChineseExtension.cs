using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Twinscript.Markdown.Formulas;

namespace Twinscript.Markdown;

/// <summary>What Markdown needs to read Chinese, beyond emphasis.</summary>
internal sealed class ChineseExtension : IMarkdownExtension
{
    // A bare address may follow full-width punctuation, which is how it stands in Chinese.
    private static readonly AutoLinkOptions AutoLinks = new() { ValidPreviousCharacters = "*_~(（「『《〈【［，。、：；！？—…　" };

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        // Before attributes, which begin with the same brace.
        pipeline.InlineParsers.Insert(0, new RubyParser());
        pipeline.InlineParsers.Add(new EmojiNames());
        // Before escapes, which begin with the same backslash.
        if (pipeline.InlineParsers.Find<MathInlineParser>() is { } dollars)
        {
            pipeline.InlineParsers.Remove(dollars);
            pipeline.InlineParsers.Insert(0, new FormulaParser());
            pipeline.BlockParsers.Replace<MathBlockParser>(new FormulaBlockParser());
        }
        pipeline.InlineParsers.Replace<LinkInlineParser>(new BoundedLinkParser());
        if (pipeline.InlineParsers.Find<PipeTableParser>() is not null
            && pipeline.InlineParsers.Find<LineBreakInlineParser>() is { } breaks)
            pipeline.InlineParsers.Replace<PipeTableParser>(new PlainTableParser(breaks, new()));
        pipeline.InlineParsers.Replace<AutoLinkParser>(new BareAddressParser(AutoLinks));
        // Between characters there are no spaces for ""titles"" to stand beside.
        if (pipeline.InlineParsers.Find<EmphasisInlineParser>() is { } emphasis
            && emphasis.EmphasisDescriptors.FindIndex(d => d.Character == '"') is >= 0 and var titles)
            emphasis.EmphasisDescriptors[titles] = new('"', minimumCount: 2, maximumCount: 2, enableWithinWord: true);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
