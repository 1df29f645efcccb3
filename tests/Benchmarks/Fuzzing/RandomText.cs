using System.Text;

namespace Benchmarks.Fuzzing;

/// <summary>Writes what authors might, and what nobody would. The same seed writes the same.</summary>
internal sealed class RandomText(int seed)
{
    private static readonly string[] Words =
    [
        "漢字", "软件", "頭髮", "皇后", "乾燥", "里程", "OpenAI", "資料庫", "「引」", "“引”", "，", "。", "……", "——", "𠮷", "👩‍👩‍👧", "é", " ", "\t", "\n",
        "\n\n", "　",
        "1.", "a", "_", "<", ">", "&", "\"", "'", "\\",
    ];

    private static readonly string[] Odd =
        [ "\0", "\uFEFF", "\uFFFE", "\u0001", "\uD800", "\uDC00", "\u202E", "\u200B", "\r", "\r\n", "\u2028", "\uFDD0", "\U000F0000",
            "\U0010FFFF", "\u00AD" ];

    private static readonly string[] Markdown =
    [
        "# ", "## ", "\n- ", "\n  - ", "\n1. ", "\n> ", "**", "*", "__", "~~", "==", "++", "^", "~", "`", "``", "\n```\n",
        "\n```js {1,3} title=\"甲\"\n", "\n~~~\n",
        "[", "](", "](a.md)", "](#x)", ")", "![", "](p.png)", "[^1]", "\n[^1]: ", "\n[a]: b \"c\"\n", "[a]",
        "\n\n| 甲 | 乙 |\n| --- | :-: |\n| 一 | 二 |\n", " | ",
        "\n---\n", "\n***\n", "\n===\n", "\n::: tip 甲\n", "\n:::\n", "\n:::: tabs\n", "\n> [!NOTE]\n> ", "$", "$$", "\n$$\nx^2\n$$\n",
        "{.a}", "{#id}", "{", "}", "{漢|hàn}",
        "  \n", "\\\n", ":smile:", "\n: ", "*[HTML]: 甲\n", "<!-- more -->", "\n\n    code\n\n", "http://example.org/漢", "<https://a.b>",
        "\n[toc]\n", "+++", "\n+---+\n| 甲 |\n+---+\n",
    ];

    private static readonly string[] Notation =
    [
        "-{", "}-", "-{A|", "-{H|", "-{T|", "-{-|", "-{R|", "-{zh-hant:漢;zh-hans:汉}-", "zh-hant:", "zh-hans:", ";", "|", "=>",
        "-{zh;zh-hant|", "{{", "}}", "-{-{", "}-}-", "-{D|",
    ];

    private static readonly string[] Tags =
    [
        "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<span class=a>", "</span>", "<br>", "<img src=a.png alt='甲'>",
        "<a href=\"b.md\">", "</a>", "<table>", "<tr>", "<td>",
        "</table>", "<svg>", "</svg>", "<path d='M0'/>", "<math>", "</math>", "<mi>", "<title>", "</title>", "<script>", "</script>",
        "<style>", "</style>", "<!--", "-->", "<![CDATA[", "]]>",
        "<?x", "<!doctype", "<iframe src='https://player.vimeo.com/video/1'>", "</iframe>", "<details>", "<summary>", "</details>",
        "<pre>", "</pre>", "<code>", "</code>", "<ruby>", "<rt>",
        "<textarea>", "</textarea>", "<template>", "<plaintext>", "<p @click='x'>", "<div {x}>", "<x-y :z='1'>", "<use xlink:href='#a'/>",
        "onclick=x", "href='javascript:1'", "=\"", "&amp;", "&bogus;",
        "&#x1;", "&#xFFFE;", "&lt", "&nbsp;", "lang=ja", " ", "<P ID=A>", "<li>", "<ul>", "</ul>", "<select>", "<option>", "<frameset>",
        "<body onload=x>", "</body>", "<h1>", "</h2>",
    ];

    private static readonly string[] Shortcodes =
    [
        "{{< ", " >}}", "{{% ", " %}}", "{% ", " %}", "{{</* x */>}}", "{% note %}", "{% endnote %}", "{{< figure src=\"a.png\" >}}",
        "{% raw %}", "{% endraw %}", "<Tabs>", "<TabItem value='a'>", "</Tabs>",
        "{% include 'x' %}", "<<< @/a.js", "--8<-- \"a.md\"", "{{#include a.md}}", "import A from 'b'\n", "export const x = {}\n",
        "{% asset_img a.png %}", "{{< youtube x >}}", "{{ x }}", "@[code](a.js)",
    ];

    private static readonly string[] Yaml =
    [
        "title: ", "甲", "\n", "  ", "- ", ": ", "[", "]", "{", "}", ",", "'", "\"", "&a ", "*a", "<<: *a", "|\n  ", ">\n  ", "? ", "# ",
        "---\n", "...\n", "!!str ", "null", "~", "2026-01-01", "true", "1e9",
        "tags: ", "aliases: ", "permalink: ", "../", "%2e", "\\x00", "script: ", "zh-Hans-CN", "scripts:\n", "  - tag: zh-Hant-HK\n",
        "url: https://example.org", "policy: ", "html: safe", "convert: ", "date: ", "\t",
        "offline: ", "permalinks: ", "order: ", "image: ", "related: ", "conversions: ", "source: ", "\"\\u0000\"", "terms:\n",
        "  - from: ", "to: ", "groups:\n", "zh-Hant: ", "zh-Hans: ", "0x", "_",
    ];

    private static readonly string[] Liquid =
    [
        "{{ ", " }}", "{% ", " %}", "page.title", "page.content", "site.scripts", "words.home", "for p in pages", "endfor", "if page.toc",
        "else", "endif", "assign x = ", "capture x", "endcapture", "(1..9)",
        "(1..999999999)", " | append: 'a'", " | escape", " | json", " | times: 9", "include 'page'", "render 'x'", "raw", "endraw",
        "comment", "endcomment", "x", ".", "'", "\"", "|", ":", ",", "cycle 'a', 'b'", "break", "<p>", "甲",
        "nav", "page.headings", " | asset", " | split: ''", " | sort", " | where: 'a', 'b'", "case x", "when 1", "endcase",
        "tablerow i in (1..3)", "endtablerow", "increment x", "-%}", "{%- ",
    ];

    // Of the manual and the microsite: what real pages hold together.
    private static readonly Lazy<string[]> Pages = new(() =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root(), "input"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(File.ReadAllText)]);

    private readonly Random _random = new(seed);

    public int Next(int most) => _random.Next(most);

    /// <summary>Nothing that may be meant not to be shown, and no tags.</summary>
    public string Prose() => Mix(Words, Words, [ "# ", "\n- ", "\n> ", "**", "*", "`", "~~", "\n\n", "\n1. ", "](b.md)", "[",
        "\n\n| 甲 | 乙 |\n| --- | --- |\n", "==", "__" ] );

    public string Page() => Mix(Words, Markdown, Markdown, Pick(Markdown, Notation, Tags, Shortcodes, Odd));

    public string Marked() => Mix(Words, Notation, Notation, Pick(Markdown, Tags, Odd));

    public string Html() => Mix(Words, Tags, Tags, Pick(Odd, Notation, Tags));

    /// <summary>A stretch of a real page in which things were inserted, taken away and written twice.</summary>
    public string Edited()
    {
        var page = Pages.Value[_random.Next(Pages.Value.Length)];
        var start = _random.Next(3) == 0 ? 0 : _random.Next(page.Length);
        var text = new StringBuilder(page.Substring(start, Math.Min(page.Length - start, _random.Next(1, 1_500))));
        for (var edits = _random.Next(1, 8); edits > 0; edits--)
        {
            var at = _random.Next(text.Length + 1);
            var length = _random.Next(Math.Min(60, text.Length - at + 1));
            if (_random.Next(3) == 0)
                text.Remove(at, length);
            else if (_random.Next(3) == 0)
                text.Insert(_random.Next(text.Length + 1), text.ToString(at, length));
            else
            {
                var set = Pick(Words, Odd, Markdown, Notation, Tags, Shortcodes);
                text.Insert(at, set[_random.Next(set.Length)]);
            }
        }
        return text.ToString();
    }

    public string Mapping() => Mix(Yaml, Yaml, Pick(Words, Odd, Yaml));

    public string Template() => Mix(Liquid, Liquid, Pick(Tags, Odd, Notation));

    public string Text() => Mix(Words, Words, Odd);

    private string[] Pick(params string[][] sets) => sets[_random.Next(sets.Length)];

    private string Mix(params string[][] sets)
    {
        var text = new StringBuilder();
        for (var left = _random.Next(1, 60); left > 0; left--)
        {
            var set = sets[_random.Next(sets.Length)];
            var piece = set[_random.Next(set.Length)];
            var times = _random.Next(40) == 0 ? _random.Next(300) : 1;
            for (var i = 0; i < times; i++)
                text.Append(piece);
            // Now and then something said before, so that what belongs together meets.
            if (text.Length > 4 && _random.Next(12) == 0)
            {
                var start = _random.Next(text.Length - 1);
                text.Append(text.ToString(start, _random.Next(Math.Min(40, text.Length - start))));
            }
        }
        return text.ToString();
    }
}
