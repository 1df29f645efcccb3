using System.Globalization;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Twinscript.Markdown.Html;

/// <summary>Writes one page at a time and is then reused; holds what has to be counted on the way.</summary>
internal sealed class PageHtmlRenderer : HtmlRenderer
{
    private int _blocks;

    public PageHtmlRenderer()
        : base(new StringWriter(CultureInfo.InvariantCulture))
    {
        MarkdownPipelines.Page.Setup(this);
        ObjectRenderers.Replace<ParagraphRenderer>(new ParagraphHtml());
        ObjectRenderers.Replace<HeadingRenderer>(new HeadingHtml());
        ObjectRenderers.Replace<ListRenderer>(new ListHtml());
        ObjectRenderers.Replace<CodeBlockRenderer>(new CodeBlockHtml());
        ObjectRenderers.Replace<HtmlTableRenderer>(new TableHtml());
        ObjectRenderers.Replace<HtmlDefinitionListRenderer>(new DefinitionListHtml());
        ObjectRenderers.Replace<LinkInlineRenderer>(new LinkHtml());
        ObjectRenderers.Replace<HtmlInlineRenderer>(new TagHtml());
        ObjectRenderers.Replace<LineBreakInlineRenderer>(new LineBreakHtml());
        ObjectRenderers.Replace<HtmlFootnoteLinkRenderer>(new FootnoteLinkHtml());
        ObjectRenderers.Replace<HtmlCustomContainerInlineRenderer>(new InlineContainerHtml());
        ObjectRenderers.Replace<HtmlCustomContainerRenderer>(new ContainerHtml());
        ObjectRenderers.Replace<AlertBlockRenderer>(new AlertHtml());
        ObjectRenderers.Add(new TitledBlockHtml());
        ObjectRenderers.Add(new UnseenHtml());
        ObjectRenderers.Add(new ContainerTitleHtml());
        ObjectRenderers.Add(new ContentsHtml());
        ObjectRenderers.Add(new AnchorHtml());
        ObjectRenderers.Add(new FigureHtml());
        ObjectRenderers.Add(new RubyHtml());
        ObjectRenderers.Replace<HtmlMathInlineRenderer>(new FormulaHtml());
        ObjectRenderers.Add(new FormulaBlockHtml());
    }

    /// <summary>True while a heading is written for a table of contents, where nothing may link or be linked to.</summary>
    public bool IsCopy { get; private set; }

    /// <summary>False on a page in another language, where the words we add are English.</summary>
    public bool IsChinese { get; set; } = true;

    /// <summary>Labels given to tables so far, so that none is given twice.</summary>
    public Dictionary<string, int> TableLabels { get; } = new(StringComparer.Ordinal);

    /// <summary>Groups of tabs written so far; each is named, so that one tab's opening closes the others.</summary>
    public int Tabs { get; set; }

    public string Page(MarkdownDocument document)
    {
        Prepare();
        Render(document);
        return Writer.ToString()!; // A StringWriter's text is never null.
    }

    public string Copy(ContainerInline inlines)
    {
        Prepare();
        IsCopy = true;
        try
        {
            WriteChildren(inlines);
            return Writer.ToString()!; // As above.
        }
        finally
        {
            IsCopy = false;
        }
    }

    public void WriteBlockNumber() =>
        Write(" data-block=\"").Write((++_blocks).ToString(CultureInfo.InvariantCulture)).Write("\"");

    /// <summary>Percent-encodes what may not stand in an attribute or address and leaves all else as it is.</summary>
    public void WriteUrl(ReadOnlySpan<char> url)
    {
        while (true)
        {
            var at = url.IndexOfAny(UrlCharacters.Encoded);
            if (at < 0)
            {
                Write(url);
                return;
            }
            Write(url[..at]);
            if (url[at] == '&')
                Write("&amp;");
            else
                Write("%").Write(((int)url[at]).ToString("X2", CultureInfo.InvariantCulture));
            url = url[(at + 1)..];
        }
    }

    private void Prepare()
    {
        Reset();
        (_blocks, Tabs) = (0, 0);
        TableLabels.Clear();
        (ImplicitParagraph, EnableHtmlForInline, EnableHtmlForBlock, EnableHtmlEscape) = (false, true, true, true);
    }
}
