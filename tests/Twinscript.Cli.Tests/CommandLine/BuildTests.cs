using Twinscript.Cli.Tests.Snapshots;
using Twinscript.Tests.Pictures;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Cli.Tests.CommandLine;

public sealed class BuildTests
{
    private const string TwoPages = """
        -- input/index.md --
        # 首頁

        詳見[工程](engineering.md)。
        -- input/engineering.md --
        # 工程

        一句話。
        """;

    [Fact]
    public async Task A_build_without_problems_exits_with_0_and_counts_what_it_wrote()
    {
        using var site = new TinySite(TwoPages);
        var run = await CommandRun.OfAsync(site, "build");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var files = Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories)
            .Count(file => Path.GetFileName(file) != ".twinscript");
        Assert.Contains($"  {files} files, ", run.Out, StringComparison.Ordinal);
        Snapshot.Match("build", run.Out.Replace($"{files} files", "[COUNT] files", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Problems_are_printed_as_a_compiler_prints_them_and_exit_with_1()
    {
        using var site = new TinySite("""
            -- input/index.md --
            # 首頁

            詳見 [工程](enginering.md) 一章。
            -- input/engineering.md --
            ---
            title: 工程
            dat: 2025-07-15
            ---
            一句話。
            """);
        var run = await CommandRun.OfAsync(site, "build", "--strict");

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Snapshot.Match("build-problems", run.Error);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public async Task Warnings_that_are_alike_are_one_line_with_their_number()
    {
        using var site = new TinySite(string.Concat(Enumerable.Range(1, 40)
            .Select(n => $"-- input/p{n:00}.md --\n---\nzzz: 1\nyyy{n}: 2\n---\n[x](nope{n}) [y](nope.png)\n")));
        var folded = await CommandRun.OfAsync(site, "build");
        var all = await CommandRun.OfAsync(site, "build", "--no-cache", "--verbose");
        var strict = await CommandRun.OfAsync(site, "build", "--strict");

        Assert.Equal((0, 0, 1), (folded.ExitCode, all.ExitCode, strict.ExitCode));
        Assert.Contains(
            "input/p01.md(2,1): warning TS102: unknown key 'zzz'. Templates find it under 'extra'. (40 times, here first)\n", folded.Error,
            StringComparison.Ordinal);
        Assert.Contains("… and 23 more kinds of warnings\n160 warnings; --verbose lists them all\n", folded.Error, StringComparison.Ordinal);
        Assert.True(folded.Error.Count(c => c == '\n') + folded.Out.Count(c => c == '\n') <= 30);
        Assert.Equal(160, System.Text.RegularExpressions.Regex.Count(all.Error, "warning TS"));
        Assert.Equal(160, System.Text.RegularExpressions.Regex.Count(strict.Error, "error TS"));
    }

    [Fact]
    public async Task A_broken_picture_is_shown_where_the_page_names_it()
    {
        using var site = new TinySite("-- input/index.md --\n# 首頁\n\n漢字 ![圖](pictures/half.jpg)\n");
        site.WriteBytes("input/pictures/half.jpg", TestPicture.Jpeg(300, 200)[..2000]);
        var run = await CommandRun.OfAsync(site, "build", "--strict");

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Snapshot.Match("build-broken-picture", run.Error);
    }

    [Fact]
    public async Task Without_a_Chinese_font_the_site_is_built_and_a_note_says_what_to_install()
    {
        using var site = new TinySite(TwoPages + """

            -- input/site.yml --
            title: 小站
            url: https://example.org
            cards: true
            -- theme/layouts/card.liquid --
            <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><text y="99">{{ page.title }}</text></svg>
            -- no-fonts.conf --
            <fontconfig/>
            """);
        using var program = RunningProgram.Start(site, [$"FONTCONFIG_FILE={Path.Combine(site.Root, "no-fonts.conf")}"], ["build"]);
        var run = await program.EndAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(
            "  note: no cards for link previews: this machine has no font for Chinese. "
                + "Install one (Debian, Ubuntu: 'apt-get install fonts-noto-cjk'). 'cards: false' in site.yml does without.",
            run.Out,
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(site.Output, "assets", "cards")));
    }

    [Fact]
    public async Task Folders_can_be_elsewhere()
    {
        using var site = new TinySite(TwoPages);
        Directory.Move(Path.Combine(site.Root, "input"), Path.Combine(site.Root, "文章"));
        var run = await CommandRun.OfAsync(site, "build", "--input", "文章", "-t", "theme", "--output=公開/網站");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.True(File.Exists(Path.Combine(site.Root, "公開", "網站", "zh-hant", "engineering", "index.html")));
    }

    [Fact]
    public async Task Drafts_are_published_only_when_asked_for()
    {
        using var site = new TinySite(TwoPages + """

            -- input/later.md --
            ---
            title: 以後
            draft: true
            ---
            還沒寫完。
            """);
        var draft = Path.Combine(site.Output, "zh-hant", "later", "index.html");

        await CommandRun.OfAsync(site, "build");
        Assert.False(File.Exists(draft));

        await CommandRun.OfAsync(site, "build", "--drafts");
        Assert.True(File.Exists(draft));
    }

    [Fact]
    public async Task A_site_without_input_says_so_and_exits_with_1()
    {
        using var folder = new TinySite("");
        Directory.Delete(Path.Combine(folder.Root, "input"), recursive: true);
        var run = await CommandRun.OfAsync(folder, "build");

        Assert.Equal(1, run.ExitCode);
        Snapshot.Match("build-no-input", run.Error);
    }
}
