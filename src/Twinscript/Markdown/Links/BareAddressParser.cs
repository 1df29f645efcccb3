using System.Buffers;
using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Twinscript.Markdown;

/// <summary>Ends a bare address at Chinese punctuation, where no space does.</summary>
internal sealed class BareAddressParser(AutoLinkOptions options) : AutoLinkParser(options)
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("，。、；：！？「」『』《》〈〉【】（）［］…—　 \t\r\n");

    private static readonly SearchValues<string> Starts =
        SearchValues.Create(["http://", "https://", "ftp://", "mailto:", "tel:", "www."], StringComparison.Ordinal);

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        if (rest[..Math.Min(8, rest.Length)].IndexOfAny(Starts) != 0)
            return false;
        var length = rest.IndexOfAny(Ends);
        if (length < 0)
            return base.Match(processor, ref slice);
        var end = slice.End;
        slice.End = slice.Start + length - 1;
        var matched = base.Match(processor, ref slice);
        slice.End = end;
        return matched;
    }
}
