using Markdig.Syntax;

namespace Twinscript.Markdown.Html;

/// <summary>
/// The source of a diagram, which is drawn in its place when a reader comes to it; without scripts, offline and in books it stays.
/// </summary>
internal static class DiagramHtml
{
    public const string Language = "mermaid";

    /// <summary>Whether a page has one, written in Markdown or as HTML for Mermaid.</summary>
    public static bool IsIn(string html) => html.Contains("class=\"diagram\"", StringComparison.Ordinal)
        || html.Contains("class=\"mermaid\"", StringComparison.Ordinal);

    public static void Write(PageHtmlRenderer renderer, CodeBlock block)
    {
        // Its labels are words, so they are converted.
        renderer.Write("<pre class=\"diagram\" tabindex=\"0\" translate=\"yes\"");
        renderer.WriteBlockNumber();
        renderer.Write(">");
        renderer.WriteLeafRawLines(block, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</pre>");
    }
}
