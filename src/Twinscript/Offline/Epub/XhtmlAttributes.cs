using Twinscript.Scripts;

namespace Twinscript.Offline;

/// <summary>Reads the attributes that a tag keeps in XHTML: no two of one name, and nothing that runs.</summary>
internal sealed class XhtmlAttributes(string html, HtmlReferences references)
{
    private readonly List<(string Name, string Value)> _kept = [];

    /// <returns>Names as XML writes them, and decoded values. Valid until the next call.</returns>
    public List<(string Name, string Value)> Of(HtmlScanner tag, string space)
    {
        _kept.Clear();
        var element = html.AsSpan(tag.NameStart..tag.NameEnd);
        var attributes = tag.Attributes;
        while (attributes.MoveNext())
        {
            var attribute = attributes.Current;
            var written = html.AsSpan(attribute.NameStart..attribute.NameEnd);
            if (XhtmlNames.Attribute(written, space) is not { } name || _kept.Exists(k => k.Name == name)
                || (name == "data" && element.Equals("object", StringComparison.OrdinalIgnoreCase)))
                continue;
            var value = HtmlText.Decode(html.AsSpan(attribute.ValueStart..attribute.ValueEnd));
            if (references.Change(element, written, value) is { } changed)
                _kept.Add((name, changed));
        }
        return _kept;
    }
}
