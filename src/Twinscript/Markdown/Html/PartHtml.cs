using Markdig.Renderers;
using Markdig.Syntax;

namespace Twinscript.Markdown.Html;

internal abstract class PartHtml<T> : MarkdownObjectRenderer<PageHtmlRenderer, T> where T : MarkdownObject;
