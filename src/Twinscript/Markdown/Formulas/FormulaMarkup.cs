using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Twinscript.Markdown.Formulas;

/// <summary>
/// Temml's MathML without styles in attributes, which a page's policy forbids: classes of the theme and attributes instead.
/// </summary>
internal static partial class FormulaMarkup
{
    public static string Clean(string markup)
    {
        if (!markup.Contains(" style=\"", StringComparison.Ordinal))
            return markup;
        return Tag().Replace(markup, tag =>
        {
            var attributes = tag.Groups["attributes"].Value;
            if (Style().Match(attributes) is not { Success: true } style)
                return tag.Value;
            var rest = attributes.Remove(style.Index, style.Length);
            var classes = new List<string>();
            var added = new StringBuilder();
            foreach (var declaration in style.Groups["value"].Value.Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                if (declaration.Split(':', 2) is [var name, var value])
                    Take(name.Trim(), value.Trim(), classes, added);
            }
            if (classes.Count > 0 && Class().Match(rest) is { Success: true } known)
            {
                classes.Insert(0, known.Groups["value"].Value);
                rest = rest.Remove(known.Index, known.Length);
            }
            if (classes.Count > 0)
                added.Append(" class=\"").AppendJoin(' ', classes).Append('"');
            return $"<{tag.Groups["name"].Value}{rest}{added}{tag.Groups["end"].Value}";
        });
    }

    private static void Take(string name, string value, List<string> classes, StringBuilder attributes)
    {
        switch (name)
        {
            case "padding-left" or "padding-right" when Size(value) is { } size:
                classes.Add((name == "padding-left" ? "f-l" : "f-r") + (size <= 0.01 ? "0" : size <= 0.3 ? "2" : size <= 0.7 ? "5" : "10"));
                break;
            case "padding-top" or "padding-bottom" when Size(value) is { } size:
                classes.Add((name == "padding-top" ? "f-t" : "f-b") + (size <= 0.01 ? "0" : "5"));
                break;
            case "border-top" or "border-bottom" or "border-left" or "border-right":
                classes.Add("f-line-" + name["border-".Length..]);
                break;
            case "border":
                classes.Add("f-box");
                break;
            case "width" when value.EndsWith('%'):
                classes.Add(value == "100%" ? "f-wide" : "f-glue");
                break;
            case "font-weight":
                classes.Add("f-bold");
                break;
            case "text-align":
                classes.Add("tml-" + value);
                break;
            case "color":
                attributes.Append(" mathcolor=\"").Append(value).Append('"');
                break;
            case "background-color":
                attributes.Append(" mathbackground=\"").Append(value).Append('"');
                break;
        }
    }

    /// <returns>In ems.</returns>
    private static double? Size(string value)
    {
        var unit = value.AsSpan().TrimStart("-.0123456789");
        return double.TryParse(value.AsSpan(0, value.Length - unit.Length), CultureInfo.InvariantCulture, out var number)
            ? unit is "pt" ? number / 12 : number
            : null;
    }

    [GeneratedRegex(
        """<(?<name>[a-z]+)(?<attributes>(?:\s[a-zA-Z:-]+="[^"]*")+)(?<end>\s*/?>)""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("\\sstyle=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Style();

    [GeneratedRegex("\\sclass=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Class();
}
