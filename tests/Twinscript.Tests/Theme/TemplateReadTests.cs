using Twinscript.Building;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Theme;

/// <summary>A page is rendered again when what its templates read has changed, and only then.</summary>
public sealed class TemplateReadTests
{
    private const string Site = """
        -- theme/words.yml --
        foot: 頁尾
        other: 別的
        -- theme/layouts/home.liquid --
        <!doctype html><html lang="{{ script.tag }}"><title>{{ page.title }}</title><main>{{ page.content }}{{ pages.size }}</main></html>
        -- theme/layouts/page.liquid --
        <!doctype html><html lang="{{ script.tag }}"><main>{{ page.content }}{{ page.next.title }}{% include 'foot' %}</main></html>
        -- theme/layouts/bare.liquid --
        <!doctype html><html lang="{{ script.tag }}"><main>{{ page.content }}{{ data.facts.number }}{% if words.later %}{{ words.later }}{% endif %}</main></html>
        -- theme/partials/foot.liquid --
        {{ words['foot'] }}{% for part in nav %}{% for entry in part.pages %}{% if entry.current %}{{ entry.characters }}{% endif %}{% endfor %}{% endfor %}
        -- theme/partials/unused.liquid --
        無
        -- input/index.md --
        # 首頁
        -- input/one.md --
        ---
        title: 甲
        ---
        內容。
        -- input/two.md --
        ---
        title: 乙
        layout: bare
        ---
        內容。
        -- input/data/facts.yml --
        number: 1
        -- input/data/more.yml --
        number: 1
        """;

    private const string Home = "index.html";
    private const string One = "one/index.html";
    private const string Two = "two/index.html";

    [Theory]
    [InlineData("theme/partials/foot.liquid", "{{ words.foot }}。", One)]
    [InlineData("theme/partials/unused.liquid", "有")]
    [InlineData("theme/layouts/home.liquid", "<!doctype html><html lang=\"zh\"><main>{{ page.content }}</main></html>", Home)]
    [InlineData("theme/words.yml", "foot: 頁末\nother: 別的", One)]
    [InlineData("theme/words.yml", "foot: 頁尾\nother: 又別的")]
    [InlineData("theme/words.yml", "foot: 頁尾\nlater: 後來", Two)]
    [InlineData("input/data/facts.yml", "number: 2", Two)]
    [InlineData("input/data/more.yml", "number: 2")]
    [InlineData("input/two.md", "---\ntitle: 丙\nlayout: bare\n---\n內容。", One, Two)]
    [InlineData("input/two.md", "---\ntitle: 乙\nlayout: page\n---\n內容。", Two)]
    [InlineData("input/two.md", "---\ntitle: 乙\nlayout: bare\n---\n更多內容。", One, Two)]
    [InlineData("input/two.md", "---\ntitle: 乙\nlayout: bare\nauthor: 某人\n---\n內容。", Two)]
    [InlineData("input/two.md", "---\ntitle: 乙\nlayout: bare\nsection: 部\n---\n內容。", One, Two)]
    [InlineData("input/zero.md", "---\ntitle: 丁\nlayout: home\n---\n內容。", Home, One, "zero/index.html")]
    public async Task A_page_is_rendered_again_when_what_it_read_has_changed(string file, string text, params string[] renderedAgain)
    {
        using var site = new TinySite(Site);
        var memory = new BuildMemory();
        var options = new BuildOptions { WorkingFolder = "", Memory = memory };
        await site.BuildAsync(options, TestContext.Current.CancellationToken);
        site.Write($"-- {file} --\n{text}\n");
        var again = (await site.BuildAsync(options, TestContext.Current.CancellationToken)).Result;

        Assert.Empty(again.Diagnostics);
        // In each of two scripts.
        Assert.Equal(2 * renderedAgain.Length, again.Summary?.Rendered);
    }
}
