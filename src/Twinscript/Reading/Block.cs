namespace Twinscript.Reading;

/// <summary>An element of a page that may become a row, or hold rows. Offsets are those of the page's HTML.</summary>
internal sealed class Block(Block? parent, string name, int start)
{
    public Block? Parent => parent;

    /// <summary>In lower case; empty for text that stands between elements.</summary>
    public string Name => name;

    public int Start => start;

    public int ContentStart { get; set; }

    /// <summary>Where its end tag begins, or would.</summary>
    public int ContentEnd { get; set; }

    public int End { get; set; }

    public List<Block> Children { get; } = [];

    /// <summary>Its <c>data-block</c>, or else the first in it.</summary>
    public string? Id { get; set; }

    /// <summary>The attribute <c>data-block</c> with the white space before it.</summary>
    public Range BlockAttribute { get; set; }

    /// <summary>Whether its children may stand in rows of their own.</summary>
    public bool MayFall { get; init; }

    public bool HoldsText { get; set; }

    public bool HoldsIds { get; set; }

    public bool Falls => MayFall && !HoldsText && Children.Count > 1;
}
