using Twinscript.Building;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Theme;

public sealed class ThemeLayerTests
{
    private const string Default = """
        -- input/index.md --
        # 首頁
        -- default/theme.yml --
        script: zh-Hant-TW
        bundles:
          styles/site.css: [styles/a.css, styles/b.css]
        -- default/words.yml --
        home: 首頁
        next: 下一篇
        -- default/styles/a.css --
        a { order: 1 }
        -- default/styles/b.css --
        b { order: 2 }
        -- default/partials/foot.liquid --
        default foot
        -- default/layouts/page.liquid --
        <!doctype html><html><title>t</title><main>{{ words.home }} {{ words.next }} {% include 'foot' %} {{ 'styles/site.css' | asset }}</main></html>

        """;

    [Fact]
    public async Task Without_a_theme_of_its_own_a_site_takes_the_default_one()
    {
        var site = await BuildAsync("");

        Assert.Empty(site.Problems);
        Assert.StartsWith("首頁 下一篇 default foot", site.Main("zh-hant/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_the_sites_own_theme_wins_over_the_default_one_and_the_others_stay()
    {
        var site = await BuildAsync("""
            -- theme/partials/foot.liquid --
            own foot
            -- theme/styles/b.css --
            b { order: 3 }
            """);

        Assert.Empty(site.Problems);
        Assert.Contains("own foot", site.Main("zh-hant/index.html"), StringComparison.Ordinal);
        var style = site[Assert.Single(site.Files.Keys, f => f.EndsWith(".css", StringComparison.Ordinal))];
        Assert.Contains("a{order:1", style, StringComparison.Ordinal);
        Assert.Contains("order:3", style, StringComparison.Ordinal);
        Assert.DoesNotContain("order:2", style, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_replaced_one_by_one()
    {
        var site = await BuildAsync("-- theme/words.yml --\nhome: 封面\n");

        Assert.Empty(site.Problems);
        Assert.StartsWith("封面 下一篇", site.Main("zh-hant/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_with_a_manifest_of_its_own_stands_alone()
    {
        var site = await BuildAsync("""
            -- theme/theme.yml --
            script: zh-Hant-TW
            -- theme/layouts/page.liquid --
            <!doctype html><html><title>t</title><main>alone</main></html>
            """);

        Assert.Empty(site.Problems);
        Assert.Equal("alone", site.Main("zh-hant/index.html"));
        Assert.DoesNotContain(site.Files.Keys, f => f.EndsWith(".css", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_problem_names_the_file_that_was_read()
    {
        var site = await BuildAsync("-- theme/partials/foot.liquid --\n{% if %}\n");

        Assert.StartsWith("theme/partials/foot.liquid", site.OnlyProblem, StringComparison.Ordinal);
    }

    private static async Task<BuiltSite> BuildAsync(string own)
    {
        using var site = new TinySite(Default);
        Directory.Delete(Path.Combine(site.Root, "theme"), recursive: true);
        site.Write(own);
        return await site.BuildAsync(
            new BuildOptions { WorkingFolder = site.Root, DefaultThemeFolder = Path.Combine(site.Root, "default") });
    }
}
