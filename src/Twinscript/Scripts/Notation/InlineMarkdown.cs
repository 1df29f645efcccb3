using Markdig.Parsers;
using Markdig;
using Twinscript.Markdown;

namespace Twinscript.Scripts;

/// <summary>Renders what authors write inside markup: emphasis, code, entities and the like, on one line.</summary>
internal static class InlineMarkdown
{
    private static readonly MarkdownPipeline Pipeline = Build();

    public static string Render(string text)
    {
        try
        {
            var html = Markdig.Markdown.ToHtml(WellFormed.Of(text), Pipeline).Trim();
            return html.StartsWith("<p>", StringComparison.Ordinal) && html.EndsWith("</p>", StringComparison.Ordinal) ? html[3..^4] : html;
        }
        catch (ArgumentException) // How Markdig says that its own limit of nesting is passed.
        {
            return HtmlText.Escape(text);
        }
    }

    // Without attributes in braces: in here, braces are more likely what an author wants to show.
    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UseEmphasisExtras().UseCjkFriendlyEmphasis().Use<ChineseExtension>();
        builder.BlockParsers.RemoveAll(parser => parser is not ParagraphBlockParser);
        if (builder.BlockParsers.Find<ParagraphBlockParser>() is { } paragraphs)
            paragraphs.ParseSetextHeadings = false;
        return builder.Build();
    }
}
