using Twinscript.Building;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Incremental;

/// <summary>A site counts as up to date only while everything its last build asked of the disk has the same answer.</summary>
public sealed class UnchangedTests : IDisposable
{
    private readonly TinySite _site = new("""
        -- builtin/theme.yml --
        script: zh-Hant-TW
        bundles:
          styles/site.css: [styles/a.css]
        -- builtin/words.yml --
        next: 下一頁
        -- builtin/styles/a.css --
        body { margin: 1px }
        -- builtin/partials/footer.liquid --
        {{ words.next }}
        -- builtin/layouts/page.liquid --
        <!doctype html><html lang="{{ script.tag }}"><link rel="stylesheet" href="{{ 'styles/site.css' | asset }}"><title>{{ page.title }}</title><main>{{ page.content }}</main>{% include 'footer' %}</html>
        -- theme/partials/header.liquid --
        軟體
        -- input/index.md --
        # 首頁

        內容。
        """);

    private readonly BuildMemory _memory = new();

    public UnchangedTests()
    {
        _site.Delete("theme/theme.yml");
        _site.Delete("theme/layouts/page.liquid");
    }

    [Theory]
    [InlineData("theme/partials/footer.liquid", "別的")]
    [InlineData("theme/words.yml", "next: 再下一頁")]
    [InlineData("theme/styles/a.css", "body { margin: 2px }")]
    [InlineData("theme/styles/more.css", "body { margin: 2px }")]
    [InlineData("theme/scripts/more.js", "document.title;")]
    [InlineData(
        "theme/layouts/page.liquid",
        "<!doctype html><html lang=\"zh\"><title>{{ page.title }}</title><main>{{ page.content }}</main></html>")]
    [InlineData("theme/static/robots.txt", "User-agent: *")]
    [InlineData("input/data/facts.yml", "number: 1")]
    [InlineData("input/glossary/names.yml", "- { zh-tw: 軟體, zh-cn: 软件 }")]
    [InlineData("input/glossary.yml", "- { zh-tw: 軟體, zh-cn: 软件 }")]
    [InlineData("input/more.md", "# 又一頁")]
    [InlineData("input/picture.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("input/site.yml", "title: 別站\nurl: https://example.org")]
    public async Task A_file_added_edited_or_removed_is_seen_by_the_next_build(string path, string text)
    {
        var existed = File.Exists(Path.Combine(_site.Root, path));
        await BuildAsync();
        foreach (var content in new[] { text, text + "\n" })
        {
            Assert.True((await BuildAsync()).Result.Summary?.UpToDate);
            _site.Write($"-- {path} --\n{content}");
            await AssertBuiltAnewAsync();
        }
        if (existed)
            return;
        _site.Delete(path);
        await AssertBuiltAnewAsync();
    }

    [Fact]
    public async Task A_theme_file_in_place_of_the_built_in_shows_from_the_next_build_on()
    {
        await BuildAsync();
        _site.Write("-- theme/words.yml --\nnext: 往後");

        Assert.Contains("往后", (await BuildAsync())["zh-hans/index.html"]);
    }

    [Fact]
    public async Task An_overlay_that_becomes_a_whole_theme_is_seen()
    {
        await BuildAsync();
        _site.Write(
            "-- theme/layouts/page.liquid --\n<!doctype html><title>{{ page.title }}</title><main>自己的</main>\n-- theme/theme.yml "
                + "--\nscript: zh-Hant-TW");

        Assert.Equal("自己的", (await BuildAsync()).Main("zh-hans/index.html"));
    }

    [Fact]
    public async Task A_site_with_a_warning_is_up_to_date_and_repeats_it()
    {
        _site.Write("-- input/site.yml --\ntitle: 小站");
        var first = await BuildAsync();
        var again = await BuildAsync();

        Assert.True(again.Result.Summary?.UpToDate);
        Assert.Contains("TS", Assert.Single(first.Problems), StringComparison.Ordinal);
        Assert.Equal(first.Result.Diagnostics, again.Result.Diagnostics);
    }

    [Fact]
    public async Task Another_program_finds_what_this_one_left_though_it_only_shows_a_preview()
    {
        _site.Write("-- input/site.yml --\ntitle: 小站");
        var first = await BuildAsync();
        var file = new MemoryFile(Path.Combine(_site.Root, ".twinscript", "site"));
        Assert.True(file.Save(_memory));
        var preview = file.Load(trusts: true);
        var second = await BuildAsync(preview);
        file.Save(preview);
        var third = await BuildAsync(file.Load());

        Assert.True(second.Result.Summary?.UpToDate);
        Assert.True(third.Result.Summary?.UpToDate);
        Assert.Equal(first.Result.Diagnostics, third.Result.Diagnostics);
    }

    [Fact]
    public async Task Another_libvips_makes_the_pictures_again()
    {
        _site.WriteBytes("input/photo.png", Pictures.TestPicture.Png(30, 20));
        _site.Write("-- input/index.md --\n![照片](photo.png)");
        await BuildAsync();

        Assert.NotNull(_memory.Last);
        Assert.Contains(_memory.Last.Asked, asked => asked is { Kind: "machine", Asked: "Libvips" });
    }

    public void Dispose() => _site.Dispose();

    private async Task AssertBuiltAnewAsync()
    {
        var warm = await BuildAsync();
        Assert.False(warm.Result.Summary?.UpToDate);
        var cold = await BuildAsync(new());
        Assert.Equal(cold.Files.Keys.Order(StringComparer.Ordinal), warm.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(cold.Files, file => Assert.Equal(file.Value, warm.Files[file.Key]));
        // The cold build has been in the output folder since.
        await BuildAsync();
    }

    private Task<BuiltSite> BuildAsync(BuildMemory? memory = null) => _site.BuildAsync(
        new() { WorkingFolder = "", Memory = memory ?? _memory, DefaultThemeFolder = Path.Combine(_site.Root, "builtin") },
        TestContext.Current.CancellationToken);
}
