using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Twinscript.Markdown;

/// <summary>The title a page's layout shows, so that the same heading is not shown again at the start of its text.</summary>
/// <param name="IsFirstHeading">It was taken from the heading the text begins with.</param>
internal sealed record ShownTitle(string Text, bool IsFirstHeading)
{
    /// <summary>Leaves an anchor where the heading stood; null when the text begins with something else.</summary>
    public AnchorBlock? Take(MarkdownDocument document)
    {
        for (var i = 0; i < document.Count; i++)
        {
            if (document[i] is HtmlBlock { Type: HtmlBlockType.Comment })
                continue;
            if (document[i] is not HeadingBlock { Level: 1 } heading || heading.TryGetAttributes()?.Id is not { } id
                || !(IsFirstHeading || InlineText.Of(heading.Inline).Trim() == Text.Trim()))
            {
                return null;
            }
            var anchor = new AnchorBlock(id) { Span = heading.Span, Line = heading.Line, Column = heading.Column };
            document[i] = anchor;
            return anchor;
        }
        return null;
    }
}

/// <summary>A place to link to that shows nothing.</summary>
internal sealed class AnchorBlock(string id) : LeafBlock(null)
{
    public string Id => id;
}
