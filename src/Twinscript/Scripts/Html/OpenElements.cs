namespace Twinscript.Scripts;

/// <summary>The elements open at one place of a page. Badly nested tags are taken as browsers take them, near enough for text.</summary>
internal sealed class OpenElements(string html)
{
    // As deep as browsers nest; it bounds the search when tags are never closed.
    private const int Deepest = 512;

    private readonly List<OpenElement> _open = [];

    public bool Foreign => _open.Count > 0 && _open[^1].Foreign;

    public Protection Protection => _open.Count > 0 ? _open[^1].Protection : Protection.None;

    public int Count => _open.Count;

    /// <summary>From the outermost.</summary>
    public OpenElement this[Index index] => _open[index];

    public void Push(OpenElement element) => _open.Add(element);

    /// <summary>Opens what a start tag begins here.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="traits">Of its name.</param>
    /// <param name="protection">What is protected inside.</param>
    /// <param name="resume">Where the text goes on behind it; by default nowhere.</param>
    public void Push(HtmlScanner tag, ElementTraits traits, Protection protection = Protection.None, TextPlace? resume = null) => Push(new()
    {
        NameStart = tag.NameStart,
        NameEnd = tag.NameEnd,
        Part = ImpliedEnds.Of(html.AsSpan(tag.NameStart..tag.NameEnd)),
        Traits = traits,
        Foreign = traits.Any(ElementTraits.Foreign) || (Foreign && !traits.Any(ElementTraits.Integration)),
        Protection = protection,
        Resume = resume ?? TextPlace.Nowhere,
    });

    public OpenElement Pop()
    {
        var element = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        return element;
    }

    /// <summary>How many elements stay open when this start tag has closed what it closes.</summary>
    public int LeftByStartOf(ReadOnlySpan<char> name)
    {
        var left = _open.Count;
        if (Foreign || ImpliedEnds.Of(name) is not { Starts: not 0 } start)
            return left;
        for (var i = _open.Count - 1; i >= Lowest; i--)
        {
            if (start.StopsAt(_open[i].Part))
                break;
            if (start.Ends(_open[i].Part))
                left = i;
        }
        return left;
    }

    /// <summary>How many elements stay open when the SVG or MathML around is closed.</summary>
    public int LeftByEndOfForeign()
    {
        var left = _open.Count;
        while (left > 0 && _open[left - 1].Foreign)
            left--;
        return left;
    }

    /// <summary>How many elements stay open when this end tag has closed what it closes.</summary>
    public int LeftByEndOf(ReadOnlySpan<char> name)
    {
        var traits = Elements.TraitsOf(name);
        for (var i = _open.Count - 1; i >= Lowest; i--)
        {
            if (NameOf(_open[i]).Equals(name, StringComparison.OrdinalIgnoreCase))
                return i;
            var inside = _open[i].Traits;
            var stops = traits.Any(ElementTraits.Block | ElementTraits.Foreign) ? ElementTraits.None
                : traits.Any(ElementTraits.Formatting) ? ElementTraits.Scope
                : ElementTraits.Block | ElementTraits.Scope;
            if (inside.Any(stops))
                break;
        }
        return _open.Count;
    }

    private int Lowest => Math.Max(0, _open.Count - Deepest);

    private ReadOnlySpan<char> NameOf(OpenElement element) => html.AsSpan(element.NameStart..element.NameEnd);
}
