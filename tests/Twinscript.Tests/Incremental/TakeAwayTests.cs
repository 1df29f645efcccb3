using System.Globalization;
using Twinscript.Building;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Incremental;

/// <summary>The files readers take away are put together from parts, one a page, that later builds use again.</summary>
public sealed class TakeAwayTests : IDisposable
{
    private const string Page = "zh-hans/page-1/index.html";

    private const string Everything = """
        -- theme/layouts/offline.liquid --
        <!doctype html><html lang="{{ shown }}"><head><title>x</title></head><body>{% for page in pages %}<article id="{{ page.anchor }}"><h1>{{ page.title }}</h1>{{ page.content }}{{ page.next.title }}</article>{% endfor %}</body></html>
        -- theme/layouts/epub-page.liquid --
        <html xmlns="http://www.w3.org/1999/xhtml"><head><title>{{ page.title }}</title></head><body><p>{{ page.section }} {{ site.updated }} {{ page.next.title }}</p>{{ page.content }}</body></html>
        -- theme/layouts/epub-contents.liquid --
        <html xmlns="http://www.w3.org/1999/xhtml"><head><title>{{ words.contents }}</title></head><body>{% for part in nav %}{% for page in part.pages %}<a href="{{ page.file }}">{{ page.title }}</a>{% endfor %}{% endfor %}</body></html>
        -- theme/words.yml --
        contents: 目錄
        -- theme/layouts/search.liquid --
        <!doctype html><html lang="{{ script.tag }}"><title>{{ page.title }}</title></html>
        -- theme/layouts/downloads.liquid --
        <!doctype html><html lang="{{ script.tag }}"><title>{{ page.title }}</title><main>{{ downloads.zip.bytes }} {{ downloads.html.bytes }} {{ downloads.epub.bytes }}</main></html>
        -- input/index.md --
        # 首頁

        [第一頁](page-1.md#part)
        """;

    private readonly TinySite _site = new(Everything);
    private readonly BuildMemory _memory = new();

    public TakeAwayTests()
    {
        for (var page = 0; page < 4; page++)
            Write(page, "軟體");
    }

    [Fact]
    public async Task After_edits_of_all_kinds_they_are_what_a_build_from_nothing_makes()
    {
        var file = new MemoryFile(Path.Combine(_site.Root, ".twinscript", "site"));
        var memory = _memory;
        foreach (var edit in Edits())
        {
            edit();
            await AssertEqualsColdAsync(memory);
            file.Save(memory);
            memory = file.Load();
        }
    }

    [Fact]
    public async Task With_pages_first_they_come_afterwards_and_are_the_same()
    {
        await BuildAsync(_memory);
        foreach (var edit in Edits())
        {
            edit();
            await BuildAsync(_memory, pagesFirst: true);
            await AssertEqualsColdAsync(_memory);
        }
    }

    [Fact]
    public async Task With_pages_first_a_page_shows_an_edit_and_the_files_are_as_they_were()
    {
        var before = await BuildAsync(_memory);
        Write(1, "滑鼠");
        var after = await BuildAsync(_memory, pagesFirst: true);

        Assert.Contains("鼠标", after.Main(Page), StringComparison.Ordinal);
        Assert.Equal(before.Files["offline/example.org.zip"], after.Files["offline/example.org.zip"]);
        Assert.Equal(before.Files["offline/example.org.html"], after.Files["offline/example.org.html"]);
    }

    [Fact]
    public async Task A_build_that_left_them_for_later_is_not_taken_for_a_whole_one()
    {
        await BuildAsync(_memory);
        Write(1, "滑鼠");
        await BuildAsync(_memory, pagesFirst: true);
        Assert.True((await BuildAsync(_memory, pagesFirst: true)).Result.Summary?.UpToDate);

        Assert.False((await BuildAsync(_memory)).Result.Summary?.UpToDate);
        Assert.True((await BuildAsync(_memory, pagesFirst: true)).Result.Summary?.UpToDate);
    }

    [Fact]
    public async Task With_pages_first_files_that_are_gone_are_made_at_once()
    {
        await BuildAsync(_memory);
        File.Delete(Path.Combine(_site.Output, "offline", "example.org.zip"));
        Write(1, "滑鼠");

        Assert.Contains("offline/example.org.zip", (await BuildAsync(_memory, pagesFirst: true)).Files.Keys);
    }

    [Fact]
    public async Task A_build_interrupted_while_it_makes_them_spoils_nothing()
    {
        await BuildAsync(_memory);
        foreach (var edit in Edits().Skip(1))
        {
            edit();
            await BuildAsync(_memory, pagesFirst: true);
            using var stop = new CancellationTokenSource();
            var stopped = Options(_memory) with { Progress = new OnceAfter("Archive.PostProcess", stop.Cancel) };
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _site.BuildAsync(stopped, stop.Token));
        }
        var file = new MemoryFile(Path.Combine(_site.Root, ".twinscript", "site"));
        file.Save(_memory);

        await AssertEqualsColdAsync(file.Load());
    }

    public void Dispose() => _site.Dispose();

    private IEnumerable<Action> Edits() =>
    [
        () => { },
        () => Write(1, "滑鼠"),
        () => Write(4, "新的一頁"),
        () => _site.Write("-- input/index.md --\n# 首頁\n\n[新](page-4.md) ![圖](figure.svg)"
            + "\n-- input/figure.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><text>頭髮</text></svg>"),
        () => _site.Write("-- input/figure.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><text>乾淨</text></svg>"),
        () => _site.Delete("input/page-0.md"),
        () => _site.Write("-- theme/words.yml --\ncontents: 章節"),
        () => _site.Write("-- theme/styles/epub.css --\np { margin: 1px }"),
        () => _site.Write("-- input/glossary.yml --\n- { zh-tw: 滑鼠, zh-cn: 滑动鼠 }"),
        () => Write(2, "換了<script>alert(1)</script>"),
        () => _site.Write("-- input/site.yml --\ntitle: 大站\nurl: https://example.org\noffline: { epub: false }"),
        () => _site.Write("-- input/site.yml --\ntitle: 大站\nurl: https://example.org"),
    ];

    private void Write(int page, string text)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        _site.Write($"-- input/page-{number}.md --\n---\ntitle: 第{number}頁\norder: {number}\n---\n\n{text}\n\n"
            + "## 小節 {#part}\n\n見[首頁](index.md)。\n");
    }

    private async Task AssertEqualsColdAsync(BuildMemory memory)
    {
        var warm = await BuildAsync(memory);
        var cold = await SiteBuilder.BuildAsync(
            Options(new()) with { WorkingFolder = _site.Root, OutputFolder = "cold" }, TestContext.Current.CancellationToken);
        Assert.True(cold.Succeeded);
        var root = Path.Combine(_site.Root, "cold");
        Assert.Equal(
            Directory.GetFiles(root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
            warm.Files.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in warm.Files)
        {
            var expected = await File.ReadAllBytesAsync(Path.Combine(root, path), TestContext.Current.CancellationToken);
            Assert.True(expected.SequenceEqual(bytes), $"{path} differs.");
        }
    }

    private Task<BuiltSite> BuildAsync(BuildMemory memory, bool pagesFirst = false) =>
        _site.BuildAsync(Options(memory) with { PagesFirst = pagesFirst }, TestContext.Current.CancellationToken);

    private static BuildOptions Options(BuildMemory memory) => new() { WorkingFolder = "", Memory = memory };
}
