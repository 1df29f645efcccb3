using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Diagrams;
using Markdig.Extensions.MediaLinks;
using Markdig.Parsers;

namespace Twinscript.Markdown;

/// <summary>The two ways this generator reads Markdown, each built once and shared by all threads.</summary>
internal static class MarkdownPipelines
{
    public static MarkdownPipeline Page { get; } = BuildPage();

    /// <summary>Inline markup only: a caption that begins with <c>3.</c> is not a list.</summary>
    public static MarkdownPipeline Caption { get; } = BuildCaption();

    private static MarkdownPipeline BuildPage()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseAdvancedExtensions()
            .UseAlertBlocks(AlertTitle.Write)
            .UseCjkFriendlyEmphasis();
        // Ids must keep Chinese; embedded players and diagrams need scripts from elsewhere, which no page here loads.
        builder.Extensions.RemoveAll(e => e is AutoIdentifierExtension or MediaLinkExtension or DiagramExtension);
        return builder.Use<ChineseExtension>().Build();
    }

    private static MarkdownPipeline BuildCaption()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseEmphasisExtras()
            .UseCitations()
            .UseMathematics()
            .UseGenericAttributes()
            .UseCjkFriendlyEmphasis()
            .Use<ChineseExtension>()
            .Use<InlineOnlyExtension>();
        return builder.Build();
    }

    private sealed class InlineOnlyExtension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.BlockParsers.RemoveAll(p => p is not ParagraphBlockParser);
            if (pipeline.BlockParsers.Find<ParagraphBlockParser>() is { } paragraphs)
                paragraphs.ParseSetextHeadings = false;
        }

        public void Setup(MarkdownPipeline pipeline, Markdig.Renderers.IMarkdownRenderer renderer)
        {
        }
    }
}
