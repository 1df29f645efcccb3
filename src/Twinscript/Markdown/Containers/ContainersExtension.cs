using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;

namespace Twinscript.Markdown;

/// <summary>Blocks with a heading of their own, as the families of generators write them.</summary>
internal sealed class ContainersExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Replace<CustomContainerParser>(new TitledContainerParser());
        pipeline.BlockParsers.Replace<FootnoteParser>(new KeptFootnoteParser());
        pipeline.BlockParsers.Insert(0, new IndentedContainerParser());
        pipeline.BlockParsers.Insert(0, new ContentsParser());
        pipeline.BlockParsers.Insert(0, new TabLineParser());
        pipeline.BlockParsers.Insert(0, new DepthGuard());
        pipeline.InlineParsers.Replace<AlertInlineParser>(new AlertParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
