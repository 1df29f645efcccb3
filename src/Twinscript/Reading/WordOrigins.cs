using AngleSharp.Dom;
using Twinscript.Pages;

namespace Twinscript.Reading;

/// <summary>Lets every regional word of a converted page know the author's own: <c>&lt;span data-from="軟體"&gt;软件&lt;/span&gt;</c>.</summary>
internal static class WordOrigins
{
    private const string Attribute = "data-from";

    /// <returns>The page's HTML; as it was, byte for byte, when it holds no such word.</returns>
    public static string Mark(PageInScript source, PageInScript page, ScriptComparison comparison)
    {
        var root = PageHtml.Parse(page.Html);
        var marked = false;
        foreach (var (written, shown) in PageHtml.CommonBlocks(PageHtml.Parse(source.Html), root))
        {
            var (from, to) = (BlockText.Of(written), BlockText.Of(shown));
            var words = comparison.Compare(from.Text, to.Text)
                .Where(d => d is { Kind: DifferenceKind.Word, SourceLength: > 0, TargetLength: > 0 })
                .Select(d => (d.TargetStart, d.TargetEnd, Own: from.Text[d.SourceStart..d.SourceEnd]))
                .Where(w => !w.Own.Contains('\n', StringComparison.Ordinal))
                .ToArray();
            if (words.Length == 0)
                continue;
            marked = true;
            to.Mark(words, own => Word(root, own), whole: true);
        }
        return marked ? root.InnerHtml : page.Html;
    }

    private static IElement Word(IElement near, string own)
    {
        var span = PageHtml.Span(near);
        span.SetAttribute(Attribute, own);
        return span;
    }
}
