using System.Collections.Frozen;
using Twinscript.Markdown;

namespace Twinscript.Trust;

/// <summary>The elements and attributes that <c>html: safe</c> publishes beside those the sanitizer's library knows as harmless.</summary>
internal static class SafeNames
{
    /// <summary>Known to the library as harmless, but made to send or to look like the site's own controls.</summary>
    public static readonly string[] ForbiddenElements =
    [
        "form", "button", "select", "option", "optgroup", "textarea", "keygen", "datalist", "output", "fieldset", "legend", "menuitem",
        "meter", "style", "html", "head", "body", "main",
    ];

    public static readonly string[] Elements =
    [
        "ruby", "rb", "rt", "rtc", "rp", "picture", "source", "video", "audio", "track", "iframe", "details", "summary", "figure",
        "figcaption", "mark", "wbr", "search", .. Words("""
            math mi mn mo mtext ms mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom msub msup msubsup munder mover munderover
            mmultiscripts mprescripts none mtable mtr mtd semantics annotation
            """),
        .. Words("""
            svg g defs symbol use title desc path rect circle ellipse line polyline polygon image marker text tspan textPath
            linearGradient radialGradient stop pattern clipPath mask filter feBlend feColorMatrix feComponentTransfer feComposite
            feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
            feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
            """),
    ];

    public static readonly string[] Attributes = Words("""
        id class lang xml:lang translate role title alt srcset sizes media type loading decoding poster preload controls muted loop
        playsinline kind srclang label open datetime cite start reversed scope headers colspan rowspan tabindex hidden checked disabled
        download allowfullscreen allow data-block data-line
        """);

    public static readonly string[] ForbiddenAttributes =
    [
        "style", "name", "action", "method", "enctype", "accept", "accept-charset", "accesskey", "contenteditable", "contextmenu",
        "draggable", "dropzone", "background", "dynsrc", "lowsrc", "usemap", "form", "formaction", "target", "pattern", "autocomplete",
        "list", "prompt", "challenge", "keytype",
    ];

    /// <summary>Nothing of what stands in them is text for readers.</summary>
    private static readonly FrozenSet<string> WithoutText = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "script", "style", "template", "iframe", "object", "embed", "noembed", "noframes", "xmp", "plaintext", "applet", "meta", "link",
        "base", "title");

    private static readonly FrozenSet<string> Mathematical = FrozenSet.ToFrozenSet(Words("""
        display mathvariant mathcolor mathbackground mathsize displaystyle scriptlevel stretchy fence separator form lspace rspace
        linethickness columnalign rowalign rowspacing columnspacing columnlines rowlines columnspan rowspan accent accentunder movablelimits
        largeop symmetric minsize maxsize encoding voffset width height depth notation framespacing frame intent arg dir alttext
        """), StringComparer.OrdinalIgnoreCase);

    public static bool HoldsNoText(string element) => WithoutText.Contains(element);

    /// <param name="value">What the sanitizer would drop; becomes what may be kept of it.</param>
    public static bool MayKeep(string element, string space, string attribute, ref string value)
    {
        if (attribute.StartsWith("aria-", StringComparison.OrdinalIgnoreCase))
            return true;
        // Anchors of old pages; on other elements a name hides members of the document from scripts.
        if (attribute == "name")
            return element == "a";
        if (space.EndsWith("/MathML", StringComparison.Ordinal))
            return Mathematical.Contains(attribute);
        if (space == SvgNames.Svg && attribute != "style" && SvgAttributes.Clean(element, attribute, value, "") is { } clean)
        {
            value = clean;
            return true;
        }
        return false;
    }

    private static string[] Words(string text) => text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
