namespace Twinscript.Scripts;

internal static class HtmlTag
{
    /// <returns>The value of the first attribute of this name, decoded; null when the tag has none.</returns>
    public static string? Attribute(string html, HtmlScanner tag, string name)
    {
        var attributes = tag.Attributes;
        while (attributes.MoveNext())
        {
            var attribute = attributes.Current;
            if (html.AsSpan(attribute.NameStart..attribute.NameEnd).Equals(name, StringComparison.OrdinalIgnoreCase))
                return HtmlText.Decode(html.AsSpan(attribute.ValueStart..attribute.ValueEnd));
        }
        return null;
    }
}
