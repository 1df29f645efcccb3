using Xunit;

namespace Twinscript.Tests.Mirror;

public sealed class MirrorOutputTests
{
    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        using var site = Site();
        await site.RunAsync();
        var first = site.Files("public");
        var result = await site.RunAsync();

        Assert.Equal(first, site.Files("public"));
        Assert.Equal((0, 2), (result.Summary?.Converted, result.Summary?.Scripts[0].Pages));
    }

    [Fact]
    public async Task Nothing_is_read_while_names_sizes_and_times_are_the_same()
    {
        using var site = Site();
        site.Write("public/bad.html", [0xC3, 0x41]);
        site.Touch("public", new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        var first = await site.RunAsync(site.Options with { OutputFolder = "dist" });
        site.Touch("dist", new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        await site.RunAsync(site.Options with { OutputFolder = "dist" });
        // Of the same length, and of the same time: only a run that reads it would see it.
        site.Write("public/bad.html", [0xC3, 0x42]);
        site.Touch("public", new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        var second = await site.RunAsync(site.Options with { OutputFolder = "dist" });

        Assert.Equal(MirroredSite.Problems(first), MirroredSite.Problems(second));
        Assert.Equal(first.Summary is { } one ? one with { Converted = 0, Scripts = [] } : null,
            second.Summary is { } two ? two with { Scripts = [] } : null);
        Assert.EndsWith("A", site["dist/bad.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_taken_from_the_new_tree_comes_back()
    {
        using var site = Site();
        await site.RunAsync();
        var whole = site.Files("public");
        site.Delete("public/zh-hant/index.html");
        await site.RunAsync();

        Assert.Equal(whole, site.Files("public"));
    }

    [Fact]
    public async Task Another_glossary_makes_the_pages_anew_though_none_of_them_changed()
    {
        using var site = Site();
        await site.RunAsync();
        site.Write("glossary.yml", "- zh-cn: 软件\n  zh-tw: 程式套件\n");
        await site.RunAsync();

        Assert.Contains("程式套件", site["public/zh-hant/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_original_is_byte_for_byte_the_same_but_for_what_is_added()
    {
        using var site = Site();
        var before = site["public/index.html"];
        await site.RunAsync();

        var after = site["public/index.html"];
        while (after.IndexOf("<!--twinscript-->", StringComparison.Ordinal) is var open and >= 0)
            after = after.Remove(open, after.IndexOf("<!--/twinscript-->", StringComparison.Ordinal) + "<!--/twinscript-->".Length - open);
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task A_new_folder_gets_everything_and_the_site_stays_as_it_was()
    {
        using var site = Site();
        var before = site.Files("public");
        await site.RunAsync(site.Options with { OutputFolder = "dist" });

        Assert.Equal(before, site.Files("public"));
        Assert.Equal(site["public/style.css"], site["dist/style.css"]);
        Assert.Contains("軟體", site["dist/zh-hant/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_place_and_in_a_new_folder_the_pages_are_the_same()
    {
        using var site = Site();
        await site.RunAsync(site.Options with { OutputFolder = "dist" });
        await site.RunAsync();
        var (here, there) = (site.Files("public"), site.Files("dist"));
        here.Remove(".twinscript-mirror");
        there.Remove(".twinscript-mirror");

        Assert.Equal(here, there);
    }

    [Fact]
    public async Task A_rebuild_after_an_edit_equals_a_run_from_nothing()
    {
        using var site = Site();
        await site.RunAsync();
        site.Write("public/index.html", MirroredSite.Page("<p>信息</p><a href=/a/>网络</a>"));
        site.Delete("public/b.html");
        site.Write("public/c/index.html", MirroredSite.Page("<p>网络</p>"));
        var result = await site.RunAsync();
        var rebuilt = site.Files("public");
        Directory.Delete(Path.Combine(site.Root, ".twinscript"), recursive: true);
        foreach (var made in rebuilt.Keys.Where(f => f.StartsWith("zh-hant", StringComparison.Ordinal)))
            site.Delete("public/" + made);
        await site.RunAsync(site.Options with { UseCache = false });

        Assert.Equal(2, result.Summary?.Converted);
        Assert.Equal(rebuilt, site.Files("public"));
        Assert.False(site.Exists("public/zh-hant/b.html"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(90)]
    public async Task A_damaged_cache_costs_time_and_nothing_else(int keep)
    {
        using var site = Site();
        await site.RunAsync();
        var expected = site.Files("public");
        var cache = Path.Combine(site.Root, ".twinscript", "mirror", "public");
        var bytes = File.ReadAllBytes(cache);
        File.WriteAllBytes(cache, [.. bytes.Take(keep), .. bytes.Skip(keep).Select(b => (byte)~b)]);
        var result = await site.RunAsync();

        Assert.True(result.Succeeded);
        Assert.Equal(expected, site.Files("public"));
    }

    [Fact]
    public async Task A_page_that_is_no_utf8_is_said_and_left_as_it_is()
    {
        using var site = Site();
        byte[] damaged = [0x3C, 0x70, 0x3E, 0xC8, 0xED, 0xBC, 0xFE];
        site.Write("public/gbk.html", damaged);
        var result = await site.RunAsync(site.Options with { OutputFolder = "dist" });

        Assert.Contains(
            "public/gbk.html: TS803 this is not valid UTF-8. It is left as it is; let the generator write UTF-8.",
            MirroredSite.Problems(result));
        Assert.Equal(damaged, File.ReadAllBytes(Path.Combine(site.Root, "dist/gbk.html")));
        Assert.Equal(1, result.Summary?.Damaged);
    }

    [Fact]
    public async Task A_byte_order_mark_stays_in_front()
    {
        using var site = Site();
        site.Write("public/bom.html", "\uFEFF" + MirroredSite.Page("<p>软件</p>"));
        await site.RunAsync();

        Assert.StartsWith("\uFEFF<!DOCTYPE html>", System.Text.Encoding.UTF8.GetString(
            File.ReadAllBytes(Path.Combine(site.Root, "public/zh-hant/bom.html"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_on_the_disk_are_neither_followed_nor_written_through()
    {
        using var site = Site();
        site.Write("elsewhere/secret.html", MirroredSite.Page("<p>软件</p>"));
        Directory.CreateSymbolicLink(Path.Combine(site.Root, "public/out"), Path.Combine(site.Root, "elsewhere"));
        var before = site["elsewhere/secret.html"];
        await site.RunAsync();

        Assert.Equal(before, site["elsewhere/secret.html"]);
        Assert.False(site.Exists("public/zh-hant/out/secret.html"));
    }

    [Fact]
    public async Task Nothing_is_written_through_a_link_in_the_output()
    {
        using var site = Site();
        await site.RunAsync(site.Options with { OutputFolder = "dist" });
        Directory.CreateDirectory(Path.Combine(site.Root, "elsewhere"));
        Directory.Delete(Path.Combine(site.Root, "dist/zh-hant"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(site.Root, "dist/zh-hant"), Path.Combine(site.Root, "elsewhere"));
        var result = await site.RunAsync(site.Options with { OutputFolder = "dist" });

        Assert.Contains(MirroredSite.Problems(result), p => p.StartsWith("dist/zh-hant: TS405 this is a link", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(site.Root, "elsewhere")));
    }

    [Fact]
    public async Task Files_of_somebody_else_are_never_written_over()
    {
        using var site = Site();
        site.Write("dist/notes.txt", "mine");
        var result = await site.RunAsync(site.Options with { OutputFolder = "dist" });

        Assert.False(result.Succeeded);
        Assert.StartsWith("dist: TS403 ", MirroredSite.Problems(result)[^1], StringComparison.Ordinal);
        Assert.Equal("mine", site["dist/notes.txt"]);
    }

    [Fact]
    public async Task A_folder_the_site_uses_itself_is_not_taken()
    {
        using var site = Site();
        site.Write("public/zh-hant/about.txt", "mine");
        var result = await site.RunAsync();

        Assert.Contains(MirroredSite.Problems(result), p => p.StartsWith("public/zh-hant/about.txt: TS804 ", StringComparison.Ordinal));
        Assert.Null(result.Summary);
        Assert.DoesNotContain("twinscript", site["public/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public/new")]
    [InlineData(".")]
    public async Task A_folder_within_the_site_or_around_it_is_refused(string output)
    {
        using var site = Site();
        var result = await site.RunAsync(site.Options with { OutputFolder = output });

        Assert.Contains(MirroredSite.Problems(result), p => p.Contains("TS402", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../out")]
    [InlineData("a/../../b")]
    [InlineData("")]
    public async Task A_folder_that_leads_out_of_the_output_is_refused(string at)
    {
        using var site = Site();
        var result = await site.RunAsync(site.Options with { At = [at] });

        Assert.StartsWith("TS206 ", MirroredSite.Problems(result)[0], StringComparison.Ordinal);
    }

    private static MirroredSite Site()
    {
        var site = new MirroredSite("-- public/style.css --\np{}\n");
        site.Write("public/index.html", MirroredSite.Page("<p>这里是软件</p><a href=/b.html>网络</a>\r\n<p>信息"));
        site.Write("public/b.html", MirroredSite.Page("<p>软件</p>"));
        return site;
    }
}
