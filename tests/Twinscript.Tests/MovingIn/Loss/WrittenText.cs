using System.Text.RegularExpressions;

namespace Twinscript.Tests.MovingIn.Loss;

/// <summary>
/// Reads what Markdown of any generator wants its readers to see, with plain patterns and without our own parsers, so that both do not err
/// alike. Code, comments, front matter, addresses, names and arguments are left out; where it is unsure, it leaves out more.
/// </summary>
internal static partial class WrittenText
{
    /// <param name="withTags">Whether the words in tags and shortcodes count, too. Among them are the names of files.</param>
    public static HanText Read(string source, bool isMdx = false, bool withTags = false)
    {
        var text = source.ToCharArray();
        Blank(FrontMatter());
        BlankFences(text);
        Blank(Comment());
        Blank(Program());
        Blank(InlineCode());
        if (isMdx)
            Blank(Module());
        if (!withTags)
        {
            Blank(Tag());
            Blank(Shortcode());
        }
        BlankReferences(text);
        Blank(ReferenceDefinition());
        Blank(Destination());
        Blank(WikiTarget());
        Blank(FootnoteLabel());
        Blank(Attributes());
        Blank(Notation());
        BlankHtml(text);
        var han = new HanText();
        han.Add(text);
        return han;

        void Blank(Regex pattern)
        {
            foreach (Match match in pattern.Matches(new string(text)))
            {
                var gone = match.Groups["gone"] is { Success: true } part ? part : match;
                Clear(text.AsSpan(gone.Index, gone.Length));
            }
        }
    }

    private static void Clear(Span<char> stretch)
    {
        foreach (ref var character in stretch)
        {
            if (character != '\n')
                character = ' ';
        }
    }

    private static void BlankFences(char[] text)
    {
        var (start, fence, length) = (0, '\0', 0);
        while (start < text.Length)
        {
            var end = Array.IndexOf(text, '\n', start) is var found and >= 0 ? found : text.Length;
            var line = text.AsSpan(start, end - start);
            var inner = new string(line).TrimStart(' ', '\t', '>');
            if (fence == '\0')
            {
                inner = ListMarkers().Replace(inner, "");
                var mark = Fence().Match(inner);
                if (mark.Success)
                {
                    (fence, length) = (inner[0], mark.Groups["mark"].Length);
                    line.Fill(' ');
                }
            }
            else
            {
                var run = inner.Length - inner.TrimStart(fence).Length;
                if (run >= length && string.IsNullOrWhiteSpace(inner[run..]))
                    fence = '\0';
                line.Fill(' ');
            }
            start = end + 1;
        }
    }

    private static void BlankReferences(char[] text)
    {
        var whole = new string(text);
        var labels = ReferenceDefinition().Matches(whole).Select(m => m.Groups["label"].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Reference().Matches(whole))
        {
            if (labels.Contains(match.Groups["label"].Value))
                Clear(text.AsSpan(match.Groups["label"].Index, match.Groups["label"].Length));
        }
    }

    // What readers of pictures and links hear or see stays.
    private static void BlankHtml(char[] text)
    {
        foreach (Match tag in HtmlTag().Matches(new string(text)))
        {
            var kept = ShownAttribute().Matches(tag.Value).Select(m => m.Groups["text"]).ToArray();
            for (var i = 0; i < tag.Length; i++)
            {
                if (text[tag.Index + i] != '\n' && !kept.Any(k => i >= k.Index && i < k.Index + k.Length))
                    text[tag.Index + i] = ' ';
            }
        }
    }

    private const int Patience = 10_000;

    [GeneratedRegex(
        @"\A\uFEFF?(---\s*\n.*?\n---\s*(\n|\z)|\+\+\+\s*\n.*?\n\+\+\+\s*(\n|\z)|\{\s*\n.*?\n\}\s*(\n|\z))",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"\A((?:[-*+]|\d+[.)])[ \t]+)+", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex ListMarkers();

    [GeneratedRegex(@"\A(?<mark>`{3,}(?=[^`]*\z)|~{3,})", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Fence();

    [GeneratedRegex(@"<!--.*?-->|\{/\*.*?\*/\}|\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}|^%%$.*?^%%$",
        RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"<(?<name>script|style)\b[^>]*>.*?</\k<name>\s*>"
            + @"|\{%-?\s*(raw|highlight|codeblock|code)\b.*?\{%-?\s*end(raw|highlight|codeblock|code)\s*-?%\}",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Program();

    [GeneratedRegex(@"(?<![\\`])(?<run>`+)(?!`)(?:(?!\n[ \t>]*\n).)+?(?<!`)\k<run>(?!`)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"^(import|export)\s(?:(?!^\s*$).)*", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Module();

    [GeneratedRegex(@"\{%.*?%\}", RegexOptions.Singleline | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^[ >]{0,8}\[(?!\^)(?<label>[^\]\n]+)\]:[ \t]*\n?[ \t]*\S.*$|^\*\[[^\]\n]+\]:.*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex ReferenceDefinition();

    [GeneratedRegex(@"\]\[(?<label>[^\]\n]+)\]", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\]\((?<gone>[ \t]*(?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*))", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Destination();

    [GeneratedRegex(@"\[\[(?<gone>[^\]|\n]+\||[^\]|\n]+(?=\]\]))", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex WikiTarget();

    [GeneratedRegex(@"\[\^[^\]\s]+\]:?", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex FootnoteLabel();

    [GeneratedRegex(@"\{:?[ ]?[#.][^}\n]*\}", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Attributes();

    [GeneratedRegex(@"\{\{[<%].*?[%>]\}\}", RegexOptions.Singleline | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"-\{.*?\}-", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Notation();

    [GeneratedRegex(
        @"</?[A-Za-z][\w.:-]*(\s+[A-Za-z_:@#][^\s=<>""']*(\s*=\s*(""[^""]*""|'[^']*'|\{[^{}]*\}|[^\s""'=<>`]+))?)*\s*/?>",
        RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex HtmlTag();

    [GeneratedRegex(@"\s(?:alt|title)\s*=\s*[""'](?<text>[^""']*)[""']", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex ShownAttribute();
}
