namespace Twinscript.Cli.Preview.Headers;

/// <summary>Reads Netlify's <c>_headers</c>: a path at the margin, then its headers, indented.</summary>
internal static class HeaderFile
{
    public static IReadOnlyList<HeaderBlock> Parse(string text)
    {
        List<HeaderBlock> blocks = [];
        List<(string Name, string Value)>? headers = null;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var content = line.Trim();
            if (content.Length == 0 || content.StartsWith('#'))
                continue;
            if (content.StartsWith('/'))
            {
                headers = [];
                blocks.Add(new(new(content), headers));
            }
            else if (headers is not null && content.IndexOf(':') is > 0 and var colon)
            {
                headers.Add((content[..colon].Trim(), content[(colon + 1)..].Trim()));
            }
        }
        return blocks;
    }
}
