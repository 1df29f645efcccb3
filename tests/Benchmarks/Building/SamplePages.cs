using System.Buffers;
using System.Globalization;
using System.Text;

namespace Benchmarks.Building;

/// <summary>As many pages as asked for, made of the microsite's own sentences: the same ones every time, some 3.4 KB each.</summary>
internal sealed class SamplePages
{
    private const int PageBytes = 3_400;
    private const int Tags = 20;

    private static readonly SearchValues<char> Markup = SearchValues.Create("[]|*=`{}!#<:-");

    private readonly string[] _sentences;

    public SamplePages(string root)
    {
        var files = Directory.GetFiles(Path.Combine(root, "input"), "*.md").Order(StringComparer.Ordinal);
        _sentences = [.. files.SelectMany(File.ReadLines).Where(IsProse)
            .SelectMany(line => line.Split('。', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(s => s.Length is > 12 and < 90).Distinct(StringComparer.Ordinal).Select(s => s + "。")];
    }

    public static string Name(int number) => "page-" + number.ToString("00000", CultureInfo.InvariantCulture);

    public static IReadOnlyList<string> TagsOf(int number) => [Tag(number), Tag((number * 7) + 3)];

    public static DateOnly Date(int number) => new DateOnly(2026, 11, 24).AddDays(-number);

    public string Title(int number) => $"第{number.ToString(CultureInfo.InvariantCulture)}篇　{Sentence(number, 0)[..8]}";

    /// <param name="link">From another page's name to what a link to it looks like.</param>
    public string Body(int number, int pages, Func<string, string> link)
    {
        var text = new StringBuilder();
        for (var part = 0; Encoding.UTF8.GetByteCount(text.ToString()) < PageBytes; part++)
        {
            var at = part * 11;
            text.Append(CultureInfo.InvariantCulture, $"## {Heading(number, at)}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"{Sentence(number, at + 1)}{Sentence(number, at + 2)}");
            text.Append(CultureInfo.InvariantCulture, $"**{Sentence(number, at + 3)}**{Sentence(number, at + 4)}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"- {Sentence(number, at + 5)}\n- {Sentence(number, at + 6)}\n\n");
            var other = Name((number + part + 1) % pages);
            text.Append(
                CultureInfo.InvariantCulture, $"詳見[{other}]({link(other)})。{Sentence(number, at + 7)}{Sentence(number, at + 8)}\n\n");
            if (part != 1)
                continue;
            text.Append("| 項目 | 內容 |\n| --- | --- |\n");
            text.Append(CultureInfo.InvariantCulture, $"| 一 | {Sentence(number, at + 9)} |\n| 二 | {Sentence(number, at + 10)} |\n\n");
            text.Append(CultureInfo.InvariantCulture, $"```\nmake page-{number}\n```\n\n");
        }
        return text.ToString();
    }

    public string ShortPage(int number) => $"# {Heading(number, 0)}\n\n{Sentence(number, 1)}\n";

    /// <summary>A heading before every ten sentences.</summary>
    public string LongPage(int bytes)
    {
        var text = new StringBuilder();
        for (int part = 0, written = 0; written < bytes; part++)
        {
            var at = part * 11;
            var section = $"## {Heading(0, at)}\n\n{FiveSentences(at + 1)}\n\n{FiveSentences(at + 6)}\n\n";
            text.Append(section);
            written += Encoding.UTF8.GetByteCount(section);
        }
        return text.ToString();
    }

    private static string Tag(int number) => "軟體" + (number % Tags).ToString(CultureInfo.InvariantCulture);

    private static bool IsProse(string line) => line.Length > 30 && !line.AsSpan().ContainsAny(Markup);

    private string FiveSentences(int at) => string.Concat(Enumerable.Range(at, 5).Select(i => Sentence(0, i)));

    private string Heading(int number, int at) => Sentence(number, at).Replace("「", "", StringComparison.Ordinal)[..9];

    // A multiplication spreads neighbouring pages over the sentences.
    private string Sentence(int number, int at) => _sentences[(int)(((number * 2_654_435_761L) + (at * 40_503L)) % _sentences.Length)];
}
