namespace Twinscript.Scripts;

internal enum HtmlNodeKind
{
    Element,

    /// <summary>Text with character references.</summary>
    Text,

    /// <summary>Text without, as scripts and CDATA sections hold it.</summary>
    RawText,
    Comment,
}

/// <summary>A piece of a page and what is in it. It refers to the page's HTML and copies nothing of it.</summary>
/// <param name="name">An element's, in lower case.</param>
internal sealed class HtmlNode(string html, HtmlNodeKind kind, string name, int start)
{
    private List<HtmlNode>? _children;

    public string Html => html;

    public HtmlNodeKind Kind => kind;

    public string Name => name;

    public int Start => start;

    /// <summary>Behind the end tag, or where the element was closed without one.</summary>
    public int End { get; set; }

    /// <summary>Of the start tag; 0 when there is none.</summary>
    public int NameEnd { get; init; }

    /// <summary>Whether it lies in SVG or MathML.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Whether white space in it is shown.</summary>
    public bool KeepsSpace { get; init; }

    public bool IsElement => kind == HtmlNodeKind.Element;

    public IReadOnlyList<HtmlNode> Children => _children ?? (IReadOnlyList<HtmlNode>)[];

    public ReadOnlySpan<char> Source => html.AsSpan(start..End);

    public HtmlAttributeReader Attributes => NameEnd == 0 ? new("", 0) : new(html, NameEnd);

    public void Add(HtmlNode child) => (_children ??= []).Add(child);

    /// <returns>The value of the first attribute of this name, decoded; null when there is none.</returns>
    public string? Attribute(string wanted)
    {
        var attributes = Attributes;
        while (attributes.MoveNext())
        {
            var attribute = attributes.Current;
            if (html.AsSpan(attribute.NameStart..attribute.NameEnd).Equals(wanted, StringComparison.OrdinalIgnoreCase))
                return HtmlText.Decode(html.AsSpan(attribute.ValueStart..attribute.ValueEnd));
        }
        return null;
    }
}
