namespace Twinscript.Markdown.Html;

internal sealed class FigureHtml : PartHtml<FigureBlock>
{
    protected override void Write(PageHtmlRenderer renderer, FigureBlock obj)
    {
        renderer.EnsureLine();
        renderer.Write("<figure").WriteAttributes(obj);
        renderer.WriteBlockNumber();
        renderer.Write("><div class=\"picture\">");
        if (obj.Svg is not null)
            renderer.Write(obj.Svg);
        else
            LinkHtml.WriteImage(renderer, obj.Image, obj.Alt, isLazy: !obj.IsFirstPicture, title: null);
        renderer.Write("</div>");
        if (obj.Caption is not null || obj.Credit is not null)
        {
            renderer.Write("<figcaption>");
            if (obj.Caption is not null)
                renderer.WriteChildren(obj.Caption);
            if (obj.Credit is not null)
                renderer.Write("<span class=\"credit\">").WriteEscape(obj.Credit).Write("</span>");
            renderer.Write("</figcaption>");
        }
        renderer.WriteLine("</figure>");
    }
}
