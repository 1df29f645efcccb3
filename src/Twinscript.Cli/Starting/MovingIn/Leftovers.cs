using YamlDotNet.RepresentationModel;

namespace Twinscript.Cli.Starting.MovingIn;

/// <summary>What a tree has that the new site does not take over, each with what to do about it.</summary>
internal static class Leftovers
{
    private const int LongestName = 60;
    private const int MostNames = 8;

    private static readonly string[] Templates =
    [
        "layouts", "_layouts", "_includes", "themes", "theme", ".vitepress/theme", ".vuepress/theme", ".vuepress/components", "src/theme",
        "src/components", "overrides",
    ];

    private static readonly string[] Guests =
    [
        "disqus", "disqus_username", "disqusShortname", "giscus", "gitalk", "utterances", "valine", "waline", "twikoo", "livere",
        "comments", "comment", "google_analytics", "googleAnalytics", "gtag", "ga_track_id", "ba_track_id", "baidu_analytics", "analytics",
    ];

    private static readonly string[] Pictures = ["static", "public", "assets", "images", "img"];

    /// <param name="copies">Whether pages and pictures are copied into a new folder.</param>
    public static IEnumerable<string> Of(
        OtherGenerator generator, TakenSettings settings, Navigation navigation, SourceParts parts, bool copies)
    {
        var root = generator.Configuration;
        if (generator.Name is not null && root is null && generator.ConfigurationFile is not ("_sidebar.md" or "index.html"))
            yield return $"{generator.ConfigurationFile} says nothing that can be read without running it. Fill in site.yml by hand.";
        if (Theme(root) is { } theme)
            yield return $"the theme '{theme}': pages get Twinscript's own look. Change it file by file in theme/.";
        if (Existing(generator.Root, Templates) is { Length: > 0 } templates)
            yield return $"templates and styles in {templates}. Write what you miss of them in theme/, in Liquid and CSS.";
        if (Plugins(root) is { Length: > 0 } plugins)
            yield return $"plugins: {plugins}. Search, feeds, the sitemap, offline editions and redirects are built in.";
        if (Guests.Where(name => IsOn(root, name)).ToArray() is { Length: > 0 } guests)
            yield return $"comments and statistics ({string.Join(", ", guests)}). Put their code into theme/partials/footer.liquid.";
        if (Redirects(root) is > 0 and var redirects)
            yield return $"redirects: {redirects}. Write the older address under 'aliases' in the page it leads to.";
        foreach (var pattern in settings.LostPermalinks)
            yield return $"the addresses '{pattern}': a part has no counterpart. Write 'permalink' in the pages that must keep theirs.";
        if (navigation.Elsewhere > 0)
            yield return $"of the menu in {navigation.Source} what leads to other sites or to no page here: {navigation.Elsewhere}.";
        foreach (var line in Outside(generator, parts, copies))
            yield return line;
    }

    private static IEnumerable<string> Outside(OtherGenerator generator, SourceParts parts, bool copies)
    {
        var content = generator.Content.Length == 0 ? "the folder itself" : generator.Content + "/";
        if (!copies)
        {
            var (pages, files) = (Named(parts.Pages.Where(p => p.From != generator.Content)), Named(parts.Files));
            if (pages.Length > 0)
                yield return $"the pages in {pages}. 'twinscript new NAME --from DIR' copies them, too, into a new folder.";
            if (files.Length > 0)
                yield return $"pictures and files in {files}, beside {content}. 'twinscript new NAME --from DIR' copies them, too.";
            if (ThemeColour.Of(generator) is { } colour)
                yield return $"the colour {colour.Colour} of {colour.File}. 'twinscript new NAME --from DIR' makes a theme/ with it.";
        }
        var parent = Path.GetDirectoryName(generator.ContentFolder) ?? "";
        if (PageFolders.IsLanguage(generator.Content.Split('/')[^1])
            && Directory.EnumerateDirectories(parent).Select(Path.GetFileName).OfType<string>()
                .Where(name => PageFolders.IsLanguage(name) && name != generator.Content.Split('/')[^1]).Order(StringComparer.Ordinal)
                .ToArray() is { Length: > 0 } others)
        {
            yield return $"the same pages in {string.Join(", ", others.Select(o => o + "/"))}. Pages written by hand in the other script "
                + "go beside ours, as 'page.zh-hans.md'.";
        }
    }

    private static string Named(IEnumerable<(string From, string To)> parts) => string.Join(", ", parts.Select(p => p.From + "/"));

    private static string? Theme(YamlNode? root) => root.Text("theme.name") ?? root.Text("theme", "remote_theme")
        ?? (root.At("theme").Items().FirstOrDefault() as YamlScalarNode)?.Value
        ?? root.At("module.imports").Items().Select(i => i.Text("path")?.Split('/')[^1]).FirstOrDefault();

    private static string Existing(string root, string[] folders) =>
        string.Join(", ", folders.Where(f => Directory.Exists(Path.Combine(root, f))).Select(f => f + "/"));

    private static string Plugins(YamlNode? root)
    {
        var listed = root.At("plugins").Items().Concat(root.At("gems").Items()).Select(p => p switch
        {
            YamlScalarNode { Value: { } name } => name,
            YamlMappingNode { Children.Count: > 0 } mapping => mapping.Children.First().Key.ToString(),
            YamlSequenceNode list => (list.FirstOrDefault() as YamlScalarNode)?.Value,
            _ => null,
        });
        var preprocessors = root.At("preprocessor").Pairs().Select(p => p.Key.ToString());
        var names = listed.Concat(preprocessors).OfType<string>().Where(name => name.Length is > 0 and < LongestName);
        return string.Join(", ", names.Distinct(StringComparer.Ordinal).Take(MostNames));
    }

    private static bool IsOn(YamlNode? root, string name)
    {
        var node = root.At(name) ?? root.At("params." + name) ?? root.At("themeConfig." + name);
        return node switch
        {
            YamlScalarNode { Value: var value } => value is { Length: > 0 } and not ("false" or "~" or "null"),
            YamlMappingNode mapping => mapping.Children.Count > 0 && mapping.Text("enable") != "false",
            _ => false,
        };
    }

    private static int Redirects(YamlNode? root)
    {
        var listed = root.At("output.html.redirect").Pairs().Count();
        foreach (var plugin in root.At("plugins").Items())
            listed += plugin.At("redirects.redirect_maps").Pairs().Count();
        return listed;
    }

    /// <summary>The folders of pictures beside the content that this generator publishes.</summary>
    public static IEnumerable<string> PictureFolders(OtherGenerator generator) => generator.Name switch
    {
        "Hugo" or "Docusaurus" => ["static"],
        "VitePress" or "mdBook" or "MkDocs" or "Hexo" => generator.Content.Length > 0 && generator.Name == "VitePress" ? ["public"] : [],
        "VuePress" => [".vuepress/public"],
        null when generator.Content.Length > 0 => Pictures,
        _ => [],
    };
}
