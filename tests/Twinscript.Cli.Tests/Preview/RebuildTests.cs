using System.Globalization;
using System.Net;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Cli.Tests.Preview;

/// <summary>What a running preview makes of files that change.</summary>
public sealed class RebuildTests
{
    private const string Home = """
        -- input/index.md --
        # 首頁

        第一句。
        """;

    [Fact]
    public async Task Changed_new_renamed_and_deleted_files_are_built_again()
    {
        using var site = new TinySite(Home);
        await using var preview = await RunningPreview.StartAsync(site);

        site.Write(Home.Replace("第一句", "第二句", StringComparison.Ordinal));
        await preview.WaitForPageAsync("/zh-hant/", "第二句");

        site.Write("-- input/culture.md --\n# 文化\n");
        await preview.WaitForPageAsync("/zh-hans/culture/", "文化");

        File.Move(Path.Combine(site.Root, "input", "culture.md"), Path.Combine(site.Root, "input", "people.md"));
        await preview.WaitForPageAsync("/zh-hans/people/", "文化");

        site.Delete("input/people.md");
        await RunningPreview.WaitAsync(
            () => Task.FromResult(!Directory.Exists(Path.Combine(site.Output, "zh-hans", "people"))), "the page to go");
    }

    [Fact]
    public async Task A_change_of_the_theme_is_built_too()
    {
        using var site = new TinySite(Home);
        await using var preview = await RunningPreview.StartAsync(site);
        site.Write("""
            -- theme/layouts/page.liquid --
            <!doctype html><title>{{ page.title }}</title><main>新版面{{ page.content }}</main>
            """);

        await preview.WaitForPageAsync("/zh-hant/", "新版面");
    }

    [Fact]
    public async Task An_editor_that_replaces_the_file_is_noticed()
    {
        using var site = new TinySite(Home);
        await using var preview = await RunningPreview.StartAsync(site);
        var file = Path.Combine(site.Root, "input", "index.md");
        await File.WriteAllTextAsync(file + "~", "# 首頁\n\n換過的句子。\n", TestContext.Current.CancellationToken);
        File.Move(file + "~", file, overwrite: true);

        await preview.WaitForPageAsync("/zh-hant/", "換過的句子");
    }

    [Fact]
    public async Task A_save_through_a_temporary_file_is_noticed_and_the_file_is_never_missing()
    {
        using var site = new TinySite(Home);
        await using var preview = await RunningPreview.StartAsync(site);
        var file = Path.Combine(site.Root, "input", "index.md");
        for (var i = 0; i < 5; i++)
        {
            var temporary = Path.Combine(site.Root, "input", $".index.md.{i}.tmp");
            await File.WriteAllTextAsync(temporary, $"# 首頁\n\n第 {i} 次換的。\n", TestContext.Current.CancellationToken);
            File.Move(temporary, file, overwrite: true);
            await preview.WaitForPageAsync("/zh-hant/", $"第 {i} 次換的");
        }

        Assert.Empty(preview.Error);
    }

    [Fact]
    public async Task Folders_made_while_it_runs_are_watched()
    {
        using var site = new TinySite(Home);
        await using var preview = await RunningPreview.StartAsync(site);
        site.Write("-- input/deep/er/page.md --\n# 深處\n\n第一句。\n");
        await preview.WaitForPageAsync("/zh-hant/deep/er/page/", "第一句");
        site.Write("-- input/deep/er/page.md --\n# 深處\n\n第二句。\n");
        await preview.WaitForPageAsync("/zh-hant/deep/er/page/", "第二句");
        Directory.Move(Path.Combine(site.Root, "input", "deep"), Path.Combine(site.Root, "input", "moved"));
        await preview.WaitForPageAsync("/zh-hant/moved/er/page/", "第二句");
        site.Write("-- input/moved/er/page.md --\n# 深處\n\n第三句。\n");
        await preview.WaitForPageAsync("/zh-hant/moved/er/page/", "第三句");
    }

    [Fact]
    public async Task A_theme_made_while_it_runs_is_used()
    {
        using var site = new TinySite(Home);
        Directory.Delete(Path.Combine(site.Root, "theme"), recursive: true);
        await using var preview = await RunningPreview.StartAsync(site);
        site.Write("-- theme/layouts/home.liquid --\n<!doctype html><title>{{ page.title }}</title><main>自己的{{ page.content }}</main>\n");

        await preview.WaitForPageAsync("/zh-hant/", "自己的");
    }

    [Fact]
    public async Task Edits_during_a_build_are_built_once_after_it_and_the_last_one_wins()
    {
        using var site = new TinySite(Home + Pages(200));
        await using var preview = await RunningPreview.StartAsync(site);
        for (var i = 0; i < 40; i++)
        {
            site.Write(Home.Replace("第一句", $"第 {i} 句", StringComparison.Ordinal));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        await preview.WaitForPageAsync("/zh-hant/", "第 39 句");

        // One build at a time: each says so when it is done, and all but the first and the last saw several edits.
        Assert.InRange(await preview.BuildsAsync(), 2, 35);
        Assert.Empty(preview.Error);
    }

    [Fact]
    public async Task A_branch_switch_changes_removes_and_adds_hundreds_of_files_at_once()
    {
        using var site = new TinySite(Home + Pages(250));
        await using var preview = await RunningPreview.StartAsync(site);
        for (var i = 0; i < 250; i++)
        {
            if (i % 2 == 0)
                site.Delete($"input/page-{i}.md");
            else
                site.Write($"-- input/page-{i}.md --\n# 第{i}頁\n\n換枝之後。\n");
            site.Write($"-- input/new-{i}.md --\n# 新{i}頁\n");
        }
        await preview.WaitForPageAsync("/zh-hant/new-249/", "新249頁");
        await preview.WaitForPageAsync("/zh-hant/page-249/", "換枝之後");

        using var client = new HttpClient { BaseAddress = preview.Address };
        using var gone = await client.GetAsync("/zh-hant/page-248/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.InRange(await preview.BuildsAsync(), 2, 20);
    }

    [Fact]
    public async Task A_folder_that_is_replaced_as_a_whole_is_watched_again()
    {
        using var site = new TinySite(Home);
        await using var preview = await RunningPreview.StartAsync(site);
        var input = Path.Combine(site.Root, "input");
        Directory.Move(input, input + ".old");
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        Directory.Move(input + ".old", input);
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        site.Write(Home.Replace("第一句", "換枝之後", StringComparison.Ordinal));

        await preview.WaitForPageAsync("/zh-hant/", "換枝之後");
    }

    [Fact]
    public async Task A_burst_of_changes_is_few_builds()
    {
        using var site = new TinySite(Home);
        await using var preview = await RunningPreview.StartAsync(site);
        for (var i = 0; i < 500; i++)
            site.Write($"-- input/page-{i}.md --\n# 第{i}頁\n");
        await preview.WaitForPageAsync("/zh-hant/page-499/", "第499頁");

        Assert.InRange(await preview.BuildsAsync(), 2, 20);
    }

    private static string Pages(int count) =>
        "\n" + string.Concat(Enumerable.Range(0, count).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"-- input/page-{i}.md --\n# 第{i}頁\n\n舊的。\n")));
}
