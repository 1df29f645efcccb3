using System.Security.Cryptography;
using System.Text;
using Twinscript.Documents;
using Twinscript.Scripts;

namespace Twinscript.Policy;

/// <summary>A script or style that stands in a page itself. A policy that lets it run must know it.</summary>
/// <param name="Element"><c>script</c> or <c>style</c>.</param>
internal readonly record struct InlineCode(string Element, string Text)
{
    /// <summary>All of a self-contained file that may run.</summary>
    public static readonly Key<IReadOnlyList<InlineCode>> Key = new("inline code");

    /// <summary>As a policy names it.</summary>
    public string Hash => HashOf(Text);

    public static string HashOf(string code) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(code)))}'";

    public static IReadOnlyList<InlineCode> In(string html)
    {
        if (!html.Contains("<script", StringComparison.OrdinalIgnoreCase) && !html.Contains("<style", StringComparison.OrdinalIgnoreCase))
            return [];
        List<InlineCode> found = [];
        var scanner = new HtmlScanner(html);
        var element = "";
        while (scanner.Read(foreign: false))
        {
            if (scanner.Kind == HtmlTokenKind.StartTag)
            {
                var name = html.AsSpan(scanner.NameStart..scanner.NameEnd);
                element = name.Equals("script", StringComparison.OrdinalIgnoreCase) ? "script"
                    : name.Equals("style", StringComparison.OrdinalIgnoreCase) ? "style"
                    : "";
            }
            else if (scanner.Kind == HtmlTokenKind.RawText && element.Length > 0)
                found.Add(new(element, html[scanner.Start..scanner.End]));
        }
        return found;
    }
}
