using System.Diagnostics;
using System.Text.Json;
using Twinscript.Cli.Tests.CommandLine;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Cli.Tests.Review;

public sealed class ReviewCommandTests : IDisposable
{
    private readonly TinySite _site = new("""
        -- input/site.yml --
        title: 小站
        script: zh-Hans-CN
        -- input/index.md --
        # 标题

        松树只有一只。

        字是：发。改脚本。
        """);

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task The_html_of_a_built_site_is_reviewed_with_places_in_it()
    {
        const string menu = "<nav>字是：发。</nav>";
        _site.WriteBytes("public/index.html", Page(menu + "\n<p>这个字&#x662F;：<b>发</b>。</p><code>字是：发。</code>"));
        _site.WriteBytes("public/b.html", Page(menu + "\n<p lang=ja>字是：发。</p>"));
        var run = await Run("review", "public");
        await Run("mirror", "public");
        var mirrored = await Run("review", "public", "--check");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("\n  public/b.html(2,", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n  public/index.html(3,", run.Out, StringComparison.Ordinal);
        Assert.Contains("2 choices to look at, in 1 group", run.Out, StringComparison.Ordinal);
        // What was added to the pages is not asked about.
        Assert.Equal(1, mirrored.ExitCode);
        Assert.Contains("2 choices to look at, in 1 group", mirrored.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Locks_are_of_sources() => Assert.Equal(2, (await Run("review", "public", "--lock")).ExitCode);

    private static byte[] Page(string body) => System.Text.Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html><html lang=zh-CN><meta charset=utf-8><title>软件</title>\n<body>{body}\n<p>这里说的是软件与网络。</p></body></html>");

    [Fact]
    public async Task A_finding_shows_its_place_the_words_around_it_and_who_decided()
    {
        var run = await Run("review");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(
            "发 → 發  one character, several forms, confidence 71 %  zh-Hant-TW\n  发 became 發 (or 髮) by 发 in STCharacters.txt.",
            run.Out,
            StringComparison.Ordinal);
        Assert.Contains("\n  input/index.md(5,4): 字是：[发]。  ", run.Out, StringComparison.Ordinal);
        Assert.True(
            run.Out.IndexOf("脚本 → 指令碼", StringComparison.Ordinal) < run.Out.IndexOf("发 → 發", StringComparison.Ordinal),
            "The doubtful come first.");
        Assert.Equal(1, (await Run("review", "--check")).ExitCode);
    }

    [Fact]
    public async Task An_accepted_finding_is_silent_until_its_sentence_changes()
    {
        using var found = JsonDocument.Parse((await Run("review", "--format", "json")).Out);
        var id = found.RootElement.GetProperty("groups")[0].GetProperty("findings")[0].GetProperty("id").GetString() ?? "";

        Assert.Equal("input/review.yml: accepted 1 finding.\n", (await Run("review", "--accept", id)).Out);
        Assert.DoesNotContain(id, (await Run("review")).Out, StringComparison.Ordinal);
        await Run("review", "--accept-all");
        Assert.Equal(new(0, "Nothing to look at. 2 accepted.\n", ""), await Run("review", "--check"));

        _site.Write("-- input/index.md --\n# 标题\n\n松树只有一只。\n\n这字是：发。改脚本。\n");
        var changed = await Run("review");
        Assert.Contains("发 → 發", changed.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("脚本 → 指令碼", changed.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "\"groups\"")]
    [InlineData("sarif", "\"2.1.0\"")]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("console", "发 → 發")]
    public async Task Each_format_can_be_written_to_a_file(string format, string content)
    {
        Assert.Equal(new(0, "", "report: 2 findings.\n"), await Run("review", "--format", format, "--output", "report"));
        Assert.Contains(
            content,
            await File.ReadAllTextAsync(Path.Combine(_site.Root, "report"), TestContext.Current.CancellationToken),
            StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("input")]
    [InlineData("HEAD")]
    public async Task A_lock_in_a_folder_or_a_git_revision_tells_which_published_sentences_change(string before)
    {
        await Run("review", "--lock");
        await GitAsync("init", "--quiet");
        await GitAsync("add", ".");
        await GitAsync("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "--message", "Before the upgrade");
        Assert.Equal(new(0, "No published sentence changes.\n", ""), await Run("review", "--against", before));

        _site.Write("-- input/glossary.yml --\n- { zh-cn: 松树, zh-tw: 青松 }\n");
        var run = await Run("review", "--against", before, "--check");

        Assert.Equal(new(1, "input/index.md(3,1): zh-Hant-TW\n  - 松樹只有一隻。\n  + 青松只有一隻。\n1 published sentence changed.\n", ""), run);
    }

    private Task<CommandRun> Run(params string[] args) => CommandRun.OfAsync(_site, args);

    private async Task GitAsync(params string[] args)
    {
        using var git = Process.Start(new ProcessStartInfo("git", args) { WorkingDirectory = _site.Root })
            ?? throw new InvalidOperationException("git did not start.");
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, git.ExitCode);
    }
}
