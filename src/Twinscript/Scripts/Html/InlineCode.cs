namespace Twinscript.Scripts;

/// <summary>The styles and scripts a page holds within itself.</summary>
internal static class InlineCode
{
    /// <returns>In order, the elements' names and where in the page their text stands; elements without text are left out.</returns>
    public static List<(string Element, Range Place)> Of(string html)
    {
        List<(string, Range)> found = [];
        var scanner = new HtmlScanner(html);
        var element = "";
        while (scanner.Read(foreign: false))
        {
            if (scanner.Kind == HtmlTokenKind.StartTag)
                element = html.AsSpan(scanner.NameStart..scanner.NameEnd) switch { "script" => "script", "style" => "style", _ => "" };
            else if (scanner.Kind == HtmlTokenKind.RawText && element.Length > 0)
                found.Add((element, scanner.Start..scanner.End));
        }
        return found;
    }
}
