using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Syntax;
using Twinscript.Markdown.Tags;
using SourceSpan = Twinscript.Diagnostics.SourceSpan;

namespace Twinscript.Markdown;

/// <summary>Reads just enough of the HTML authors write by hand.</summary>
internal static partial class RawHtml
{
    public static void GatherIds(string html, HashSet<string> ids)
    {
        if (!html.Contains("id", StringComparison.OrdinalIgnoreCase) && !html.Contains("name", StringComparison.OrdinalIgnoreCase))
            return;
        foreach (Match match in Id().Matches(html))
            ids.Add(System.Net.WebUtility.HtmlDecode(match.Groups["id"].Value));
    }

    /// <summary>Points what the author's own HTML shows and links to at the site's files and pages.</summary>
    public static void ResolveLinks(HtmlBlock block, LinkResolver links, Page page)
    {
        if (block.Type is HtmlBlockType.Comment or HtmlBlockType.ScriptPreOrStyle or HtmlBlockType.CData)
            return;
        var html = block.Lines.ToString();
        var resolved = ResolveLinks(html, links, () => page.Span(block.Span.Start, block.Span.End + 1));
        if (ReferenceEquals(html, resolved))
            return;
        var lines = resolved.Split('\n');
        block.Lines = new(lines.Length);
        foreach (var line in lines)
            block.Lines.Add(new StringSlice(line, NewLine.LineFeed));
    }

    /// <inheritdoc cref="ResolveLinks(HtmlBlock, LinkResolver, Page)"/>
    public static string ResolveLinks(string html, LinkResolver links, Func<SourceSpan> span)
    {
        if (!html.Contains("src", StringComparison.OrdinalIgnoreCase) && !html.Contains("href", StringComparison.OrdinalIgnoreCase)
            && !html.Contains("poster", StringComparison.OrdinalIgnoreCase))
        {
            return html;
        }
        var isChanged = false;
        var resolved = Linking().Replace(html, tag => Located().Replace(Bound().Replace(tag.Value, " ${name}=\"${url}\""), attribute =>
        {
            if (attribute.Groups["before"].Value.Contains("srcset", StringComparison.OrdinalIgnoreCase))
                return Several(attribute, url => links.Resolve(url, isLink: false, span), ref isChanged);
            var written = System.Net.WebUtility.HtmlDecode(attribute.Groups["url"].Value.Trim('"', '\'')).Trim();
            var isLink = tag.Groups["name"].Value is "a" or "A" or "area";
            if (TaggedText.MayHold(written) || links.Resolve(written, isLink, span) is not { } url)
                return attribute.Value;
            isChanged = true;
            return $"{attribute.Groups["before"].Value}\"{System.Net.WebUtility.HtmlEncode(url)}\"";
        }));
        return isChanged ? resolved : html;
    }

    /// <summary>Several pictures with what each is for: <c>a.png 1x, b.png 2x</c>.</summary>
    private static string Several(Match attribute, Func<string, string?> resolve, ref bool isChanged)
    {
        var shown = new List<string>();
        foreach (var part in System.Net.WebUtility.HtmlDecode(attribute.Groups["url"].Value.Trim('"', '\'')).Split(','))
        {
            var words = part.Trim().Split(' ', 2);
            if (TaggedText.MayHold(words[0]) || resolve(words[0]) is not { } url)
            {
                shown.Add(part.Trim());
                continue;
            }
            isChanged = true;
            shown.Add(words.Length > 1 ? $"{url} {words[1]}" : url);
        }
        return $"{attribute.Groups["before"].Value}\"{System.Net.WebUtility.HtmlEncode(string.Join(", ", shown))}\"";
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
        @"<[^<>]*\s(id|name)\s*=\s*[""']?(?<id>[^""'\s<>]+)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [GeneratedRegex("<[^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"<(?<name>img|a|area|video|audio|source|track|embed|iframe)\s[^<>]*>",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Linking();

    [GeneratedRegex(
        @"(?<before>\s(src|srcset|href|poster)\s*=\s*)(?<url>""[^""]*""|'[^']*'|[^\s""'>]+)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Located();

    // Vue: <img :src="$withBase('/a.png')">.
    [GeneratedRegex(
        @"\s:(?<name>src|href|poster)=""\$withBase\('(?<url>[^'""]*)'\)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Bound();
}
