using System.Buffers;

namespace Twinscript.Scripts;

/// <summary>Attributes by which authors say what is to be converted.</summary>
internal static class ProtectingAttributes
{
    private static readonly SearchValues<string> Classes =
        SearchValues.Create(["no-convert", "notranslate", "math"], StringComparison.Ordinal);

    /// <param name="outer">What holds around the element.</param>
    /// <param name="translate">Whether the author wants even code converted.</param>
    /// <returns>What holds for the element and its attributes.</returns>
    public static Protection Apply(
        ReadOnlySpan<char> html, List<HtmlAttribute> attributes, SourceLanguage source, Protection outer, out bool translate)
    {
        var protection = outer;
        translate = false;
        var byClass = Protection.None;
        foreach (var attribute in attributes)
        {
            var name = html[attribute.NameStart..attribute.NameEnd];
            var value = html[attribute.ValueStart..attribute.ValueEnd];
            if (Is(name, "lang") || Is(name, "xml:lang"))
                protection = source.Covers(value) ? protection & ~Protection.Language : protection | Protection.Language;
            else if (Is(name, "translate") && Is(value, "no"))
                protection |= Protection.Author;
            else if (Is(name, "translate"))
                (protection, translate) = (protection & ~(Protection.Author | Protection.Element), true);
            else if (Is(name, "class"))
                byClass |= ByClass(value);
            else if (Is(name, "data-no-convert"))
                byClass |= Protection.Author;
        }
        return protection | byClass;
    }

    private static Protection ByClass(ReadOnlySpan<char> classes)
    {
        var protection = Protection.None;
        if (!classes.ContainsAny(Classes))
            return protection;
        foreach (var range in classes.SplitAny(" \t\n\r\f"))
        {
            protection |= classes[range] switch
            {
                "no-convert" or "notranslate" => Protection.Author,
                // TeX, as the Markdown renderer marks it.
                "math" => Protection.Element,
                _ => Protection.None,
            };
        }
        return protection;
    }

    private static bool Is(ReadOnlySpan<char> text, string other) => text.Equals(other, StringComparison.OrdinalIgnoreCase);
}
