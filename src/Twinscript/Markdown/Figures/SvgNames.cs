using System.Collections.Frozen;

namespace Twinscript.Markdown;

/// <summary>The parts of SVG that draw. What is not listed is left out with all it holds.</summary>
internal static class SvgNames
{
    public const string Svg = "http://www.w3.org/2000/svg";
    public const string XLink = "http://www.w3.org/1999/xlink";

    private static readonly FrozenSet<string> Drawing = FrozenSet.Create(StringComparer.Ordinal,
        "svg", "g", "defs", "symbol", "use", "switch", "view", "a", "title", "desc",
        "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "image", "marker",
        "text", "tspan", "textPath", "linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "filter",
        "animate", "animateMotion", "animateTransform", "set", "mpath",
        "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap",
        "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feImage", "feMerge",
        "feMergeNode", "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence");

    public static bool Draws(string element) => Drawing.Contains(element);

    /// <summary>Elements whose white space a reader sees.</summary>
    public static bool HoldsText(string element) => element is "text" or "tspan" or "textPath" or "title" or "desc" or "a";
}
