using System.Collections.Frozen;

namespace Twinscript.Scripts;

/// <summary>Which open elements a start tag closes, though no end tag was written: <c>&lt;li&gt;一&lt;li&gt;二</c>.</summary>
/// <param name="Closes">The elements closed, with everything open inside them.</param>
/// <param name="Within">Elements beyond which none is looked for.</param>
internal sealed record ImpliedEnds(FrozenSet<string> Closes, FrozenSet<string> Within)
{
    private const string ParagraphEnds = """
        address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
        header hgroup hr main menu nav ol p pre listing plaintext xmp search section table ul summary
        """;

    private static readonly FrozenDictionary<string, ImpliedEnds>.AlternateLookup<ReadOnlySpan<char>> Rows = new (
        string Start, string Closes, string Within)[]
    {
        (ParagraphEnds, "p", "table td th caption template button object svg"),
        ("li", "p li", "ul ol menu table td th template button"),
        ("dd dt", "p dd dt", "dl table td th template button"),
        ("option", "option", "select datalist optgroup"),
        ("optgroup", "option optgroup", "select"),
        ("td th", "td th", "tr table template"),
        ("tr", "td th tr caption colgroup", "table template"),
        ("tbody thead tfoot", "td th tr tbody thead tfoot caption colgroup", "table template"),
        ("rt rp", "rt rp rb", "ruby rtc"),
        ("rb rtc", "rt rp rb rtc", "ruby"),
    }
        .SelectMany(row => Words(row.Start).Select(start => (start, ends: new ImpliedEnds(Set(row.Closes), Set(row.Within)))))
        .ToFrozenDictionary(row => row.start, row => row.ends, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static ImpliedEnds? Of(ReadOnlySpan<char> startTag) => Rows.TryGetValue(startTag, out var ends) ? ends : null;

    private static string[] Words(string names) => names.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private static FrozenSet<string> Set(string names) => Words(names).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
