namespace Twinscript.Scripts;

/// <summary>What the elements of HTML and SVG mean for text. One nobody knows is an inline element, as in browsers.</summary>
internal static class Elements
{
    private static readonly NameTable<ElementTraits> Traits = new(
    [
        (ElementTraits.Block, """
            html head body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure
            footer form frameset h1 h2 h3 h4 h5 h6 header hgroup legend li main menu nav noscript ol optgroup option p search
            section select datalist summary tbody tfoot thead tr ul text g defs symbol marker pattern
            """),
        (ElementTraits.Block | ElementTraits.Scope, "table td th caption template button colgroup"),
        (ElementTraits.Block | ElementTraits.Void, "br hr"),
        (ElementTraits.Block | ElementTraits.RawText | ElementTraits.Integration, "title"),
        (ElementTraits.Block | ElementTraits.Integration, "desc foreignobject"),
        (ElementTraits.Block | ElementTraits.Foreign, "svg"),
        (ElementTraits.Block | ElementTraits.Protected, "pre listing"),
        (ElementTraits.Block | ElementTraits.Protected | ElementTraits.RawText, "textarea xmp plaintext noframes"),
        (ElementTraits.Protected | ElementTraits.Foreign, "math"),
        (ElementTraits.Object | ElementTraits.Words, "mtext"),
        (ElementTraits.Protected | ElementTraits.RawText, "script style"),
        (ElementTraits.Object | ElementTraits.Protected | ElementTraits.RawText, "iframe noembed"),
        (ElementTraits.Object | ElementTraits.Scope, "object marquee applet"),
        (ElementTraits.Object, "audio canvas video"),
        (ElementTraits.Object | ElementTraits.Void, "embed img input"),
        (ElementTraits.Void, "area base basefont bgsound col frame link meta param source track wbr keygen"),
        (ElementTraits.Protected | ElementTraits.Formatting, "code tt"),
        (ElementTraits.Protected, "kbd samp var"),
        (ElementTraits.Formatting, "a b big em font i nobr s small strike strong u"),
        (ElementTraits.Aside, "rt rp rtc"),
    ]);

    public static ElementTraits TraitsOf(ReadOnlySpan<char> name) => Traits.TryGetValue(name, out var traits) ? traits : ElementTraits.None;
}
