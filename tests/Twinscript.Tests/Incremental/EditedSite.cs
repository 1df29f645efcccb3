using System.Globalization;
using Twinscript.Tests.Pictures;
using Twinscript.Tests.Sites;

namespace Twinscript.Tests.Incremental;

/// <summary>A site with everything on that pages can depend on, and edits that touch any of it.</summary>
internal sealed class EditedSite : IDisposable
{
    private const string Home = "index.md";

    private static readonly string[] Words =
        ["軟體", "頭髮", "程式", "滑鼠", "乾淨", "裡面", "發展", "後來", "計程車", "皇后", "資料", "網路"];

    private static readonly string[] Folders = ["", "", "章/", "more/", "more/deep/"];

    private readonly DateTime _dawn = DateTime.UtcNow.AddDays(-2);
    private readonly List<EditedPage> _pages = [];
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _settings = new(StringComparer.Ordinal)
    {
        ["title"] = "小站",
        ["url"] = "https://example.org",
    };

    private readonly EditedTheme _theme;
    private Random _random = new(0);
    private int _moments;
    private int _next;

    public EditedSite()
    {
        Site = new(EditedTheme.Builtin);
        Site.Delete("theme/theme.yml");
        Site.Delete("theme/layouts/page.liquid");
        _theme = new(Site);
        Write("input/data/facts.yml", "number: 軟體\n");
        WriteFigure("圖");
        Site.WriteBytes("input/photo.png", TestPicture.Png(30, 20));
        for (var page = 0; page < 6; page++)
            Add($"page-{Number(page)}.md", $"第{Number(page)}頁", "軟體與頭髮。");
        Save(_pages.Count);
    }

    public TinySite Site { get; }

    /// <summary>One random edit; the same for the same number and the same history.</summary>
    /// <param name="failed">Whether the last build failed; the author then mends most of what can be wrong.</param>
    /// <returns>What was done.</returns>
    public string Edit(int number, bool failed = false)
    {
        _random = new(number);
        if (failed && _random.Next(3) != 0)
            return Mend();
        // An author who moves a page may forget for one build to mend the links to it.
        var mended = _pages.Count;
        var edit = _random.Next(26) switch
        {
            < 4 => EditBody(),
            < 11 => EditFrontMatter(),
            11 => Move(),
            12 => MoveFolder(out mended),
            13 => Remove(out mended),
            14 => AddPage(),
            15 => WriteByHand(),
            16 => EditHome(),
            < 20 => EditSettings(),
            < 23 => _theme.Edit(_random),
            23 => EditPicture(),
            24 => EditData(),
            _ => EditGlossary(),
        };
        Save(mended);
        return edit;
    }

    private string Mend()
    {
        _theme.Mend();
        _settings.Remove("titel");
        foreach (var key in new[] { "autor", "permalink", "glossary", "image", "related", "draft" })
            _pages.ForEach(page => page.Front.Remove(key));
        WriteFigure("圖");
        Site.WriteBytes("input/photo.png", TestPicture.Png(30, 20));
        Save(_pages.Count);
        return "mended";
    }

    /// <summary>As if the newest edits had been made long ago, each at a moment of its own.</summary>
    public void Age()
    {
        foreach (var file in new[] { "input", "theme", "builtin" }.Select(f => Path.Combine(Site.Root, f)).Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)))
        {
            if (File.GetLastWriteTimeUtc(file) > _dawn.AddDays(1))
                File.SetLastWriteTimeUtc(file, _dawn.AddSeconds(_moments++));
        }
    }

    public void Dispose() => Site.Dispose();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Word() => Words[_random.Next(Words.Length)];

    private T Any<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];

    private EditedPage AnyPage() => _pages[_random.Next(_pages.Count)];

    private string EditBody()
    {
        var page = AnyPage();
        page.Body = Body();
        page.Links = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => AnyPage())];
        return $"the text of {page.Path}";
    }

    private string Body() => Any(
        $"{Word()}與**{Word()}**，{Word()}。{string.Concat(Enumerable.Repeat(Word(), _random.Next(300)))}",
        $"-{{H|zh-cn:{Word()}{Number(_random.Next(9))};zh-tw:{Word()}}}-{Word()}。",
        $"-{{T|zh-cn:{Word()};zh-tw:{Word()}}}-{Word()}。",
        // Warnings: a quotation mark without its other half, and a page in the other script than it says.
        $"「{Word()}，{Word()}。",
        "这个网络软件的说明书，里面写着头发与干净的发展，后来的计算机。",
        $"## {Word()}\n\n{Word()}\n\n### {Word()} {{#fixed}}\n\n- {Word()}\n- `{Word()}`\n\n## {Word()}\n",
        "", "<div class=\"box\">\n\n軟體\n\n</div>", "![圖](figure.svg)", "![照片](photo.png)", $"[{Word()}](figure.svg)",
        $"「{Word()}」『{Word()}』{Word()}[^1]\n\n[^1]: {Word()}。");

    private string EditFrontMatter()
    {
        var page = AnyPage();
        var (key, value) = Any<(string, string)>(
            ("title", Word() + Word()), ("title", $"{{ zh-Hant-TW: {Word()}, zh-Hans-CN: {Word()}甲 }}"), ("description", Word()),
            ("section", Word()), ("order", Number(_random.Next(9))), ("tags", $"[{Word()}]"), ("tags", $"[{Word()}, {Word()}甲]"),
            ("date", $"2026-11-{Number(_random.Next(10, 29))}"), ("updated", $"2026-12-{Number(_random.Next(10, 29))}"),
            ("author", Word()), ("credit", Word()), ("source", $"{{ title: {Word()}, url: https://example.com }}"),
            ("related", $"[{EditedPage.Relative(page.Path, AnyPage().Path)}]"), ("image", EditedPage.Relative(page.Path, "figure.svg")),
            ("image", EditedPage.Relative(page.Path, "photo.png")), ("toc", "false"), ("draft", "true"), ("script", "zh-Hans-CN"),
            ("convert", "false"), ("convert-title", "false"), ("permalink", $"p/{Number(_random.Next(3))}/"),
            ("permalink", $"p/{Number(_random.Next(9))}"), ("aliases", $"[old/{Number(_random.Next(3))}/]"), ("layout", "plain"),
            ("conversions", $"[{{ zh-tw: {Word()}, zh-cn: {Word()}{Number(_random.Next(9))} }}]"), ("glossary", "[tech]"),
            ("extra", $"{{ mood: {Word()} }}"), ("autor", Word()));
        if (!page.Front.Remove(key) || _random.Next(2) == 0)
            page.Front[key] = value;
        return $"{key} of {page.Path}: {page.Front.GetValueOrDefault(key) ?? "removed"}";
    }

    private string Move()
    {
        var page = AnyPage();
        var from = page.Path;
        Take(page);
        page.Path = $"{Any(Folders)}moved-{Number(_next++)}.md";
        return $"{from} moved to {page.Path}";
    }

    private string MoveFolder(out int mended)
    {
        mended = _random.Next(3) == 0 ? 0 : _pages.Count;
        var (from, to) = (Any("章/", "more/", "more/deep/"), Any($"篇{Number(_next++)}/", "章/", "more/"));
        foreach (var page in _pages.Where(p => p.Path.StartsWith(from, StringComparison.Ordinal)))
        {
            Take(page);
            page.Path = to + Number(_next++) + page.Path[from.Length..].Replace('/', '-');
        }
        return $"folder {from} moved to {to}";
    }

    private string Remove(out int mended)
    {
        mended = _random.Next(3) == 0 ? 0 : _pages.Count;
        if (_pages.Count < 4)
            return AddPage();
        var page = AnyPage();
        Take(page);
        _pages.Remove(page);
        return $"{page.Path} removed";
    }

    private string AddPage() =>
        _pages.Count > 8 ? EditBody() : $"{Add($"{Any(Folders)}new-{Number(_next++)}.md", "新" + Word(), Body()).Path} added";

    private EditedPage Add(string path, string title, string body)
    {
        var page = new EditedPage
        {
            Path = path,
            Body = body,
            Front = { ["title"] = title, ["order"] = Number(_pages.Count), ["tags"] = "[甲]" },
        };
        page.Front["related"] = $"[{EditedPage.Relative(path, Home)}]";
        _pages.Add(page);
        return page;
    }

    private string WriteByHand()
    {
        var page = AnyPage();
        page.ByHand = page.ByHand is not null && _random.Next(2) == 0 ? null
            : Any("", $"---\ntitle: 手写{Word()}\ntags: [{Word()}]\n---\n\n", "---\ndescription: 手写\n---\n\n") + $"手写的{Word()}。";
        return $"{page.Path} by hand: {page.ByHand ?? "removed"}";
    }

    private string EditHome()
    {
        Write($"input/{Home}", Any("", $"---\ntitle: {Word()}\nextra: {{ mood: {Word()} }}\n---\n\n") + $"# 首頁\n\n這是**首**頁，{Word()}。");
        return Home;
    }

    private string EditSettings()
    {
        var (key, value) = Any<(string, string)>(
            ("title", "小站" + Word()), ("description", Word()), ("author", Word()), ("url", "https://example.org/book"),
            // Without an address there is a warning that stays.
            ("url", ""), ("scripts", "[{ tag: zh-Hant-TW }, { tag: zh-Hans-CN, vocabulary: false }]"),
            ("scripts", "[{ tag: zh-Hans-CN, label: 简, quotes: false }, { tag: zh-Hant-TW, path: tw }]"),
            ("scripts", "[{ tag: zh-Hant-TW }, { tag: zh-Hans-CN }, { tag: zh-Hant-HK }]"), ("scripts", "[{ tag: zh-Hant-TW }]"),
            ("scripts", "[{ tag: zh-Hant-TW }, { tag: zh-Hans-CN, conversion: t2s }]"),
            ("offline", "{ html: false }"), ("offline", "{ epub: false, zip: false, pages: true }"),
            ("offline", "{ worker: false, zip: false }"),
            ("reading", "{ facing: false }"), ("reading", "{ words: false }"), ("pictures", "false"), ("follow-links", "true"),
            ("script", "zh-Hans-CN"), ("cards", "true"), ("titel", "小站"));
        if (key is "title" || !_settings.Remove(key) || _random.Next(2) == 0)
            _settings[key] = value;
        return $"{key} of site.yml: {_settings.GetValueOrDefault(key) ?? "removed"}";
    }

    private string EditPicture()
    {
        switch (_random.Next(5))
        {
            case 0: Site.Delete("input/figure.svg"); return "figure.svg removed";
            case 1: Site.Delete("input/photo.png"); return "photo.png removed";
            case 2: WriteFigure(Word()); return "figure.svg";
            default:
                Site.WriteBytes("input/photo.png", TestPicture.Png(_random.Next(20, 40), _random.Next(20, 40)));
                return "photo.png";
        }
    }

    private string EditData() => Toggle(
        Any("input/data/facts.yml", "input/data/more.json", "input/static/robots.txt", "input/static/note.txt"),
        path => path.EndsWith(".json", StringComparison.Ordinal) ? $"{{ \"name\": \"{Word()}\" }}" : $"number: {Word()}\n");

    private string EditGlossary() => Toggle(
        Any("input/glossary.yml", "input/glossary/tech.yml", "input/glossary/arts.yml"),
        _ => $"- {{ zh-tw: {Word()}, zh-cn: {Word()}{Number(_random.Next(9))} }}\n");

    private string Toggle(string path, Func<string, string> text)
    {
        if (File.Exists(Path.Combine(Site.Root, path)) && _random.Next(3) == 0)
        {
            Site.Delete(path);
            return $"{path} removed";
        }
        Write(path, text(path));
        return path;
    }

    private void WriteFigure(string text) => Write(
        "input/figure.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>圖</title><text>{text}</text></svg>");

    private void Take(EditedPage page)
    {
        foreach (var path in new[] { page.Path, page.PathByHand }.Select(p => "input/" + p).Where(_written.Remove))
            Site.Delete(path);
    }

    /// <summary>Writes the settings, and the pages whose text is not what lies there.</summary>
    /// <param name="pages">How many of the pages.</param>
    private void Save(int pages)
    {
        SaveText("input/site.yml", string.Concat(_settings.Select(s => $"{s.Key}: {s.Value}\n")));
        if (!File.Exists(Path.Combine(Site.Root, "input", Home)))
            Write($"input/{Home}", "# 首頁\n\n這是**首**頁。");
        foreach (var (index, page) in _pages.Index())
        {
            if (index >= pages && _written.ContainsKey("input/" + page.Path))
                continue;
            page.Links.RemoveAll(p => !_pages.Contains(p));
            SaveText("input/" + page.Path, page.Text());
            if (page.ByHand is { } text)
                SaveText("input/" + page.PathByHand, text);
            else if (_written.Remove("input/" + page.PathByHand))
                Site.Delete("input/" + page.PathByHand);
        }
    }

    private void SaveText(string path, string text)
    {
        if (_written.GetValueOrDefault(path) == text)
            return;
        Write(path, text);
        _written[path] = text;
    }

    private void Write(string path, string text) => Site.WriteBytes(path, System.Text.Encoding.UTF8.GetBytes(text));
}
