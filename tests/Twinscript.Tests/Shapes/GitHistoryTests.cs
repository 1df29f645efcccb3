using System.Diagnostics;
using Twinscript.Building;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Shapes;

public sealed class GitHistoryTests : IDisposable
{
    private readonly TinySite _site = new("""
        -- input/site.yml --
        title: 手冊
        url: https://example.org
        kind: manual
        repository: https://github.com/name/site
        -- theme/layouts/page.liquid --
        <main>{{ page.edit_url }} {{ page.last_changed }}</main>
        -- input/a b.md --
        # 甲

        """);

    [Fact]
    public async Task A_page_says_where_to_edit_it_and_when_it_was_last_committed()
    {
        var memory = new BuildMemory();
        Git("init", "-q");
        Commit("2024-05-06");
        Assert.Equal("https://github.com/name/site/edit/main/input/a%20b.md 2024-05-06", (await BuildAsync(memory)).Main("zh-hant/a b/index.html"));
        _site.Write("-- input/b.md --\n# 乙\n");
        Commit("2025-01-02");
        var later = await BuildAsync(memory);

        Assert.EndsWith("2024-05-06", later.Main("zh-hant/a b/index.html"), StringComparison.Ordinal);
        Assert.EndsWith("2025-01-02", later.Main("zh-hant/b/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commit_alone_makes_the_pages_again()
    {
        var memory = new BuildMemory();
        Git("init", "-q");
        Commit("2024-05-06");
        await BuildAsync(memory);
        Git("commit", "-q", "--amend", "--no-edit", "--date", "2023-01-01T00:00:00Z");

        Assert.False((await BuildAsync(memory)).Result.Summary?.UpToDate);
    }

    [Fact]
    public async Task A_tree_without_git_has_links_to_edit_and_no_dates()
    {
        var site = await BuildAsync(new());

        Assert.Empty(site.Problems);
        Assert.Equal("https://github.com/name/site/edit/main/input/a%20b.md", site.Main("zh-hant/a b/index.html"));
    }

    [Fact]
    public async Task A_shallow_clone_has_no_dates_and_a_note_says_why()
    {
        Git("init", "-q");
        Commit("2024-05-06");
        File.WriteAllText(Path.Combine(_site.Root, ".git", "shallow"), "");
        var site = await BuildAsync(new());

        Assert.DoesNotContain("2024", site.Main("zh-hant/a b/index.html"), StringComparison.Ordinal);
        Assert.Contains(site.Result.Summary?.Notes ?? [], note => note.Contains("shallow clone", StringComparison.Ordinal));
    }

    public void Dispose() => _site.Dispose();

    private Task<BuiltSite> BuildAsync(BuildMemory memory) => _site.BuildAsync(new() { WorkingFolder = _site.Root, Memory = memory });

    private void Commit(string day)
    {
        Git("add", "input");
        Git("commit", "-q", "-m", "edit", "--date", day + "T12:00:00Z");
    }

    private void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = _site.Root };
        foreach (var argument in (string[])["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", .. arguments])
            start.ArgumentList.Add(argument);
        if (Array.IndexOf(arguments, "--date") is var at and >= 0)
            start.Environment["GIT_COMMITTER_DATE"] = arguments[at + 1];
        using var git = Process.Start(start);
        git?.WaitForExit();
        Assert.Equal(0, git?.ExitCode);
    }
}
