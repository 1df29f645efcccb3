using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Twinscript.Markdown;

/// <summary>Finds markup nested deeper than any reader could follow, before something recursive meets it.</summary>
internal static class Nesting
{
    public const int Deepest = 100;

    /// <summary>A block that is, or holds, something too deep; null when all is well.</summary>
    public static Block? TooDeep(MarkdownDocument document)
    {
        var pending = new Stack<(MarkdownObject Object, int Depth)>();
        pending.Push((document, 0));
        Block? block = null;
        while (pending.TryPop(out var at))
        {
            block = at.Object as Block ?? block;
            if (at.Depth > Deepest)
                return block;
            switch (at.Object)
            {
                case ContainerBlock container:
                    for (var i = container.Count - 1; i >= 0; i--)
                        pending.Push((container[i], at.Depth + 1));
                    break;
                case LeafBlock { Inline: { } inlines }:
                    pending.Push((inlines, at.Depth));
                    break;
                case ContainerInline inlines:
                    for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
                    {
                        if (inline is ContainerInline)
                            pending.Push((inline, at.Depth + 1));
                    }
                    break;
            }
        }
        return null;
    }
}
