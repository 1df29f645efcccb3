using System.Globalization;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Twinscript.Markdown.Tags;

namespace Twinscript.Markdown.Html;

internal sealed class ContainerHtml : PartHtml<CustomContainer>
{
    // Written alike in both scripts.
    private const string More = "更多";
    private const string MoreInEnglish = "More";

    protected override void Write(PageHtmlRenderer renderer, CustomContainer obj)
    {
        var title = ContainerTitle.In(obj);
        renderer.EnsureLine();
        if (obj.Info is "details")
        {
            WriteFold(renderer, obj, title, isOpen: false);
            return;
        }
        if (obj.Info is { } name && TabLineParser.IsTabs(name) && obj.Any(b => b is TitledBlock { IsTab: true }))
        {
            renderer.WriteChildren(obj);
            return;
        }
        if (obj.Info is "code-group" or "code-tabs")
        {
            CodeGroupHtml.Write(renderer, obj);
            return;
        }
        if (obj.Info is { } group && GroupKinds.ClassOf(group) is { } shown && obj.GetAttributes().Classes is { } classes)
            classes[classes.IndexOf(group)] = shown;
        renderer.Write("<div").WriteAttributes(obj).Write('>');
        renderer.WriteChildren(obj);
        renderer.WriteLine("</div>");
    }

    public static void WriteFold(PageHtmlRenderer renderer, ContainerBlock block, ContainerTitle? title, bool isOpen, string? group = null)
    {
        renderer.EnsureLine();
        renderer.Write("<details").WriteAttributes(block);
        if (group is not null)
            renderer.Write(" name=\"").Write(group).Write("\"");
        renderer.Write(isOpen ? " open><summary" : "><summary");
        renderer.WriteBlockNumber();
        renderer.Write(">");
        if (title is null)
            renderer.Write(renderer.IsChinese ? More : MoreInEnglish);
        else
            renderer.WriteLeafInline(title);
        renderer.WriteLine("</summary>");
        for (var i = title is null ? 0 : 1; i < block.Count; i++)
            renderer.Write(block[i]);
        renderer.WriteLine("</details>");
    }
}

internal sealed class TitledBlockHtml : PartHtml<TitledBlock>
{
    protected override void Write(PageHtmlRenderer renderer, TitledBlock obj)
    {
        var title = ContainerTitle.In(obj);
        renderer.EnsureLine();
        if (obj.IsFirstTab)
        {
            renderer.Tabs++;
            renderer.WriteLine("<div class=\"tabs\">");
        }
        if (obj.IsTab)
        {
            ContainerHtml.WriteFold(
                renderer, obj, title, obj.IsFirstTab, string.Create(CultureInfo.InvariantCulture, $"tabs-{renderer.Tabs}"));
        }
        else if (obj.IsFold)
        {
            ContainerHtml.WriteFold(renderer, obj, title, obj.IsOpenFold);
        }
        else if (obj.IsBare)
        {
            renderer.WriteChildren(obj);
        }
        else if (obj.IsQuote)
        {
            TagQuoteHtml.Write(renderer, obj);
        }
        else
        {
            renderer.Write("<div").WriteAttributes(obj).Write('>');
            renderer.WriteChildren(obj);
            renderer.WriteLine("</div>");
        }
        if (obj.IsLastTab)
            renderer.WriteLine("</div>");
    }
}

internal sealed class ContainerTitleHtml : PartHtml<ContainerTitle>
{
    protected override void Write(PageHtmlRenderer renderer, ContainerTitle obj)
    {
        renderer.EnsureLine();
        renderer.Write(obj.Parent is AlertBlock ? "<p class=\"markdown-alert-title\"" : "<p class=\"container-title\"");
        renderer.WriteAttributes(obj);
        renderer.WriteBlockNumber();
        renderer.Write(">");
        renderer.WriteLeafInline(obj);
        renderer.WriteLine("</p>");
    }
}

internal sealed class AlertHtml : PartHtml<AlertBlock>
{
    protected override void Write(PageHtmlRenderer renderer, AlertBlock obj)
    {
        renderer.EnsureLine();
        renderer.Write("<div").WriteAttributes(obj).WriteLine('>');
        if (ContainerTitle.In(obj) is null)
            AlertTitle.Write(renderer, obj.Kind, renderer.IsChinese);
        var implicitBefore = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(obj);
        renderer.ImplicitParagraph = implicitBefore;
        renderer.WriteLine("</div>");
    }
}

internal sealed class ContentsHtml : PartHtml<ContentsBlock>
{
    protected override void Write(PageHtmlRenderer renderer, ContentsBlock obj)
    {
        if (obj.Entries.Count == 0)
            return;
        renderer.EnsureLine();
        renderer.Write("<nav class=\"contents\">");
        List<int> open = [];
        foreach (var (heading, html) in obj.Entries)
        {
            while (open.Count > 1 && open[^1] > heading.Level)
                Close(renderer, open);
            if (open.Count == 0 || open[^1] < heading.Level)
            {
                renderer.Write("<ul>");
                open.Add(heading.Level);
            }
            else
            {
                renderer.Write("</li>");
            }
            renderer.Write("<li><a href=\"#");
            renderer.WriteUrl(Address.Encode(heading.Id));
            renderer.Write("\">").Write(html).Write("</a>");
        }
        while (open.Count > 0)
            Close(renderer, open);
        renderer.WriteLine("</nav>");
    }

    private static void Close(PageHtmlRenderer renderer, List<int> open)
    {
        renderer.Write("</li></ul>");
        open.RemoveAt(open.Count - 1);
    }
}
