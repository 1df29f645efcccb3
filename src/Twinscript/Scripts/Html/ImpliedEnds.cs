using System.Runtime.InteropServices;

namespace Twinscript.Scripts;

/// <summary>Which open elements a start tag closes, though no end tag was written: <c>&lt;li&gt;一&lt;li&gt;二</c>.</summary>
internal static class ImpliedEnds
{
    private const string ParagraphEnds = """
        address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
        header hgroup hr main menu nav ol p pre listing plaintext xmp search section table ul summary
        """;

    // The elements closed, with everything open inside them; and those beyond which none is looked for.
    private static readonly (string Start, string Closes, string Within)[] Rows =
    [
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
    ];

    private static readonly NameTable<Part> Parts = new(
        Rows.SelectMany(row => Words($"{row.Start} {row.Closes} {row.Within}")).Distinct(StringComparer.Ordinal).Select(name => (
            new Part(RowsWith(name, row => row.Start), RowsWith(name, row => row.Closes), RowsWith(name, row => row.Within)), name)));

    /// <summary>What an element does, a bit for each row of the table.</summary>
    /// <param name="Starts">Its start tag ends others.</param>
    /// <param name="IsClosed">It is ended.</param>
    /// <param name="IsLimit">It hides from those ends what lies around it.</param>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Part(int Starts, int IsClosed, int IsLimit)
    {
        public bool Ends(Part open) => (Starts & open.IsClosed) != 0;

        public bool StopsAt(Part open) => (Starts & open.IsLimit) != 0;
    }

    public static Part Of(ReadOnlySpan<char> name) => Parts.TryGetValue(name, out var part) ? part : default;

    private static string[] Words(string names) => names.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private static int RowsWith(string name, Func<(string Start, string Closes, string Within), string> names)
    {
        var rows = 0;
        for (var i = 0; i < Rows.Length; i++)
        {
            if (Words(names(Rows[i])).Contains(name, StringComparer.Ordinal))
                rows |= 1 << i;
        }
        return rows;
    }
}
