using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Twinscript.Markdown.Tags;

namespace Twinscript.Markdown;

/// <summary>What stands above a block of code: a file's name, or what the code does.</summary>
internal static partial class CodeCaption
{
    public static string? In(CodeBlock block) => block.GetData(typeof(CodeCaption)) as string;

    public static void Set(CodeBlock block, string? caption)
    {
        if (!string.IsNullOrWhiteSpace(caption))
            block.SetData(typeof(CodeCaption), caption.Trim());
    }

    /// <summary>What a fence says: <c>js title="a.js"</c>, <c>js [a.js]</c>, <c>js src/a.js</c>, <c>js:a.js</c>.</summary>
    public static void Read(FencedCodeBlock block)
    {
        if (block.Arguments is { Length: > 0 } arguments && Written().Match(arguments) is { Success: true } match)
            Set(block, match.Groups["caption"].Value);
        else if (block.TryGetAttributes()?.Properties?.Find(p => p.Key is "title" or "filename" or "caption").Value is { } named)
            Set(block, named);
    }

    /// <summary>What a tag says: <c>{% codeblock 標題 lang:js address %}</c>, <c>{% highlight js %}</c>.</summary>
    public static (string? Language, string? Caption) Of(Tag tag)
    {
        var values = tag.Arguments.Values;
        var language = tag.Arguments.Get("lang", "language", "type");
        if (tag.Name is not ("codeblock" or "code" or "highlight" or "prism" or "text"))
            return (tag.Name.ToLowerInvariant(), null);
        if (tag.Name is "highlight" or "prism" or "text")
            return (language ?? tag.Arguments.At(0), null);
        var words = new List<string>();
        foreach (var value in values)
        {
            if (value.StartsWith("lang:", StringComparison.Ordinal))
                language = value[5..];
            else if (!Option().IsMatch(value))
                words.Add(value);
        }
        // {% code js %}
        if (language is null && words is [var only] && only.Length < 12 && only.All(char.IsAsciiLetterOrDigit))
            return (only, null);
        return (language, words.Count == 0 ? null : string.Join(' ', words));
    }

    [GeneratedRegex(
        """(?:^|[\s:])(?:(?:title|filename|caption)=(?:"(?<caption>[^"]*)"|'(?<caption>[^']*)')|\[(?<caption>[^\[\]]+)\])"""
        + """|^\s*:?(?<caption>[A-Za-z0-9_./@-]+\.[A-Za-z][A-Za-z0-9]{0,9})(?:\s|$)""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Written();

    [GeneratedRegex(@"^[a-z_]+:[^/\s]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Option();
}
