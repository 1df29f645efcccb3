using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Twinscript.Markdown.Tags;

namespace Twinscript.Markdown.Code;

/// <summary>
/// What stands behind a fence, in the words of VitePress (<c>js{1,3}:line-numbers</c>), Docusaurus (<c>js {1,3} showLineNumbers</c>),
/// Hugo (<c>js {linenos=true,hl_lines=[1,3]}</c>), MkDocs (<c>js linenums="1" hl_lines="1 3"</c>), Hexo (<c>mark:1,3</c>) and Starlight
/// (<c>ins={1} del={3}</c>).
/// </summary>
internal sealed partial class CodeSettings
{
    // A block of a hundred thousand lines need not be marked line by line.
    private const int MostLines = 100_000;

    private static readonly HashSet<string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        "linenos", "hl_lines", "linenostart", "linenums", "title", "showLineNumbers", "anchorlinenos", "lineanchors", "guesssyntax",
        "filename", "caption", "numberLines", "startFrom", "lineNos", "lineNoStart", "hl_inline", "noClasses", "nohl", "tabWidth",
    };

    public string Language { get; private set; } = "";

    /// <summary>Of the first line; null when lines have no numbers.</summary>
    public int? FirstNumber { get; private set; }

    /// <summary>What the author said of lines, by their number in the block.</summary>
    public IReadOnlyDictionary<int, LineMarks> Lines => _lines;

    private readonly Dictionary<int, LineMarks> _lines = [];

    public static CodeSettings? In(CodeBlock block) => block.GetData(typeof(CodeSettings)) as CodeSettings;

    public static void Read(FencedCodeBlock block)
    {
        var settings = new CodeSettings { Language = block.Info ?? "" };
        block.SetData(typeof(CodeSettings), settings);
        var written = new StringBuilder(block.Arguments);
        if (block.TryGetAttributes() is { } attributes)
            settings.Take(attributes, written);
        if (block.GetData(typeof(Tag)) is Tag tag)
            written.Append(' ').Append(tag.Rest);
        if (written.Length > 0)
            settings.Read(written.ToString());
    }

    // Hugo and MkDocs write them in the braces that hold attributes elsewhere.
    private void Take(HtmlAttributes attributes, StringBuilder written)
    {
        if (attributes.Properties is { } properties)
        {
            foreach (var (key, value) in properties.Where(p => Keys.Contains(p.Key)))
                written.Append(' ').Append(key).Append("=\"").Append(value).Append('"');
            properties.RemoveAll(p =>
                Keys.Contains(p.Key) || (p.Key == "style" && p.Value?.Contains(':', StringComparison.Ordinal) != true));
        }
        if (attributes.Classes is not { } classes)
            return;
        if (classes.RemoveAll(name => name is "numberLines" or "line-numbers" or "linenums") > 0)
            FirstNumber = 1;
        // Pandoc: ``` {.python}.
        if (Language.Length == 0 && classes.Find(CodeLanguages.IsKnown) is { } language)
        {
            Language = language;
            classes[classes.IndexOf(language)] = "language-" + language;
        }
    }

    private void Read(string written)
    {
        foreach (Match match in Marked().Matches(written))
        {
            var mark = match.Groups["key"].Value switch
            {
                "ins" or "add" => LineMarks.Inserted,
                "del" or "remove" => LineMarks.Deleted,
                "focus" => LineMarks.Focus,
                _ => LineMarks.Marked,
            };
            foreach (Match range in Range().Matches(match.Groups["lines"].Value))
                Mark(range, mark);
        }
        if (Unnumbered().IsMatch(written))
            return;
        if (Start().Match(written) is { Success: true } start)
            FirstNumber = int.Parse(start.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        else if (Numbered().IsMatch(written))
            FirstNumber = 1;
    }

    private void Mark(Match range, LineMarks mark)
    {
        var first = int.Parse(range.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
        var last = range.Groups["last"] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : first;
        for (var line = first; line <= Math.Min(last, MostLines); line++)
            _lines[line] = _lines.GetValueOrDefault(line) | mark;
    }

    [GeneratedRegex(
        """(?:^|[\s,{])(?:(?<key>ins|del|mark|add|remove|focus)=)?\{\s*(?<lines>[0-9][0-9\s,-]*)\}"""
        + """|hl_lines\s*=\s*(?:"?\[(?<lines>[^\]]*)\]|"(?<lines>[^"]*)"|(?<lines>[0-9][0-9,-]*))|mark:(?<lines>[0-9][0-9,-]*)""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Marked();

    [GeneratedRegex("(?<first>[0-9]{1,6})(?:-(?<last>[0-9]{1,6}))?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Range();

    [GeneratedRegex(
        """linenos\s*=\s*"?(?:true|table|inline)|showLineNumbers|(?:^|[:\s])line-numbers|numberLines|line_number:true"""
        + """|(?:^|\s)linenos(?:$|\s)""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(
        """(?:linenostart|linenums|showLineNumbers|line-numbers|first_line|startFrom)\s*[=:]\s*[{"]?(?<number>[0-9]{1,6})""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Start();

    [GeneratedRegex(
        """no-line-numbers|line-numbers=off|linenos\s*=\s*"?false|showLineNumbers=\{?"?false""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Unnumbered();
}
