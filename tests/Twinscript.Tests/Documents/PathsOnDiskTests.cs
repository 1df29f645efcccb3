using Twinscript.Documents;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Documents;

/// <summary>What must be the same on Linux, macOS and Windows.</summary>
public sealed class PathsOnDiskTests
{
    [Fact]
    public async Task Two_pages_whose_addresses_differ_only_in_case_are_reported_everywhere()
    {
        var site = await TinySite.BuildAsync("""
            -- input/a.md --
            ---
            title: 甲
            permalink: About/
            ---
            -- input/b.md --
            ---
            title: 乙
            permalink: about/
            ---
            """);

        Assert.NotEmpty(site.Problems);
        Assert.All(site.Problems, problem => Assert.Contains("'a.md' and 'b.md' would both lie at", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Paths_below_a_folder_have_forward_slashes_and_stand_in_ordinal_order()
    {
        using var site = new TinySite("-- input/b/深/x.md --\n一\n-- input/B.md --\n二\n-- input/a.md --\n三\n");
        var folder = new FileFolder(Path.Combine(site.Root, "input"), "input");

        Assert.Equal(["B.md", "a.md", "b/深/x.md", "site.yml"], folder.List().Select(p => p.Value));
        Assert.Equal("input/b/深/x.md", folder.DisplayPath(new("b/深/x.md")));
        Assert.True(folder.Exists(new("b/深/x.md")));
    }

    [Fact]
    public async Task A_link_with_the_wrong_case_leads_to_the_page_on_every_disk()
    {
        var site = await TinySite.BuildAsync("-- input/index.md --\n# 首頁\n\n[工程](Engineering.md)\n-- input/engineering.md --\n# 工程\n");

        Assert.Empty(site.Problems);
        Assert.Contains("""<a href="/zh-hant/engineering/">工程</a>""", site["zh-hant/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_with_backslashes_leads_to_the_page_on_every_disk()
    {
        var site = await TinySite.BuildAsync(
            "-- input/index.md --\n# 首頁\n\n[工程](notes\\engineering.md)\n-- input/notes/engineering.md --\n# 工程\n");

        Assert.Empty(site.Problems);
        Assert.Contains("""<a href="/zh-hant/notes/engineering/">工程</a>""", site["zh-hant/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_layer_shows_the_file_above_once_and_the_rest_from_below()
    {
        using var site = new TinySite("-- above/x.txt --\nabove\n-- below/x.txt --\nbelow\n-- below/y.txt --\nonly below\n");
        var folder = new FileFolder(Path.Combine(site.Root, "above"), "above", new FileFolder(Path.Combine(site.Root, "below"), "below"));

        Assert.Equal(["x.txt", "y.txt"], folder.List().Select(p => p.Value));
        Assert.Equal(["above/x.txt", "below/y.txt"], folder.List().Select(folder.DisplayPath));
        Assert.Equal(["below", "above"], folder.Layers.Select(l => l.Display));
    }
}
