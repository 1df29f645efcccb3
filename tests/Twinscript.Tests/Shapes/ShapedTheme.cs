namespace Twinscript.Tests.Shapes;

/// <summary>A theme that prints what blogs, manuals and books have to show, and no more.</summary>
internal static class ShapedTheme
{
    public const string Files = """
        -- theme/words.yml --
        archive: 全部文章
        all_tags: 所有標籤
        tag_title: 標籤：{tag}
        all_categories: 所有分類
        category_title: 分類：{tag}
        page_number: 第 {number} 頁
        posts: 文章
        undated: 未標日期
        -- theme/partials/list.liquid --
        {% for group in page.listing.groups %}{{ group.title }}[{% for entry in group.pages %}{{ entry.title }} {% endfor %}]{% endfor %}
        -- theme/partials/branch.liquid --
        ({% for entry in entries %}{% if entry.rest %}+{{ entry.rest }}{% else %}{% if entry.current %}*{% endif %}{{ entry.number }}{{ entry.title }}{% if entry.cut %}>{% endif %}{% if entry.children.size > 0 %}{% include 'branch', entries: entry.children %}{% endif %} {% endif %}{% endfor %})
        -- theme/partials/turn.liquid --
        {{ page.previous.title }}<{{ page.title }}>{{ page.next.title }}
        -- theme/layouts/page.liquid --
        <main>page {{ page.content }}{% include 'turn' %}</main>
        -- theme/layouts/blog-home.liquid --
        <main>{{ page.title }}{% include 'list' %}{% if page.listing.pager %}{{ page.listing.pager.number }}/{{ page.listing.pager.count }} {{ page.listing.pager.previous }} {{ page.listing.pager.next }}{% endif %}</main>
        -- theme/layouts/blog-post.liquid --
        <main>post {% include 'turn' %} {% for category in page.category_links %}{{ category.title }}={{ category.url }}{% endfor %}</main>
        -- theme/layouts/listing.liquid --
        <main>{{ page.title }}{% include 'list' %}{{ page.feed }}</main>
        -- theme/layouts/contents-home.liquid --
        <main>{% include 'branch', entries: page.chapters.children %}</main>
        -- theme/layouts/manual-page.liquid --
        <main>{{ page.manual.title }}{% include 'branch', entries: page.manual.children %} {% include 'turn' %} {% for step in page.breadcrumbs %}/{{ step.title }}{% endfor %}</main>

        """;

    /// <summary>What stands in main, without the spaces between things.</summary>
    public static string Tight(this Sites.BuiltSite site, string path) =>
        string.Join(' ', site.Main(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
