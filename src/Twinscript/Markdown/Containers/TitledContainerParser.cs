using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Twinscript.Markdown;

/// <summary><c>::: name title</c> and <c>:::name[title]</c>.</summary>
internal sealed class TitledContainerParser : CustomContainerParser
{
    public TitledContainerParser() => InfoParser = ReadInfo;

    private static bool ReadInfo(BlockProcessor processor, ref StringSlice line, IFencedBlock fenced, char opening)
    {
        var text = line.AsSpan().TrimEnd();
        var nameEnd = text.IndexOfAny(" \t[");
        var name = nameEnd < 0 ? text : text[..nameEnd];
        var rest = nameEnd < 0 ? [] : text[nameEnd..].TrimStart();
        var from = text.Length - rest.Length;
        if (rest is ['[', .., ']'])
        {
            rest = rest[1..^1];
            from++;
        }
        fenced.Info = name.ToString();
        fenced.Arguments = rest.ToString();
        if (!Ascii.IsValid(name) && (rest.IsEmpty || char.IsWhiteSpace(text[nameEnd])))
        {
            // A name in Chinese is meant to be read.
            rest = text;
            from = 0;
        }
        if (!rest.IsWhiteSpace())
            ((CustomContainer)fenced).Add(ContainerTitle.Of(
                processor, new(line.Text, line.Start + from, line.Start + from + rest.Length - 1)));
        return true;
    }
}
