using AngleSharp.Dom;
using AngleSharp.Html;
using Ganss.Xss;
using Twinscript.Diagnostics;
using Twinscript.Scripts;

namespace Twinscript.Trust;

/// <summary>Leaves of a page's HTML what can't run anything, and says what is refused.</summary>
/// <remarks>
/// The decisions are those of HtmlSanitizer, a library that people keep up with browsers. It works on a tree, so that the HTML comes out
/// as its serializer writes it; pages of trusted authors don't go through it and stay as they are written.
/// </remarks>
internal sealed class SafeHtml(WrittenPlaces places, DiagnosticBag diagnostics)
{
    public const string Advice = "Say 'html: trusted' in site.yml if you trust whoever writes the pages.";

    public string Sanitize(string html)
    {
        var sanitizer = new HtmlSanitizer { KeepChildNodes = true, OutputFormatter = Formatter.Instance };
        sanitizer.AllowedTags.UnionWith(SafeNames.Elements);
        sanitizer.AllowedTags.ExceptWith(SafeNames.ForbiddenElements);
        sanitizer.AllowedAttributes.UnionWith(SafeNames.Attributes);
        sanitizer.AllowedAttributes.ExceptWith(SafeNames.ForbiddenAttributes);
        sanitizer.AllowedSchemes.UnionWith(["mailto", "tel", "sms", "ftp", "twin", "magnet", "ed2k", "thunder", "weixin", "geo"]);
        sanitizer.UriAttributes.UnionWith(["poster", "xlink:href", "cite", "longdesc"]);
        sanitizer.RemovingTag += (_, removing) => Refuse(removing.Tag);
        sanitizer.RemovingAttribute += (_, removing) => removing.Cancel = Keep(removing.Tag, removing.Attribute, removing.Reason);
        sanitizer.RemovingComment += (_, removing) => removing.Cancel = IsPlain(removing.Comment.Data);
        sanitizer.FilterUrl += (_, filtered) => filtered.SanitizedUrl =
            Address(filtered.Tag, filtered.OriginalUrl, filtered.SanitizedUrl);
        return sanitizer.Sanitize(html);
    }

    private void Refuse(IElement element)
    {
        if (SafeNames.HoldsNoText(element.LocalName))
            element.InnerHtml = "";
        Report($"<{element.LocalName}>", places.OfTag(element.LocalName));
    }

    private bool Keep(IElement element, IAttr attribute, RemoveReason reason)
    {
        if (reason == RemoveReason.NotAllowedAttribute)
        {
            var value = attribute.Value;
            if (SafeNames.MayKeep(element.LocalName, element.NamespaceUri ?? "", attribute.Name, ref value))
            {
                attribute.Value = value;
                return true;
            }
            Report($"'{attribute.Name}'", places.OfAttribute(attribute.Name));
            return false;
        }
        Report($"the address '{Shortened(attribute.Value)}'", places.OfAddress(attribute.Value));
        return false;
    }

    /// <returns>Null for an address that is not published.</returns>
    private static string? Address(IElement element, string written, string? sanitized)
    {
        // A placeholder becomes text of the author's later, which may begin with any scheme.
        if (written.AsSpan().ContainsAnyInRange('\uDB80', '\uDBFF'))
            return null;
        if (element.LocalName is "use" or "image" && element.NamespaceUri == Markdown.SvgNames.Svg)
            return written.StartsWith('#') ? written : null;
        if (element.LocalName is "img" && WrittenAddress.IsPicture(written))
            return written;
        return sanitized;
    }

    // Marks of excerpts. A comment with brackets could end elsewhere in another parser.
    private static bool IsPlain(string comment)
    {
        foreach (var c in comment)
        {
            if (c is '<' or '>' or '-' or '!' or '&')
                return false;
        }
        return true;
    }

    private void Report(string what, SourceSpan span) => diagnostics.Warning(
        DiagnosticCodes.RefusedHtml, $"{what} is not published, because site.yml says 'html: safe'. {Advice}", span);

    private static string Shortened(string value) => value.Length <= 60 ? value : string.Concat(WellShort(value), "…");

    private static ReadOnlySpan<char> WellShort(string value) => value.AsSpan(0, char.IsHighSurrogate(value[59]) ? 59 : 60);

    /// <summary>
    /// Escapes brackets in attributes too: whatever another parser takes for text or for a value, no tag can begin there that is not here.
    /// </summary>
    private sealed class Formatter : HtmlMarkupFormatter
    {
        public static readonly new Formatter Instance = new();

        protected override string Attribute(IAttr attribute)
        {
            var name = attribute.NamespaceUri is { Length: > 0 } && attribute.Prefix is { Length: > 0 } prefix
                ? $"{prefix}:{attribute.LocalName}" : attribute.LocalName;
            return attribute.Value.Length == 0 ? name : $"{name}=\"{HtmlText.EscapeQuotes(attribute.Value)}\"";
        }
    }
}
