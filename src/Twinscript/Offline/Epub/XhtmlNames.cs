using System.Collections.Frozen;
using System.Xml;
using Twinscript.Scripts;

namespace Twinscript.Offline;

/// <summary>Names as XML writes them: HTML's in lower case, SVG's with the capitals that only an HTML parser does without.</summary>
internal static class XhtmlNames
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Svg = """
        altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath feBlend feColorMatrix feComponentTransfer
        feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG
        feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile
        feTurbulence foreignObject glyphRef linearGradient radialGradient textPath
        attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits diffuseConstant edgeMode filterUnits
        gradientTransform gradientUnits kernelMatrix kernelUnitLength keyPoints keySplines keyTimes lengthAdjust limitingConeAngle
        markerHeight markerUnits markerWidth maskContentUnits maskUnits numOctaves pathLength patternContentUnits patternTransform
        patternUnits pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits refX refY repeatCount repeatDur
        requiredExtensions requiredFeatures specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles
        surfaceScale systemLanguage tableValues targetX targetY textLength viewBox viewTarget xChannelSelector yChannelSelector zoomAndPan
        """
        .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenDictionary(name => name, name => name, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Qualified = FrozenSet.ToFrozenSet(
        ["xlink:href", "xlink:title", "xlink:show", "xlink:role", "xlink:type", "xlink:arcrole", "xlink:actuate", "xml:space"],
        StringComparer.Ordinal);

    /// <summary>An element whose name XML has no way to write stands as one without a meaning.</summary>
    public static string Element(ReadOnlySpan<char> name, string space) =>
        !IsName(name) ? space == XmlSpaces.Svg ? "g" : "span" : Cased(name, space);

    /// <returns>Null for a name that XML has no way to write, and what a book has no use for.</returns>
    public static string? Attribute(ReadOnlySpan<char> name, string space)
    {
        if (name.StartsWith("data-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase) || name.Equals("srcdoc", StringComparison.OrdinalIgnoreCase))
            return null;
        if (IsName(name))
            return Cased(name, space);
        var qualified = name.ToString().ToLowerInvariant();
        return qualified == "epub:type" ? space == XmlSpaces.Html ? qualified : null
            : Qualified.Contains(qualified) && space != XmlSpaces.Html ? qualified : null;
    }

    private static string Cased(ReadOnlySpan<char> name, string space)
    {
        if (space == XmlSpaces.Svg && Svg.TryGetValue(name, out var cased))
            return cased;
        if (space == XmlSpaces.Math && name.Equals("definitionurl", StringComparison.OrdinalIgnoreCase))
            return "definitionURL";
        var written = name.ToString();
        return written.AsSpan().IndexOfAnyInRange('A', 'Z') < 0 ? written : string.Create(written.Length, written, (lower, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                lower[i] = char.IsAsciiLetterUpper(from[i]) ? (char)(from[i] | 0x20) : from[i];
        });
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || !XmlConvert.IsStartNCNameChar(name[0]))
            return false;
        foreach (var c in name)
        {
            if (!XmlConvert.IsNCNameChar(c))
                return false;
        }
        return true;
    }
}

/// <summary>The namespaces of what a page may hold.</summary>
internal static class XmlSpaces
{
    public const string Html = "http://www.w3.org/1999/xhtml";
    public const string Svg = "http://www.w3.org/2000/svg";
    public const string Math = "http://www.w3.org/1998/Math/MathML";
    public const string XLink = "http://www.w3.org/1999/xlink";
}
