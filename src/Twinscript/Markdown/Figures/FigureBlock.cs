using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Twinscript.Markdown;

/// <summary>A picture that stands alone in its paragraph.</summary>
internal sealed class FigureBlock() : LeafBlock(null)
{
    public required LinkInline Image { get; init; }

    public required string Alt { get; init; }

    public ContainerInline? Caption { get; init; }

    public string? Credit { get; init; }

    /// <summary>The picture's own markup; null when it is shown by an <c>img</c>.</summary>
    public string? Svg { get; init; }

    public bool IsFirstPicture { get; init; }
}
