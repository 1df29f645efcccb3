using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Twinscript.Markdown;

/// <summary>
/// Gives each attribute block to the markup right before it, or to the block whose last words it stands behind. One that stands
/// anywhere else is text, and is shown as it was written.
/// </summary>
internal static class AttributePlacement
{
    // What may stand between attributes and the end of their block; each of many would look at all others.
    private const int MostBehind = 16;

    // Behind mere text, a key that no element has is more likely something to be read.
    private static readonly HashSet<string> KnownKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "class", "lang", "translate", "title", "dir", "role", "style", "hidden", "tabindex", "inert", "credit", "width", "height",
        "sizes", "srcset", "loading", "decoding", "fetchpriority", "start", "reversed", "cite", "markdown",
    };

    public static void Settle(MarkdownDocument document, string body)
    {
        if (document.GetData(typeof(AttributeBlock)) is not List<AttributeBlock> found)
            return;
        foreach (var written in found)
        {
            if (written.Parent is null)
                continue;
            if (Owner(written, body) is { } owner)
            {
                var attributes = owner.GetAttributes();
                written.Attributes.CopyTo(attributes, mergeIdAndProperties: true, shared: false);
                Remove(written, owner);
            }
            else
            {
                written.ReplaceBy(new LiteralInline(written.Written) { Span = written.Span, Line = written.Line, Column = written.Column });
            }
        }
    }

    private static MarkdownObject? Owner(AttributeBlock written, string body)
    {
        if (!written.IsComment && written.PreviousSibling is { } before && TakesAttributes(before))
            return before;
        if (!written.IsComment && BracketedSpan.Wrap(written) is { } span)
            return span;
        if (!EndsItsBlock(written) || written.Parent?.ParentBlock is not { } block)
            return null;
        if (written.IsComment)
            return block as HeadingBlock;
        if (written.PreviousSibling is null && block is ParagraphBlock { Parent: not TableCell } alone)
            return Neighbour(alone, body);
        return IsMeant(written.Attributes) ? Shown(block) : null;
    }

    private static bool TakesAttributes(Inline inline) =>
        inline is LinkInline or AutolinkInline or CodeInline or EmphasisInline or CustomContainerInline or MathInline or RubyInline;

    private static bool EndsItsBlock(AttributeBlock written)
    {
        var left = MostBehind;
        for (var next = written.NextSibling; next is not null; next = next.NextSibling)
        {
            if (left-- == 0 || (next is not (FootnoteLink { IsBackLink: true } or AttributeBlock)
                && !(next is LiteralInline text && text.Content.AsSpan().IsWhiteSpace())))
                return false;
        }
        return true;
    }

    private static bool IsMeant(HtmlAttributes attributes) => attributes.Id is not null || attributes.Classes is not null
        || (attributes.Properties is { } properties
            && properties.TrueForAll(p => KnownKeys.Contains(p.Key) || p.Key.StartsWith("data-", StringComparison.OrdinalIgnoreCase)
                || p.Key.StartsWith("aria-", StringComparison.OrdinalIgnoreCase)));

    /// <summary>A paragraph that is written without a tag of its own has no place for attributes.</summary>
    private static MarkdownObject Shown(LeafBlock block) => block switch
    {
        ParagraphBlock { Parent: TableCell { Count: 1 } cell } => cell,
        ParagraphBlock { Parent: ListItemBlock { Parent: ListBlock { IsLoose: false } } item } => item,
        _ => block,
    };

    /// <summary>What touches a paragraph that is nothing but attributes: the block above, else the one below.</summary>
    private static Block? Neighbour(ParagraphBlock alone, string body)
    {
        if (alone.Parent is not { } parent)
            return null;
        var index = parent.IndexOf(alone);
        if (index > 0 && Touch(parent[index - 1], alone, body))
            return parent[index - 1];
        return index + 1 < parent.Count && Touch(alone, parent[index + 1], body) ? parent[index + 1] : null;
    }

    private static bool Touch(Block above, Block below, string body)
    {
        var (start, end) = (above.Span.End + 1, below.Span.Start);
        return start >= 0 && start <= end && end <= body.Length && body.AsSpan(start..end).Count('\n') <= 1;
    }

    private static void Remove(AttributeBlock written, MarkdownObject owner)
    {
        var block = written.Parent?.ParentBlock;
        var text = written.PreviousSibling as LiteralInline;
        written.Remove();
        if (owner is HeadingBlock && text is not null)
            text.Content.TrimEnd();
        else if (block is ParagraphBlock { Inline.FirstChild: null, Parent: { } parent }
            && owner is Block and not TableCell
            && owner != block)
            parent.Remove(block);
    }
}
