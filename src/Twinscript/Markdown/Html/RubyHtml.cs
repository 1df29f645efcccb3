namespace Twinscript.Markdown.Html;

internal sealed class RubyHtml : PartHtml<RubyInline>
{
    protected override void Write(PageHtmlRenderer renderer, RubyInline obj)
    {
        renderer.Write("<ruby").WriteAttributes(obj).Write('>');
        foreach (var part in obj.Parts)
            renderer.WriteEscape(part.Base).Write("<rt>").WriteEscape(part.Reading).Write("</rt>");
        renderer.Write("</ruby>");
    }
}
