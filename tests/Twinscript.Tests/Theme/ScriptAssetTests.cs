using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Theme;

public sealed class ScriptAssetTests
{
    [Fact]
    public async Task Scripts_are_published_without_comments_and_names_only_they_use()
    {
        var script = await ScriptAsync("""
            // For those who work on it.
            const shared = text => text?.length ?? 0;
            (() => {
              const onlyHere = /\p{Script=Han}+/u;
              console.log(shared('好'), onlyHere);
            })();
            """);

        Assert.Contains("const shared=", script, StringComparison.Ordinal);
        Assert.Contains(@"/\p{Script=Han}+/u", script, StringComparison.Ordinal);
        Assert.DoesNotContain("onlyHere", script, StringComparison.Ordinal);
        Assert.DoesNotContain("For those", script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_the_minifier_cannot_read_stays_as_it_is()
    {
        const string Newer = "class Later { static { Later.ready = 1; } #own = 2n ** 3n; }\nexport {";

        Assert.Equal(Newer, (await ScriptAsync(Newer)).TrimEnd());
    }

    [Fact]
    public async Task Code_within_a_page_cannot_end_its_own_element()
    {
        var site = await TinySite.BuildAsync("""
            -- input/index.md --
            好。
            -- theme/theme.yml --
            script: zh-Hant-TW
            bundles:
              inline/note.js: [scripts/note.js]
            -- theme/scripts/note.js --
            document.title = '</SCRIPT><b>';
            -- theme/layouts/page.liquid --
            <!doctype html><html><title>t</title><script>{{ 'inline/note.js' | inline }}</script></html>
            """);

        Assert.Empty(site.Problems);
        Assert.Single(site["zh-hant/index.html"].ToUpperInvariant().Split("</SCRIPT").Skip(1));
    }

    [Fact]
    public async Task A_file_can_be_part_of_several_bundles()
    {
        var site = await TinySite.BuildAsync("""
            -- input/index.md --
            好。
            -- theme/theme.yml --
            script: zh-Hant-TW
            bundles:
              styles/one.css: [styles/shared.css]
              styles/two.css: [styles/shared.css, styles/two.css]
            -- theme/styles/shared.css --
            a { order: 1 }
            -- theme/styles/two.css --
            b { order: 2 }
            """);

        Assert.Empty(site.Problems);
        Assert.Equal(
            ["a{order:1}", "a{order:1}\nb{order:2}"],
            site.Files.Keys.Where(f => f.EndsWith(".css", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(f => site[f]));
    }

    private static async Task<string> ScriptAsync(string script)
    {
        var site = await TinySite.BuildAsync($"-- input/index.md --\n好。\n-- theme/scripts/site.js --\n{script}\n");
        Assert.Empty(site.Problems);
        return site[Assert.Single(site.Files.Keys, f =>
            f.EndsWith(".js", StringComparison.Ordinal) && f.StartsWith("assets/", StringComparison.Ordinal))];
    }
}
