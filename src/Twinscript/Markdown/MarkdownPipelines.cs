using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Diagrams;
using Markdig.Extensions.GenericAttributes;
using Markdig.Extensions.MediaLinks;
using Markdig.Parsers;
using Markdig.Syntax;
using Twinscript.Markdown.Tags;

namespace Twinscript.Markdown;

/// <summary>The two ways this generator reads Markdown, each built once and shared by all threads.</summary>
internal static class MarkdownPipelines
{
    public static MarkdownPipeline Page { get; } = BuildPage();

    /// <summary>Inline markup only: a caption that begins with <c>3.</c> is not a list.</summary>
    public static MarkdownPipeline Caption { get; } = BuildCaption();

    /// <exception cref="ArgumentException">The text is nested too deeply.</exception>
    public static MarkdownDocument Parse(string text, MarkdownPipeline pipeline, TaggedText? tags = null)
    {
        var context = new MarkdownParserContext();
        if (tags is not null)
            context.Properties.Add(typeof(TaggedText), tags);
        var document = MarkdownParser.Parse(text, pipeline, context);
        AttributePlacement.Settle(document, text);
        AlertParser.SplitTitles(document);
        return document;
    }

    private static MarkdownPipeline BuildPage()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseAdvancedExtensions()
            .UseCjkFriendlyEmphasis();
        // Ids must keep Chinese; embedded players and diagrams need scripts from elsewhere, which no page here loads.
        builder.Extensions.RemoveAll(e =>
            e is AutoIdentifierExtension or MediaLinkExtension or DiagramExtension or GenericAttributesExtension);
        return builder.Use<ContainersExtension>().Use<AttributesExtension>().Use<ChineseExtension>().Use<TagsExtension>().Build();
    }

    private static MarkdownPipeline BuildCaption()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseEmphasisExtras()
            .UseCitations()
            .UseMathematics()
            .UseCjkFriendlyEmphasis()
            .Use<AttributesExtension>()
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
