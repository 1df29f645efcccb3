using System.Globalization;
using Twinscript.Tests.Sites;

namespace Twinscript.Tests.Incremental;

/// <summary>
/// The theme of an <see cref="EditedSite"/>: files laid over a built-in theme, or a whole theme of its own. Every layout there is,
/// each of few words.
/// </summary>
internal sealed class EditedTheme(TinySite site)
{
    public const string Builtin = """
        -- builtin/theme.yml --
        script: zh-Hant-TW
        bundles:
          styles/site.css: [styles/a.css, styles/b.css]
          inline/early.js: [scripts/early.js]
        -- builtin/words.yml --
        next: 下一頁
        archive: 封存
        tags: 標籤
        search: 搜尋
        downloads: 下載
        offline_made: 軟體
        -- builtin/styles/a.css --
        body { margin: 1px }
        -- builtin/styles/b.css --
        main { padding: 1px; background: url(../icons/icon.svg) }
        -- builtin/scripts/early.js --
        document.title;
        -- builtin/icons/icon.svg --
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>
        -- builtin/partials/nav.liquid --
        {% for part in nav %}<b>{{ part.title }}</b>{% for entry in part.pages %}<a href="{{ entry.url }}">{{ entry.title }}</a>
        {% endfor %}{% endfor %}
        -- builtin/partials/end.liquid --
        {{ words.next }} {% if data.facts %}{{ data.facts.number }}{% endif %} {% if data.more %}{{ data.more.name }}{% endif %}
        {{ site.updated }} {{ offline.size }} {{ downloads.zip.size }} {{ downloads.epub.url }} {{ search.url }}
        {{ downloads.manifest }} {{ downloads.shell }} {{ script.card.url }}
        -- builtin/layouts/page.liquid --
        <!doctype html><html lang="{{ script.tag }}"><title>{{ page.title }} {{ site.title }}</title>
        <link rel="stylesheet" href="{{ 'styles/site.css' | asset }}"><script>{{ 'inline/early.js' | inline }}</script>
        {% include 'nav' %}{% for other in page.alternates %}<a href="{{ other.url }}">{{ other.title }}</a>
        {{ other.facing }}{% endfor %}
        <main>{{ page.marked_content }}</main>{% for tag in page.tags %}<a href="{{ tag.url }}">{{ tag.title }}</a>{% endfor %}
        {% if page.next %}<a rel="next" href="{{ page.next.url }}">{{ words.next }} {{ page.next.title }} {{ page.next.minutes }}</a>
        {% endif %}
        {% for entry in page.related %}{{ entry.title }}{{ entry.description }}{% endfor %}
        {{ page.structured_data }}{{ page.extra.mood }}{{ page.image }}
        {% for heading in page.headings %}{{ heading.text }}{% endfor %}
        {{ page.facing }}{{ page.offline.size }}{{ page.written_in }}{% include 'end' %}</html>
        -- builtin/layouts/plain.liquid --
        <!doctype html><html lang="{{ script.tag }}"><title>{{ page.title }}</title><main>{{ page.content }}</main>
        {{ page.author }}{{ page.source.title }}{{ page.credit }}</html>
        -- builtin/layouts/home.liquid --
        <!doctype html><html lang="{{ script.tag }}"><title>{{ page.title }}</title>{% for entry in pages %}<p>{{ entry.title }}
        {{ entry.minutes }} {{ entry.date }}</p>{% endfor %}<main>{{ page.content }}</main>{% include 'end' %}</html>
        -- builtin/layouts/listing.liquid --
        <!doctype html><html lang="{{ script.tag }}"><title>{{ page.title }}</title>{% for group in page.listing.groups %}
        {{ group.title }}{% for entry in group.pages %}<a href="{{ entry.url }}">{{ entry.title }} {{ entry.description }}</a>
        {% endfor %}{% endfor %}</html>
        -- builtin/layouts/facing.liquid --
        <!doctype html><html lang="{{ script.tag }}"><title>{{ page.title }}</title>{% for row in facing.rows %}<p>
        {{ row.own }}{{ row.other }}</p>{% endfor %}{% include 'end' %}</html>
        -- builtin/layouts/search.liquid --
        <!doctype html><html lang="{{ script.tag }}"><title>{{ page.title }}</title><link rel="prefetch" href="{{ search_index }}">
        {% include 'nav' %}</html>
        -- builtin/layouts/downloads.liquid --
        <!doctype html><html lang="{{ script.tag }}"><title>{{ page.title }}</title>{% include 'end' %}</html>
        -- builtin/layouts/chooser.liquid --
        <!doctype html><title>{{ site.title }}</title>{% for face in scripts %}<a href="{{ face.home }}">{{ face.label }}
        {{ face.title }}</a>{% endfor %}
        -- builtin/layouts/not-found.liquid --
        <!doctype html><title>{{ site.title }}</title>{% for face in scripts %}{{ face.words.next }}{% endfor %}
        -- builtin/layouts/manifest.liquid --
        { "name": {{ site.title | json }}, "start_url": {{ script.home | json }}, "icon": {{ 'icons/icon.svg' | asset | json }} }
        -- builtin/layouts/offline.liquid --
        <!doctype html><html lang="{{ shown }}"><head><title>{{ site.title }}</title><style>body { margin: 0 }</style></head><body>
        {% for page in pages %}<article id="{{ page.anchor }}"><h1>{{ page.title }}</h1>{{ page.content }}</article>{% endfor %}
        {{ words.offline_made }}</body></html>
        -- builtin/layouts/card.liquid --
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30" width="60" height="30"><text y="20" font-size="9">
        {{ page.title }}</text></svg>
        -- builtin/layouts/epub-contents.liquid --
        <html xmlns="http://www.w3.org/1999/xhtml"><body>{% for part in nav %}{% for page in part.pages %}<a href="{{ page.file }}">
        {{ page.title }}</a>{% endfor %}{% endfor %}</body></html>
        -- builtin/layouts/epub-page.liquid --
        <html xmlns="http://www.w3.org/1999/xhtml"><body><h1>{{ page.title }}</h1>{{ page.content }}</body></html>
        """;

    private static readonly string[] Layouts =
        ["home", "listing", "facing", "search", "downloads", "offline", "epub-page", "manifest", "not-found"];

    private Random _random = new(0);

    /// <returns>What was done.</returns>
    public string Edit(Random random)
    {
        _random = random;
        var number = _random.Next(99).ToString(CultureInfo.InvariantCulture);
        return _random.Next(12) switch
        {
            0 => TakeOver(),
            1 => GiveBack(),
            2 => Toggle("words.yml", $"next: 往後{number}\n" + (_random.Next(2) == 0 ? "" : "tags: 分類\nlost: 軟體\n")),
            3 => Toggle("styles/a.css", $"body {{ margin: {number}px }}"),
            4 => Toggle("styles/more.css", $"p {{ margin: {number}px }}"),
            5 => Toggle("scripts/early.js", $"document.title + {number};"),
            6 => Toggle("partials/end.liquid",
                $"結束 {{{{ words.next }}}} {{% if data.facts.number %}}{{{{ data.facts.number }}}}{{% endif %}}"
                + $"{{% if words.lost %}}{{{{ words.lost }}}}{{% endif %}}{number}"),
            7 => Toggle("partials/nav.liquid",
                $"{{% for entry in pages %}}{{{{ entry.title }}}}{{{{ entry.description }}}}{{% endfor %}}{number}"),
            8 => Toggle("layouts/page.liquid", "<!doctype html><html lang=\"{{ script.tag }}\"><title>{{ page.title }}</title><main>"
                + $"{{{{ page.content }}}}</main>{{{{ page.previous.title }}}}{{{{ page.minutes }}}}{{% include 'end' %}}{number}</html>"),
            9 => Toggle("icons/icon.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {number} 9\"/>"),
            10 => Toggle("static/robots.txt", $"User-agent: {number}"),
            _ => ToggleLayout(),
        };
    }

    /// <summary>Mends whatever keeps the theme from working.</summary>
    public void Mend()
    {
        if (!File.Exists(Own("theme.yml")))
            return;
        foreach (var file in Files("builtin").Where(f => f == "theme.yml" || !File.Exists(Own(f))))
            Write(file, File.ReadAllText(Path.Combine(site.Root, "builtin", file)));
    }

    /// <summary>The theme becomes one of its own, which the built-in adds nothing to.</summary>
    private string TakeOver()
    {
        var builtin = File.ReadAllText(Path.Combine(site.Root, "builtin", "theme.yml"));
        Write("theme.yml", builtin + (_random.Next(2) == 0 ? "" : "\nname: 自己的\n"));
        Mend();
        if (_random.Next(3) == 0)
        {
            Write("theme.yml", $$"""
                script: {{(_random.Next(2) == 0 ? "zh-Hans-CN" : "zh-Hant-TW")}}
                pictures: { sizes: {{_random.Next(9)}}em }
                bundles:
                  styles/site.css: [styles/b.css]
                  inline/early.js: [scripts/early.js, styles/a.css]
                """);
        }
        return "a theme of its own";
    }

    private string GiveBack()
    {
        foreach (var file in Files("theme").Where(f => f == "theme.yml" || _random.Next(2) == 0))
            site.Delete("theme/" + file);
        return "an overlay";
    }

    private string ToggleLayout()
    {
        var layout = Layouts[_random.Next(Layouts.Length)];
        var builtin = File.ReadAllText(Path.Combine(site.Root, "builtin", "layouts", layout + ".liquid"));
        return Toggle($"layouts/{layout}.liquid", builtin.Replace("title }}", "title }}!", StringComparison.Ordinal));
    }

    private string Toggle(string file, string text)
    {
        var path = Own(file);
        if (File.Exists(path) && _random.Next(2) == 0)
        {
            File.Delete(path);
            return $"theme/{file} removed";
        }
        Write(file, text);
        return $"theme/{file}";
    }

    private string Own(string file) => Path.Combine(site.Root, "theme", file);

    private void Write(string file, string text) => site.WriteBytes("theme/" + file, System.Text.Encoding.UTF8.GetBytes(text));

    private IEnumerable<string> Files(string folder)
    {
        var root = Path.Combine(site.Root, folder);
        return !Directory.Exists(root) ? [] : Directory.GetFiles(root, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/')).Order(StringComparer.Ordinal);
    }
}
