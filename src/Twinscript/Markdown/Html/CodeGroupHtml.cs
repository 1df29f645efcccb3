using System.Globalization;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace Twinscript.Markdown.Html;

/// <summary>Blocks of code of which one is shown at a time: <c>::: code-group</c> of VitePress and VuePress.</summary>
internal static class CodeGroupHtml
{
    public static void Write(PageHtmlRenderer renderer, CustomContainer group)
    {
        renderer.Tabs++;
        var name = string.Create(CultureInfo.InvariantCulture, $"tabs-{renderer.Tabs}");
        renderer.WriteLine("<div class=\"tabs\">");
        var isFirst = true;
        foreach (var block in group)
        {
            if (block is CustomContainer { Info: "code-group-item" } item)
            {
                ContainerHtml.WriteFold(renderer, item, ContainerTitle.In(item), isFirst, name);
            }
            else if (block is FencedCodeBlock code)
            {
                renderer.EnsureLine();
                renderer.Write("<details name=\"").Write(name).Write(isFirst ? "\" open><summary" : "\"><summary");
                renderer.WriteBlockNumber();
                renderer.Write(">").WriteEscape(CodeCaption.In(code) ?? code.Info ?? "").WriteLine("</summary>");
                code.RemoveData(typeof(CodeCaption));
                renderer.Write(code);
                renderer.WriteLine("</details>");
            }
            else
            {
                renderer.Write(block);
                continue;
            }
            isFirst = false;
        }
        renderer.WriteLine("</div>");
    }
}
