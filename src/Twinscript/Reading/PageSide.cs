namespace Twinscript.Reading;

/// <summary>
/// One page's HTML as one side of a facing page: its blocks, and what has to change in it so that any of them can stand alone.
/// </summary>
internal sealed class PageSide
{
    private readonly Edit[] _edits;
    private readonly (int At, string Name)[] _regions;

    public PageSide(string html, Block root, Edit[] edits, (int At, string Name)[] regions) =>
        (Html, Root, _edits, _regions) = (html, root, edits, regions);

    public string Html { get; }

    public Block Root { get; }

    /// <summary>The text with its edits made.</summary>
    public EditedHtml AsOwn() => new(this, _edits, null);

    /// <summary>The same opposite another side: no id twice on the page, and no name of a region, which a screen reader lists.</summary>
    public EditedHtml Opposite(PageSide own, string suffix, string label)
    {
        var names = own._regions.Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        var alike = _regions.Where(r => names.Contains(r.Name)).Select(r => new Edit(r.At, 0, $"（{label}）", AtEnd: false)).ToArray();
        Edit[] edits = alike.Length == 0 ? _edits : [.. _edits.Concat(alike).OrderBy(edit => edit.At)];
        return new(this, edits, new(new(id => id + suffix, address: null), "data-block"));
    }
}

/// <param name="At">The offset in the page's HTML.</param>
/// <param name="Removed">How much is left out.</param>
/// <param name="Added">The replacement.</param>
/// <param name="AtEnd">Whether it belongs to what ends here, not to what begins.</param>
internal readonly record struct Edit(int At, int Removed, string Added, bool AtEnd);
