using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Twinscript.Markdown;

/// <summary>
/// Reads no address and no title in which more round brackets are open than anybody writes. Markdig looks to the end of the paragraph
/// for what closes them, once for every link.
/// </summary>
internal sealed class BoundedLinkParser : LinkInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar != ']' || slice.PeekChar() != '(' || LinkDestination.MayBegin(slice.AsSpan()))
            return base.Match(processor, ref slice);
        // The bracket closes as if nothing stood behind it.
        var end = slice.End;
        slice.End = slice.Start;
        try
        {
            return base.Match(processor, ref slice);
        }
        finally
        {
            slice.End = end;
        }
    }
}
