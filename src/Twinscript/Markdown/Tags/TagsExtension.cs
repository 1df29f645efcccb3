using Markdig;
using Markdig.Renderers;

namespace Twinscript.Markdown.Tags;

internal sealed class TagsExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new TagBlockParser());
        pipeline.InlineParsers.Insert(0, new TagInlineParser());
        pipeline.InlineParsers.Insert(0, new WikiLinkParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
