using System.Text.RegularExpressions;
using Markdig.Renderers.Html;

namespace Twinscript.Markdown;

internal static partial class WrittenAttributes
{
    /// <summary>Leaves each attribute once, as HTML demands, and none that the renderer writes itself.</summary>
    public static void Tidy(HtmlAttributes attributes)
    {
        if (attributes.Properties is not { Count: > 0 } properties)
            return;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in properties)
        {
            if (property.Key.Equals("id", StringComparison.OrdinalIgnoreCase))
                attributes.Id ??= property.Value;
            else if (property.Key.Equals("class", StringComparison.OrdinalIgnoreCase) && property.Value is { } classes)
                attributes.AddClass(classes);
        }
        properties.RemoveAll(p => p.Key is "data-block" || !Name().IsMatch(p.Key)
            || p.Key.Equals("id", StringComparison.OrdinalIgnoreCase)
            || p.Key.Equals("class", StringComparison.OrdinalIgnoreCase)
            || !seen.Add(p.Key));
    }

    [GeneratedRegex("^[A-Za-z_:][A-Za-z0-9_:.-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
