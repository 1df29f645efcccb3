using System.Buffers;
using System.Globalization;
using System.Text;

namespace Twinscript.Mirror;

/// <summary>Writes a text as the inside of a literal of JavaScript or JSON.</summary>
internal static class ScriptLiteral
{
    private static readonly SearchValues<char> MayNeedEscape =
        SearchValues.Create([.. "\"'`\\$<\u2028\u2029", .. Enumerable.Range(0, ' ').Select(c => (char)c)]);

    /// <param name="quote">What stands around it; a backtick for a template.</param>
    /// <param name="json">Whether only JSON's escapes are allowed.</param>
    public static string Escape(string text, char quote, bool json)
    {
        if (!text.AsSpan().ContainsAny(MayNeedEscape))
            return text;
        var output = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' || c == quote || (c == '$' && quote == '`' && i + 1 < text.Length && text[i + 1] == '{'))
                output.Append('\\').Append(c);
            else if (c == '<' && EndsScript(text.AsSpan(i + 1)))
                output.Append(json ? "\\u003c" : "\\x3c");
            else if (c is '\u2028' or '\u2029' || (c < ' ' && !(quote == '`' && c is '\n' or '\t')))
                output.Append(Control(c));
            else
                output.Append(c);
        }
        return output.ToString();
    }

    // A browser ends an inline script at the first such letters, whatever the script means by them.
    private static bool EndsScript(ReadOnlySpan<char> next) =>
        next.StartsWith("/script", StringComparison.OrdinalIgnoreCase) || next.StartsWith("!--", StringComparison.Ordinal);

    private static string Control(char c) => c switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
    };
}
