using System.Globalization;
using Twinscript.Tests.Sites;

namespace Twinscript.Tests.Incremental;

/// <summary>A site with everything pages can depend on, and edits that touch any of it.</summary>
internal sealed class EditedSite : IDisposable
{
    private const int Pages = 6;

    private const string Theme = """
        -- theme/theme.yml --
        script: zh-Hant-TW
        bundles:
          styles/site.css: [styles/a.css]
          inline/early.js: [scripts/early.js]
        -- theme/words.yml --
        next: 下一頁
        archive: 封存
        -- theme/styles/a.css --
        body { margin: 1px }
        -- theme/scripts/early.js --
        document.title;
        -- theme/partials/nav.liquid --
        {% for part in nav %}<b>{{ part.title }}</b>{% for entry in part.pages %}<a href="{{ entry.url }}">{{ entry.title }}</a>{% endfor %}{% endfor %}
        -- theme/layouts/page.liquid --
        <!doctype html><html lang="{{ script.tag }}"><title>{{ page.title }} {{ site.title }}</title><link rel="stylesheet" href="{{ 'styles/site.css' | asset }}"><script>{{ 'inline/early.js' | inline }}</script>
        {% include 'nav' %}{% for other in page.alternates %}<a href="{{ other.url }}">{{ other.title }}</a>{% endfor %}
        <main>{{ page.marked_content }}</main>{{ data.facts.number }}{% for tag in page.tags %}<a href="{{ tag.url }}">{{ tag.title }}</a>{% endfor %}
        {% if page.next %}<a rel="next" href="{{ page.next.url }}">{{ words.next }} {{ page.next.title }} {{ page.next.minutes }}</a>{% endif %}
        {% for entry in page.related %}{{ entry.title }}{{ entry.description }}{% endfor %}{{ page.structured_data }}</html>
        -- theme/layouts/home.liquid --
        <!doctype html><html lang="{{ script.tag }}"><title>{{ page.title }}</title>{% for entry in pages %}<p>{{ entry.title }} {{ entry.minutes }} {{ entry.date }}</p>{% endfor %}<main>{{ page.content }}</main>{{ site.updated }}</html>
        -- theme/layouts/listing.liquid --
        <!doctype html><html lang="{{ script.tag }}"><title>{{ page.title }}</title>{% for group in page.listing.groups %}{{ group.title }}{% for entry in group.pages %}<a href="{{ entry.url }}">{{ entry.title }} {{ entry.description }}</a>{% endfor %}{% endfor %}</html>
        -- theme/layouts/facing.liquid --
        <!doctype html><html lang="{{ script.tag }}"><title>{{ page.title }}</title>{% for row in facing.rows %}<p>{{ row.own }}{{ row.other }}</p>{% endfor %}</html>
        -- input/data/facts.yml --
        number: 軟體
        """;

    private static readonly string[] Words = ["軟體", "頭髮", "程式", "滑鼠", "乾淨", "裡面", "**發**展", "「引號」", "後來", "計程車"];

    private readonly TinySite _site = new(Theme);
    private readonly Dictionary<int, PageText> _pages = [];
    private readonly DateTime _dawn = DateTime.UtcNow.AddDays(-2);
    private Random _random = new(0);
    private int _moments;

    public EditedSite()
    {
        WriteSite("小站");
        _site.Write("-- input/index.md --\n# 首頁\n\n這是**首**頁。");
        for (var page = 0; page < Pages; page++)
            WritePage(page, new($"第{Number(page)}頁", "軟體與頭髮。", "一", page, "甲"));
        WriteFigure("圖");
    }

    public TinySite Site => _site;

    /// <summary>One random edit; the same for the same number and the same history.</summary>
    public void Edit(int number)
    {
        _random = new(number);
        var page = _random.Next(Pages);
        var text = _pages.GetValueOrDefault(page) ?? new($"新{Number(page)}", "新的一頁。", "一", page, "甲");
        switch (_random.Next(13))
        {
            case 0: WritePage(page, text with { Title = Word() + Word() }); break;
            case 1: WritePage(page, text with { Section = Word() }); break;
            case 2: WritePage(page, text with { Order = _random.Next(9) }); break;
            case 3: WritePage(page, text with { Tag = Plain() }); break;
            case 4: _site.Write($"-- input/glossary.yml --\n- {{ zh-tw: {Plain()}, zh-cn: {Plain()}{Number(_random.Next(99))} }}"); break;
            case 5: WriteSite("小站" + Plain()); break;
            case 6: _site.Write($"-- theme/styles/a.css --\nbody {{ margin: {Number(_random.Next(99))}px }}"); break;
            case 7: _site.Write($"-- input/data/facts.yml --\nnumber: {Plain()}"); break;
            case 8: WriteFigure(Word()); break;
            case 9: WriteByHand(page); break;
            case 10: Delete(page); break;
            default: WritePage(page, text with { Body = $"{Word()}{Word()}，{Word()}。{Repeat()}" }); break;
        }
    }

    /// <summary>As if the newest edits had been made long ago, each at a moment of its own.</summary>
    public void Age()
    {
        foreach (var file in new[] { "input", "theme" }.SelectMany(folder =>
            Directory.GetFiles(Path.Combine(_site.Root, folder), "*", SearchOption.AllDirectories)))
        {
            if (File.GetLastWriteTimeUtc(file) > _dawn.AddDays(1))
                File.SetLastWriteTimeUtc(file, _dawn.AddSeconds(_moments++));
        }
    }

    public void Dispose() => _site.Dispose();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Word() => Words[_random.Next(Words.Length)];

    /// <summary>Without marks that mean something in YAML.</summary>
    private string Plain() => Word().Replace("*", "", StringComparison.Ordinal);

    private string Repeat() => string.Concat(Enumerable.Repeat(Word(), _random.Next(300)));

    private void WriteSite(string title) =>
        _site.Write($"-- input/site.yml --\ntitle: {title}\nurl: https://example.org");

    private void WriteFigure(string text) =>
        _site.Write(
            "-- input/figure.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"
                + $"<title>圖</title><text>{text}</text></svg>");

    private void WritePage(int page, PageText text)
    {
        _pages[page] = text;
        var extra = text.Order == 3 ? "![圖](figure.svg)" : "";
        _site.Write(
            $"-- input/page-{Number(page)}.md --\n---\ntitle: \"{text.Title}\"\nsection: \"{text.Section}\"\norder: "
                + $"{Number(text.Order)}\ndate: 2026-11-{Number(text.Order + 10)}\ntags: [\"{text.Tag}\"]\nrelated: "
                + $"[index.md]\n---\n\n{text.Body}\n\n## 小節\n\n詳見[首頁](index.md)。\n\n{extra}\n");
    }

    private void WriteByHand(int page)
    {
        if (_pages.ContainsKey(page))
            _site.Write($"-- input/page-{Number(page)}.zh-hans.md --\n手写的{Word()}。");
    }

    private void Delete(int page)
    {
        if (!_pages.Remove(page))
            return;
        _site.Delete($"input/page-{Number(page)}.md");
        _site.Delete($"input/page-{Number(page)}.zh-hans.md");
    }

    private sealed record PageText(string Title, string Body, string Section, int Order, string Tag);
}
