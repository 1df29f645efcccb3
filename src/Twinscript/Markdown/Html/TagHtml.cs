using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace Twinscript.Markdown.Html;

internal sealed partial class TagHtml : PartHtml<HtmlInline>
{
    protected override void Write(PageHtmlRenderer renderer, HtmlInline obj)
    {
        if (!renderer.EnableHtmlForInline)
            return;
        if (!renderer.IsCopy)
            renderer.Write(obj.Tag);
        else if (!Anchor().IsMatch(obj.Tag))
            renderer.Write(Id().Replace(obj.Tag, ""));
    }

    [GeneratedRegex(@"^</?a[\s>/]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Anchor();

    [GeneratedRegex(
        @"\sid\s*=\s*(""[^""]*""|'[^']*'|[^\s>]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
