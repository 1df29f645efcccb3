using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Twinscript.Markdown;

/// <summary>Reads just enough of the HTML authors write by hand.</summary>
internal static partial class RawHtml
{
    public static void GatherIds(string html, HashSet<string> ids)
    {
        if (!html.Contains("id", StringComparison.OrdinalIgnoreCase))
            return;
        foreach (Match match in Id().Matches(html))
            ids.Add(System.Net.WebUtility.HtmlDecode(match.Groups["id"].Value));
    }

    public static void Gather(HtmlBlock block, HashSet<string> ids, ref TextLength length)
    {
        if (block.Type is HtmlBlockType.Comment
            or HtmlBlockType.ScriptPreOrStyle
            or HtmlBlockType.ProcessingInstruction
            or HtmlBlockType.CData)
            return;
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines.Lines[i].Slice.ToString();
            GatherIds(line, ids);
            foreach (var range in Tag().EnumerateSplits(line))
                length.Add(line.AsSpan(range));
            length.Break();
        }
    }

    [GeneratedRegex(
        @"<[^<>]*\sid\s*=\s*[""']?(?<id>[^""'\s<>]+)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [GeneratedRegex("<[^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
