namespace Twinscript.Scripts;

internal static class HtmlTag
{
    /// <returns>The value of the first attribute of this name, decoded; null when the tag has none.</returns>
    public static string? Attribute(string html, HtmlScanner tag, string name) =>
        ValueOf(html, tag, name) is { } value ? HtmlText.Decode(html.AsSpan(value)) : null;

    /// <returns>Where the value of the first attribute of this name stands; null when the tag has none.</returns>
    public static Range? ValueOf(string html, HtmlScanner tag, string name)
    {
        var attributes = tag.Attributes;
        while (attributes.MoveNext())
        {
            var attribute = attributes.Current;
            if (html.AsSpan(attribute.NameStart..attribute.NameEnd).Equals(name, StringComparison.OrdinalIgnoreCase))
                return attribute.ValueStart..attribute.ValueEnd;
        }
        return null;
    }
}
