using System.Globalization;
using System.Text;

namespace Benchmarks.Repeated;

/// <param name="Count">How often it is repeated for the smaller of the two measurements.</param>
/// <param name="Of">A page with the construct so many times, or another file.</param>
/// <param name="File">Its name.</param>
internal sealed record Construct(string Name, int Count, Func<int, string> Of, string File = "index.md")
{
    public static Construct Times(string piece, int count = 20_000) =>
        new(piece.Replace("\n", "\\n", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal), count,
            n => Repeat(piece, n));

    public static string Repeat(string piece, int count) => new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();

    public static string Each(int count, Func<int, string> piece)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(piece(i));
        return text.ToString();
    }

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What has been slow in programs of this kind, and what is merely much.</summary>
internal static class Constructs
{
    public static readonly IReadOnlyList<Construct> All =
    [
        .. new[]
        {
            "<!--", "<!-- a", "[a](b(", "[a](<b", "[a](b (c", "[a](b 'c", "「", "」", "“", "”", "《", "<div>", "<div>\n", "<b>", "</b>",
            "<a ", "<a b='", "<?", "<![CDATA[",
            "{汉|", "{", "{{", "{%", "{% a ", "{% a %}", "{% note %}", "{% raw %}", "{% tabs x %}\n", "{{< a ", "{{< a >}}", "{{#include ",
            "-{", "-{A|", "-{a}-", "}-", "[", "![", "]", "[[", "[[a", "[^", "[^1]", "[a]", "[a][b]", "[a]: ", "*a_", "*a **b ", "*",
            "_", "~", "~~a",
            "==a", "^a^", "$", "$a", "$$", "`", "`a", "\\", "&", "&amp", "&#1;", ":", ":a", ":smile", "www.", "http://", "http://a ",
            "a@b", "\"\"", "\"",
            "{.a", "]{.a}", "{#a}", "{/*", "|", "|a", "a|b\n", "| a | b |\n", "> ", ">\n", "- ", "1. ", "- a\n", "> a\n", "::: a\n",
            ":::\n",
            "!!! note\n    ", "=== \"a\"\n", "```\n", "~~~\n", "$$\n", "    a\n", "# a\n", "## \n", "a\n===\n", "a\n\n", "a\n",
            "---\n", "a  \n", "\\\n",
            "<Card>", "<Card a={", "<X>\n", "import ", "<details>\n", "<table><tr><td>", "<p>", "*[a]: b\n", "a\n: b\n", "- [ ] a\n",
            "+-+\n", "^^^\n",
            "[TOC]\n\n", "<!-- tab a -->\n", "\t", " ", "\u3000", "\U000F0000", "\U00100000", "\0", "a", "漢", "软件", "𠮷", "e\u0301",
            "a.b.", "$a ", "$$a ", "`a ``b ", "[a](<b c", "[a](b \"c ", "[a](b (c) d", "\\(a ", "\\[a ", "<<", "<a<b ", "://{a",
            "{{< a \"", "{% a '", "<a b=\"", "<A b={", "<A b=\"", "[[a|b", "[a]{.b ", "![[a]]", "***a ", "__a_ ", "~a~~ ", "&a;", "*a",
            "(", ")", "a_b_", "**漢", "**「", "'a", "…", "——", "-{zh-tw:A;zh-cn:B}-", "-{zh-tw;zh-hk|漢}-", "-{H|甲=>zh-cn:乙}-",
            "{% note %}a{% endnote %}\n\n", "<details><summary>a</summary>\n\nb\n\n</details>\n\n", "> [!NOTE] a\n\n", "- a\n\n",
        }.Select(piece => Construct.Times(piece)),
        new("`…` of rising length", 1_000, n => Construct.Each(n, i => new string('`', i % 500 + 1) + "a ")),
        new("``` of rising length", 500, n => Construct.Each(n, i => new string('`', i + 3) + "\na\n")),
        new("`…` each longer", 500, n => Construct.Each(n, i => new string('`', i + 1) + "a ")),
        new("lists in lists and empty lines", 1_000, n => Construct.Repeat("- ", n) + Construct.Repeat("\n", n) + "a\n"),
        new("quotations in quotations and lines", 1_000, n => Construct.Repeat("> ", n) + Construct.Repeat("a\n", n)),
        new("lists each deeper", 500, n => Construct.Each(n, i => new string(' ', 2 * i) + "- a\n")),
        new("!!! each deeper", 300, n => Construct.Each(n, i => new string(' ', 4 * i) + "!!! note\n")),
        new("::: each shorter", 1_000, n => Construct.Each(n, i => new string(':', n - i + 3) + " note\n")),
        new("n keys of front matter", 10_000, n => "---\n" + Construct.Each(n, i => $"key{i}: 值\n") + "---\n字\n"),
        new("n equal keys of front matter", 10_000, n => "---\nextra:\n" + Construct.Each(n, i => $"  - a: {i}\n") + "---\n字\n"),
        new("front matter n deep", 10_000, n => "---\na: " + Construct.Repeat("[", n) + Construct.Repeat("]", n) + "\n---\n字\n"),
        new("JSON n deep", 10_000, n => "{\"a\":" + Construct.Repeat("[", n) + Construct.Repeat("]", n) + "}\n字\n"),
        new("TOML tables", 5_000, n => "+++\n" + Construct.Each(n, i => $"[a{i}]\nb = {i}\n") + "+++\n字\n"),
        new("n tags", 1_000, n => "---\ntags: [" + Construct.Each(n, i => $"a{i}, ") + "]\n---\n字\n"),
        new("n aliases", 1_000, n => "---\naliases: [" + Construct.Each(n, i => $"/a{i}/, ") + "]\n---\n字\n"),
        new("n terms of a page", 1_000, n =>
            "---\nconversions:\n" + Construct.Each(n, i => $"  - zh-tw: 甲{i}\n    zh-cn: 乙{i}\n") + "---\n"
                + Construct.Each(n, i => $"甲{i}")),
        new("n terms of a glossary", 5_000, n => Construct.Each(n, i => $"- zh-tw: 甲{i}\n  zh-cn: 乙{i}\n"), "glossary.yml"),
        new("n attributes", 10_000, n => "<p" + Construct.Each(n, i => $" a{i}=\"b\"") + ">a</p>\n"),
        new("n equal attributes", 10_000, n => "<p" + Construct.Repeat(" a=\"b\"", n) + ">a</p>\n"),
        new("n classes", 10_000, n => "a {" + Construct.Each(n, i => $".a{i} ") + "}\n"),
        new("n links to another page's headings", 5_000, n =>
            Construct.Each(n, i => $"## 甲—{i}\n\n[a](other.md#甲--{i})\n\n"), "other.md"),
        new("data n long", 10_000, n => Construct.Each(n, i => $"- a: {i}\n"), "data/a.yml"),
        new("n pairs of rules", 1_000, n => Construct.Each(n, i => $"-{{A|甲{i}=>zh-cn:乙{i}}}-甲{i} -{{zh-hk;zh-tw|甲{i}}}-")),
        new("lists 90 deep", 5_000, n => Construct.Each(n, i => new string(' ', 2 * (i % 90)) + "- a\n")),
        new("quotations 90 deep", 5_000, n => Construct.Each(n, i => new string('>', i % 90) + " a\n")),
        new("::: of falling length", 5_000, n => Construct.Each(n, i => new string(':', 3 + (n - i) % 1000) + " note\n")),
        new("a table of n columns", 10_000, n =>
            Construct.Repeat("|a", n) + "|\n" + Construct.Repeat("|-", n) + "|\n" + Construct.Repeat("|b", n) + "|\n"),
        new("a table of n rows", 20_000, n => "|a|b|\n|-|-|\n" + Construct.Repeat("|软件|b|\n", n)),
        new("n footnotes", 10_000, n => Construct.Each(n, i => $"a[^{i}] ") + "\n\n" + Construct.Each(n, i => $"[^{i}]: 注\n\n")),
        new("n links to one footnote", 10_000, n => Construct.Repeat("a[^1] ", n) + "\n\n[^1]: 注\n"),
        new("n definitions", 20_000, n => Construct.Each(n, i => $"[a{i}]: https://example.org/{i}\n")),
        new("n used definitions", 20_000, n =>
            Construct.Each(n, i => $"[a{i}] ") + "\n\n" + Construct.Each(n, i => $"[a{i}]: https://example.org/{i}\n")),
        new("n equal headings", 20_000, n => Construct.Repeat("## 软件\n\n", n)),
        new("n headings", 20_000, n => Construct.Each(n, i => $"## 软件 {i}\n\n")),
        new("contents of n headings", 20_000, n => "[TOC]\n\n" + Construct.Each(n, i => $"{new string('#', i % 5 + 2)} 软件 {i}\n\n")),
        new("n links", 20_000, n => Construct.Each(n, i => $"[a](https://example.org/{i})\n")),
        new("n links to the page itself", 20_000, n => Construct.Each(n, i => $"[a](#a{i})\n\n")),
        new("n links to headings", 10_000, n => Construct.Each(n, i => $"## 甲 {i}\n\n[a](#甲-{i})\n\n")),
        new("n links to headings by other rules", 5_000, n => Construct.Each(n, i => $"## 甲—{i}\n\n[a](#甲--{i})\n\n")),
        new("n dead links", 10_000, n => Construct.Each(n, i => $"[a](nope{i}.md)\n\n")),
        new("n dead pictures", 10_000, n => Construct.Each(n, i => $"![a](nope{i}.png)\n\n")),
        new("n ids", 20_000, n => Construct.Each(n, i => $"<a id=\"a{i}\"></a>\n\n")),
        new("n equal ids", 20_000, n => Construct.Repeat("a {#a}\n\n", n)),
        new("n abbreviations", 2_000, n => Construct.Each(n, i => $"*[A{i}]: b\n") + Construct.Each(n, i => $"A{i} ")),
        new("n rules", 5_000, n => Construct.Each(n, i => $"-{{A|甲{i}=>zh-cn:乙{i}}}-甲{i} ")),
        new("a line of 10 MB", 2_500_000, n => Construct.Repeat("软件", n / 2)),
        new("a Latin word of 10 MB", 5_000_000, n => new string('a', n)),
        new("a line of Latin words", 1_000_000, n => Construct.Repeat("word ", n)),
        new("n unknown containers", 10_000, n => Construct.Each(n, i => $"::: kind{i} 题\n文\n:::\n\n")),
        new("n unknown tags", 10_000, n => Construct.Each(n, i => $"{{% tag{i} a %}}\n\n")),
        new("n blocks of code", 20_000, n => Construct.Repeat("```js\na\n```\n\n", n)),
        new("n tabs", 10_000, n => Construct.Repeat("=== \"甲\"\n\n    文\n\n", n)),
        new("n folds", 10_000, n => Construct.Repeat("??? note \"甲\"\n    文\n\n", n)),
        new("n wiki links", 10_000, n => Construct.Each(n, i => $"[[page{i}]]\n\n")),
    ];
}
