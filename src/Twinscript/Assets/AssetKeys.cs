using Twinscript.Documents;

namespace Twinscript.Assets;

/// <summary>The metadata of assets.</summary>
internal static class AssetKeys
{
    /// <summary>
    /// How templates and pages name it: <c>styles/site.css</c>; an input file's name starts with <see cref="InputPrefix"/>.
    /// </summary>
    public static readonly Key<string> Name = new("asset name", name => name);

    /// <summary>Keeps a file of the input from hiding one of the theme that has the same path.</summary>
    public const string InputPrefix = "input:";

    /// <summary>Scripts and styles templates set into the page itself: published within pages only, and allowed by their hash.</summary>
    public const string InlinePrefix = "inline/";
}
