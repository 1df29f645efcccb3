using Markdig.Extensions.Mathematics;
using Twinscript.Markdown.Formulas;

namespace Twinscript.Markdown.Html;

internal sealed class FormulaHtml : PartHtml<MathInline>
{
    protected override void Write(PageHtmlRenderer renderer, MathInline obj)
    {
        var formula = Formula.In(obj);
        if (formula?.Html is { } html)
            renderer.Write(html);
        else
            renderer.Write("<code>").WriteEscape(formula?.Written ?? $"${obj.Content}$").Write("</code>");
    }
}

internal sealed class FormulaBlockHtml : PartHtml<FormulaBlock>
{
    protected override void Write(PageHtmlRenderer renderer, FormulaBlock obj)
    {
        renderer.EnsureLine();
        var formula = Formula.In(obj);
        // It scrolls where it is wider than the page, so the keyboard must reach it.
        renderer.Write(formula?.Html is null ? "<pre tabindex=\"0\"" : "<div class=\"formula\" tabindex=\"0\"");
        renderer.WriteBlockNumber();
        renderer.Write(">");
        if (formula?.Html is { } html)
            renderer.Write(html).WriteLine("</div>");
        else
            renderer.Write("<code>").WriteEscape(formula?.Written ?? "").WriteLine("\n</code></pre>");
    }
}
