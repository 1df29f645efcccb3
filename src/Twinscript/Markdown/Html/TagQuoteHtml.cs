using Markdig.Syntax;
using Twinscript.Markdown.Tags;

namespace Twinscript.Markdown.Html;

/// <summary>A quotation that says whose it is: <c>{% blockquote author, source address %}</c>.</summary>
internal static class TagQuoteHtml
{
    public static void Write(PageHtmlRenderer renderer, TitledBlock quote)
    {
        renderer.Write("<blockquote").WriteAttributes(quote).WriteLine('>');
        renderer.WriteChildren(quote);
        if (quote.GetData(typeof(Tag)) is Tag { Form: TagForm.Liquid, Arguments.Values: { Count: > 0 } values })
        {
            var words = string.Join('，', values.Where(value => !TagWords.IsAddress(value)));
            renderer.Write("<p class=\"quoted-from\"");
            renderer.WriteBlockNumber();
            renderer.Write(">— ");
            if (values.FirstOrDefault(value => value.Contains("://", StringComparison.Ordinal)) is { } address)
            {
                renderer.Write("<a href=\"");
                renderer.WriteUrl(address);
                renderer.Write("\">").WriteEscape(words.Length > 0 ? words : address).Write("</a>");
            }
            else
            {
                renderer.WriteEscape(words);
            }
            renderer.WriteLine("</p>");
        }
        renderer.WriteLine("</blockquote>");
    }
}

internal sealed class UnseenHtml : PartHtml<UnseenBlock>
{
    protected override void Write(PageHtmlRenderer renderer, UnseenBlock obj)
    {
    }
}
