using Twinscript.Documents;
using Twinscript.Scripts;

namespace Twinscript.Mirror;

internal enum PageKind
{
    /// <summary>Chinese in the script of the originals: it gets a counterpart.</summary>
    Source,

    /// <summary>It only leads on to another page.</summary>
    Redirect,

    OtherScript,

    OtherLanguage,

    /// <summary>It can't be read.</summary>
    Damaged,
}

/// <summary>A page of the original site.</summary>
internal sealed class OriginalPage(SitePath path, PageFacts facts, long bytes)
{
    // So few characters that only one script uses may be a quotation or a name.
    private const int Few = 6;

    public SitePath Path => path;

    public PageFacts Facts => facts;

    public long Bytes => bytes;

    public PageKind Kind { get; set; }

    /// <summary>A tag of the document that isn't true, see <see cref="SourceLanguage"/>.</summary>
    public string? MistakenLanguage { get; private set; }

    /// <summary>Percent-encoded, empty or with a slash at the end.</summary>
    public string Folder { get; } = SiteAddresses.FolderOf(path);

    /// <summary>Hosts show it at any address.</summary>
    public bool IsNotFound => path.Value == "404.html";

    /// <summary>Whether the page's text, or its tag where the text leaves it open, is Traditional; null when it isn't Chinese.</summary>
    public bool? IsTraditional(bool? otherwise = null)
    {
        var text = facts.Text;
        var tag = (facts.Language ?? "").Trim().Replace('_', '-');
        var isTagged = IsChinese(tag);
        if (text.Kana * 4 > text.Han || (!isTagged && IsOtherCjk(tag)))
            return null;
        var (more, less) = (Math.Max(text.Simplified, text.Traditional), Math.Min(text.Simplified, text.Traditional));
        if (more > Few && less * 5 < more && (isTagged || text.Han * 3 >= text.Latin))
            return text.Traditional > text.Simplified;
        if (isTagged)
            return Variants.TryParse(tag) switch
            {
                null or Variant.Zh => more == less ? otherwise : text.Traditional > text.Simplified,
                var variant => Variants.OfTag(Variants.CodeOf(variant.GetValueOrDefault())) >= Variant.Tw,
            };
        return text.Han > 0 && text.Han * 3 >= text.Latin ? more == less ? otherwise : text.Traditional > text.Simplified : null;
    }

    public void Judge(bool sourceIsTraditional, SourceLanguage source)
    {
        if (facts.Refresh is not null && facts.Text.Han == 0)
        {
            Kind = PageKind.Redirect;
            return;
        }
        Kind = IsTraditional(otherwise: sourceIsTraditional) is not { } traditional ? PageKind.OtherLanguage
            : traditional == sourceIsTraditional ? PageKind.Source
            : PageKind.OtherScript;
        if (Kind == PageKind.Source && facts.Language is { } language && !source.Covers(language))
            MistakenLanguage = language.Trim();
    }

    public static bool IsChinese(string tag) =>
        tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("cmn", StringComparison.OrdinalIgnoreCase);

    private static bool IsOtherCjk(string tag) =>
        tag.StartsWith("ja", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("ko", StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith("yue", StringComparison.OrdinalIgnoreCase);
}
