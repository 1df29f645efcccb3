using Twinscript.Documents;
using Twinscript.Scripts;

namespace Twinscript.Offline;

/// <summary>A script or style that stands in a page itself. A policy that lets it run must know it.</summary>
/// <param name="Element"><c>script</c> or <c>style</c>.</param>
internal readonly record struct InlineCode(string Element, string Text)
{
    /// <summary>All of a self-contained file.</summary>
    public static readonly Key<IReadOnlyList<InlineCode>> Key = new("inline code");

    public static IReadOnlyList<InlineCode> In(string html)
    {
        if (!html.Contains("<script", StringComparison.Ordinal) && !html.Contains("<style", StringComparison.Ordinal))
            return [];
        List<InlineCode> found = [];
        var scanner = new HtmlScanner(html);
        var element = "";
        while (scanner.Read(foreign: false))
        {
            if (scanner.Kind == HtmlTokenKind.StartTag)
                element = html.AsSpan(scanner.NameStart..scanner.NameEnd) switch { "script" => "script", "style" => "style", _ => "" };
            else if (scanner.Kind == HtmlTokenKind.RawText && element.Length > 0)
                found.Add(new(element, html[scanner.Start..scanner.End]));
        }
        return found;
    }
}
