using System.Collections.Frozen;
using System.Globalization;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Scripts;
using Twinscript.Yaml;
using YamlDotNet.RepresentationModel;

namespace Twinscript.Pages;

/// <summary>Reads what a page starts with, as our own authors write it and as those of other generators do.</summary>
internal static class FrontMatterReader
{
    private static readonly YamlCodes Codes = new(DiagnosticCodes.UnknownFrontMatterKey, DiagnosticCodes.WrongFrontMatterType)
    {
        Lenient = true, UnknownKeySeverity = Severity.Warning, WrongTypeSeverity = Severity.Warning,
    };

    private static readonly string[] OwnKeys =
    [
        "title", "description", "date", "updated", "section", "order", "layout", "tags", "author", "editor", "column", "source", "credit",
        "related", "image", "toc", "draft", "unlisted", "script", "convert", "convert-title", "permalink", "aliases", "glossary",
        "conversions", "extra",
        "slug", "categories", "summary", "weight", "cover", "authors", "published", "keywords",
    ];

    /// <summary>Known to other generators and their themes, and of no meaning here: templates find them under <c>extra</c>.</summary>
    private static readonly FrozenSet<string> OfOtherGenerators = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, [.. """
        abbrlink abstract actionlink actions actiontext aplayer article aside authoremail authorlink auto_excerpt autothumbnailimage
        avatar background featuredimagepreview fontawesome fraction linktomarkdown linktosource linktowechat mapbox rssfulltext ruby
        twemoji
        backtotop bg_color body_class breadcrumb breadcrumbexclude breadcrumbs build canonical canonical_url caption cascade catalog
        categories_slug chart child_nav_order class clearreading collapse comment comment_id comments containerclass content_type
        contributors copyright copyright_author copyright_author_href copyright_info copyright_url coverimage covermeta coversize
        created_by ctime custom custom_edit_url dir dirlink disable disableshare display_title displayed_sidebar displayheaders
        disqusidentifier doc_footer docs_area editlink email excerpt_separator expirydate external_url externallinkicon featured
        features feed filename footer gallery grand_parent group has_children has_toc head header header-img header-style header_img
        headless hero heroalt heroimage herotext hidden hiddenfromhomepage hiddenfromsearch hide hide_sidebar hide_table_of_contents
        hide_title hidemeta hidetime highlight_shrink home hreflang html_class icon id image_caption indent index is_page
        iscjklanguage isoriginal katex keywords lang language last_update lastupdated latex license lightgallery link links
        linktitle locale main_color markup marp math mathjax mathjax2 mdate menu menus mermaid message metaalignment ms_date music
        nav nav_exclude nav_order navbar navigation next no_list noedit noindex notshow original_url outline outlinetitle outputs
        pageclass pagelayout paginate pagination_label pagination_next pagination_prev params parent parse_number_prefixes password
        password_hash path photos pin pinned plotly prev product publish quiz reading_time readingtime redirect render_macros
        reprint resources reward robots search series showdate showpagination showreadingtime showsocial showtags showtoc sidebar
        sidebar_class_name sidebar_custom_props sidebar_label sidebardepth simple_list sitemap size social song_id sponsor star
        status sticker sticky style sub_title subtitle swiper_index tab_title tagline tags_only template theme thumbnailimage
        thumbnailimageposition timeline titletemplate toc_max_heading_level toc_min_heading_level toc_number toc_style_simple
        tocdepth tocopen top top_image top_img topic_type translate type unlisted url uuid vditor version versions wide wordcount
        words_count
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)]);

    /// <param name="homeTitle">Of a home page that has none.</param>
    /// <param name="bodyStart">Offset of the page's body; the text's length when the front matter is unusable.</param>
    /// <returns>Null when the front matter is unusable; the problems are reported.</returns>
    public static FrontMatter? Read(SourceText text, SourcePath path, string homeTitle, DiagnosticBag diagnostics, out int bodyStart)
    {
        var block = FrontMatterBlock.Find(text, diagnostics, out bodyStart, out var isBroken);
        var name = new PageFileName(path);
        if (isBroken)
            return null;
        if (block is null)
        {
            var heading = PageTitle.In(text.Text);
            return new()
            {
                Title = heading?.Text ?? name.Title(homeTitle), TitleStandsFirst = heading is { StandsFirst: true }, Date = name.Date,
                Draft = PageFileName.IsDraft(path),
            };
        }
        return YamlMapping.Root(block, Codes, diagnostics) is { } root
            ? Read(root, text.Text.AsSpan(bodyStart), name, path, homeTitle, diagnostics)
            : null;
    }

    private static FrontMatter Read(
        YamlMapping root, ReadOnlySpan<char> body, PageFileName name, SourcePath path, string homeTitle, DiagnosticBag diagnostics)
    {
        var titles = root.TextPerScript("title");
        var title = root.IsMapping("title") ? titles.Values.FirstOrDefault() : root.Text("title");
        if (string.IsNullOrWhiteSpace(title))
            title = null;
        var heading = title is null ? PageTitle.In(body) : null;
        var (section, tags, categories) = Groups(root);
        var frontMatter = new FrontMatter
        {
            Title = title ?? heading?.Text ?? HeroTitle(root) ?? name.Title(homeTitle),
            TitleStandsFirst = heading is { StandsFirst: true },
            Titles = titles,
            Description = root.Text(First(root, "description", "summary", "excerpt", "desc", "subtitle")),
            Date = root.Date(First(root, "date", "pubDate", "publishDate", "publishedAt", "created", "created_at", "createTime"))
                ?? name.Date,
            Updated = Updated(root),
            Section = section,
            Order = root.Integer(First(root, "order", "weight", "sidebar_position", "nav_order")) ?? MenuWeight(root),
            Layout = Located(root, "layout"),
            Tags = tags,
            Categories = categories,
            ExcerptSeparator = Scalar(root, "excerpt_separator")?.Value,
            Author = Author(root),
            Editor = root.Text("editor"),
            Column = root.Text("column"),
            Source = ReadAttribution(root),
            Credit = root.Text("credit"),
            Related = root.Texts("related"),
            Image = Image(root),
            Toc = Toc(root),
            Draft = (root.Flag("draft") ?? false) || (Flag(root, "published") is false) || PageFileName.IsDraft(path),
            Unlisted = Flag(root, First(root, "unlisted", "nav_exclude")) ?? false,
            Script = Located(root, "script"),
            Convert = root.Flag("convert") ?? true,
            ConvertTitle = root.Flag("convert-title") ?? true,
            Permalink = Located(root, "permalink"),
            Slug = Located(root, "slug"),
            Aliases = root.Texts(First(root, "aliases", "alias", "redirect_from", "redirects")),
            Conversions = PageConversions.Read(root, diagnostics),
            Abbreviation = Scalar(root, "abbrlink")?.Value,
        };
        return frontMatter with { Extra = Extra(root) };
    }

    /// <summary>The key of several that the page uses, the first in this order. The others count as known.</summary>
    private static string First(YamlMapping root, params ReadOnlySpan<string> keys)
    {
        string? found = null;
        foreach (var key in keys)
        {
            if (root.Has(key))
                found ??= key;
        }
        return found ?? keys[0];
    }

    private static YamlScalarNode? Scalar(YamlMapping root, string key) => root.Node(key) as YamlScalarNode;

    // What is no flag may be something else in another generator: 'published: 2020-01-01'.
    private static bool? Flag(YamlMapping root, string key) => Scalar(root, key) is { Value: { } value } ? YamlMapping.AsFlag(value) : null;

    private static DateOnly? Updated(YamlMapping root)
    {
        if (root.Node("last_update") is YamlMappingNode && root.Mapping("last_update") is { } last)
            return last.Date("date");
        var key = First(root, "updated", "lastmod", "modified", "last_modified_at", "last_modified", "lastUpdated", "updateTime");
        return Flag(root, key) is null ? root.Date(key) : null;
    }

    /// <summary>The first category names the section; the others are as good as tags.</summary>
    private static (string? Section, IReadOnlyList<LocatedText> Tags, IReadOnlyList<LocatedText> Categories) Groups(YamlMapping root)
    {
        var tags = root.Words(First(root, "tags", "tag"));
        var key = First(root, "categories", "category");
        LocatedText[] categories = root.Node(key) is YamlScalarNode { Value: { } text }
            ? [new(text.Trim(), root.SpanOf(key))]
            : [.. root.Words(key)];
        if (root.Text("section") is { } section)
            return (section, Together(tags, categories), categories);
        return (categories.FirstOrDefault().Text, Together(tags, categories.Skip(1)), categories);
    }

    private static IReadOnlyList<LocatedText> Together(IReadOnlyList<LocatedText> tags, IEnumerable<LocatedText> categories) =>
        [.. tags, .. categories.ExceptBy(tags.Select(t => t.Text), c => c.Text, StringComparer.Ordinal)];

    private static string? Author(YamlMapping root)
    {
        var key = First(root, "author", "authors");
        return root.Node(key) is { } node && string.Join('、', Names(node)) is { Length: > 0 } names ? names : null;
    }

    private static IEnumerable<string> Names(YamlNode node) => node switch
    {
        YamlScalarNode { Value: { Length: > 0 } name } when YamlMapping.AsFlag(name) is null => [name],
        YamlSequenceNode list => list.Children.SelectMany(Names),
        YamlMappingNode mapping => Inner(mapping, "name", "title", "nick", "key") is { } name ? [name] : [],
        _ => [],
    };

    private static LocatedText? Image(YamlMapping root)
    {
        var key = First(
            root, "image", "cover", "cover_image", "thumbnail", "thumb", "banner", "banner_img", "index_img", "featured_image",
            "featuredImage", "feature", "img", "images");
        var text = root.Node(key) switch
        {
            YamlScalarNode { Value: var value } => value,
            YamlMappingNode mapping => Inner(mapping, "image", "src", "path", "url", "feature", "teaser"),
            YamlSequenceNode { Children: [YamlScalarNode { Value: var value }, ..] } => value,
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) || YamlMapping.AsFlag(text) is not null
            ? null
            : new LocatedText(text.Trim(), root.SpanOf(key));
    }

    private static bool? Toc(YamlMapping root) => root.Node("toc") switch
    {
        null => null,
        YamlScalarNode { Value: var value } => YamlMapping.AsFlag(value ?? "") ?? true,
        YamlMappingNode mapping => Inner(mapping, "enable", "show", "enabled") is not { } shown || YamlMapping.AsFlag(shown) != false,
        _ => true,
    };

    // Hugo: menu: { main: { weight: 3 } }.
    private static int? MenuWeight(YamlMapping root) =>
        root.Node(First(root, "menu", "menus")) is YamlMappingNode menus
            && menus.Children.Values.OfType<YamlMappingNode>().Select(m => Inner(m, "weight")).OfType<string>().ToList() is [var weight, ..]
            && int.TryParse(weight, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var order)
            ? order
            : null;

    private static string? HeroTitle(YamlMapping root) =>
        root.Node("hero") is YamlMappingNode hero && Inner(hero, "name", "text") is { } name ? name : Scalar(root, "heroText")?.Value;

    private static string? Inner(YamlMappingNode mapping, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (mapping.Children.TryGetValue(new YamlScalarNode(key), out var found)
                && found is YamlScalarNode { Value: { Length: > 0 } value })
            {
                return value;
            }
        }
        return null;
    }

    /// <summary>What the page says under <c>extra</c>, and every key that means nothing here.</summary>
    private static YamlNode? Extra(YamlMapping root)
    {
        var written = root.Node("extra");
        KeyValuePair<YamlNode, YamlNode>[] others = [.. root.Unknown()];
        foreach (var (key, _) in others)
        {
            var name = (key as YamlScalarNode)?.Value ?? key.ToString();
            if (!OfOtherGenerators.Contains(name))
                root.ReportUnknown(key, $"unknown key '{name}'.{NearestName.Hint(name, OwnKeys)} Templates find it under 'extra'.");
        }
        if (others.Length == 0 || written is not (null or YamlMappingNode))
            return written;
        var extra = new YamlMappingNode((written as YamlMappingNode)?.Children.AsEnumerable() ?? []);
        foreach (var (key, value) in others)
        {
            if (!extra.Children.ContainsKey(key))
                extra.Add(key, value);
        }
        return extra;
    }

    private static Attribution? ReadAttribution(YamlMapping root)
    {
        if (root.Node("source") is YamlScalarNode { Value: { Length: > 0 } text })
            return Uri.TryCreate(text, UriKind.Absolute, out _) ? new(null, text, null, null) : new(text, null, null, null);
        if (root.Mapping("source") is not { } source)
            return null;
        var attribution = new Attribution(source.Text("title"), source.Text("url"), source.Text("author"), source.Text("publisher"));
        source.ReportUnknownKeys();
        return attribution;
    }

    private static LocatedText? Located(YamlMapping root, string key) =>
        root.Written(key) is { Length: > 0 } text ? new LocatedText(text, root.SpanOf(key)) : null;
}
