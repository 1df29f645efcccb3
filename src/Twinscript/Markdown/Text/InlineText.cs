using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax.Inlines;

namespace Twinscript.Markdown;

/// <summary>The words of inline markup without the markup.</summary>
internal static class InlineText
{
    public static string Of(ContainerInline? inlines)
    {
        if (inlines?.FirstChild is LiteralInline only && only.NextSibling is null)
            return only.Content.ToString();
        var text = new StringBuilder();
        Append(text, inlines);
        return text.ToString();
    }

    /// <summary>What one inline without children shows; null for markup that shows nothing.</summary>
    public static string? Leaf(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        RubyInline ruby => ruby.Base,
        MathInline math => math.Content.ToString(),
        AbbreviationInline abbreviation => abbreviation.Abbreviation.Label,
        AutolinkInline address => address.Url,
        DelimiterInline delimiter => delimiter.ToLiteral(),
        _ => null,
    };

    private static void Append(StringBuilder text, ContainerInline? inlines)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LineBreakInline)
                text.Append(' ');
            else
                text.Append(Leaf(inline));
            if (inline is ContainerInline container)
                Append(text, container);
        }
    }
}
