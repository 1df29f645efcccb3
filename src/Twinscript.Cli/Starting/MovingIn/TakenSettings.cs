using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Twinscript.Cli.Starting.MovingIn;

/// <summary>What a configuration says that <c>site.yml</c> can say, too.</summary>
internal sealed partial record TakenSettings
{
    // Time of the day, and what a generator counts or draws by lot.
    private static readonly string[] UnknownParts = ["hash", "id", "hour", "minute", "second", "timestamp", "random", "updated"];

    private static readonly string[] AddressFiles = ["CNAME", "static/CNAME", "source/CNAME", "public/CNAME", "docs/CNAME"];

    public string? Title { get; private init; }

    public string? Description { get; private init; }

    public string? Author { get; private init; }

    public string? Url { get; private init; }

    public string? Language { get; private init; }

    /// <summary>By folder; an empty name for posts.</summary>
    public IReadOnlyList<(string Folder, string Pattern)> Permalinks { get; private init; } = [];

    /// <summary>Patterns with parts that have no counterpart.</summary>
    public IReadOnlyList<string> LostPermalinks { get; private init; } = [];

    public static TakenSettings Of(OtherGenerator generator)
    {
        var root = generator.Configuration;
        // Of a site in several languages, what it says for Chinese.
        var own = root.At("languages").Pairs().Concat(root.At("locales").Pairs())
            .OrderBy(p => p.Key.ToString() switch
            {
                var key when key.StartsWith("zh", StringComparison.OrdinalIgnoreCase) => 0,
                "/" or "root" => 1,
                _ => 2,
            })
            .Select(p => p.Value).FirstOrDefault();
        var patterns = Patterns(generator).ToArray();
        return new()
        {
            Title = own.Text("title") ?? root.Text("title", "site_name", "book.title", "name") ?? own.Text("themeConfig.siteTitle")
                ?? FirstHeading(generator.ContentFolder),
            Description = own.Text("description", "params.description")
                ?? root.Text("description", "site_description", "book.description", "params.description", "tagline"),
            Author = own.Text("author", "params.author", "params.author.name")
                ?? root.Text(
                    "author", "author.name", "site_author", "params.author", "params.author.name", "themeConfig.author",
                    "themeConfig.author.name", "theme.author", "theme.author.name")
                ?? Authors(root.At("book.authors") ?? root.At("authors")),
            Url = Address(root) ?? AddressFile(generator.Root),
            Language = own.Text("languageCode", "locale", "lang")
                ?? root.Text("language", "languageCode", "locale", "lang", "book.language", "theme.language", "i18n.defaultLocale"),
            Permalinks = [.. patterns.Where(p => !IsLost(p.Pattern))],
            LostPermalinks = [.. patterns.Select(p => p.Pattern).Where(IsLost)],
        };
    }

    private static string? Authors(YamlNode? list)
    {
        var names = string.Join('、', list.Items().Select(a => a.Text("name") ?? (a as YamlScalarNode)?.Value).OfType<string>());
        return names.Length > 0 ? names : null;
    }

    private static string? Address(YamlNode? root)
    {
        var written = root.Text("url", "baseURL", "site_url", "hostname", "themeConfig.hostname", "theme.hostname");
        if (!Uri.TryCreate(written, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
            return null;
        var folder = root.Text("baseurl", "baseUrl", "base", "root");
        var isWhole = address.AbsolutePath != "/" || folder is null || !folder.StartsWith('/');
        var url = address.GetLeftPart(UriPartial.Authority) + (isWhole ? address.AbsolutePath : folder);
        return url.TrimEnd('/');
    }

    private static string? AddressFile(string root)
    {
        var file = AddressFiles.Select(f => Path.Combine(root, f)).FirstOrDefault(File.Exists);
        return file is not null && File.ReadAllText(file).Trim() is var host && Host().IsMatch(host) ? "https://" + host : null;
    }

    private static IEnumerable<(string Folder, string Pattern)> Patterns(OtherGenerator generator)
    {
        var root = generator.Configuration;
        switch (generator.Name)
        {
            case "Hexo" when HasPosts(generator):
                return [("", root.Text("permalink") ?? ":year/:month/:day/:title/")];
            case "Jekyll" when HasPosts(generator):
                return [("", root.Text("permalink") ?? "date")];
            case "Hugo":
                var listed = root.At("permalinks.page") ?? root.At("permalinks");
                return listed.Pairs().Where(p => p.Value is YamlScalarNode { Value.Length: > 0 })
                    .Select(p => (p.Key.ToString(), p.Value.ToString()));
            default:
                return [];
        }
    }

    private static bool HasPosts(OtherGenerator generator) => Directory.Exists(Path.Combine(generator.ContentFolder, "_posts"));

    private static bool IsLost(string pattern) =>
        Part().Matches(pattern).Any(m => UnknownParts.Contains(m.Groups["name"].Value, StringComparer.Ordinal));

    private static string? FirstHeading(string folder)
    {
        foreach (var name in (string[])["README.md", "index.md", "_index.md"])
        {
            var path = Path.Combine(folder, name);
            var heading = File.Exists(path)
                ? File.ReadLines(path).Take(40).FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))
                : null;
            if (heading?[2..].Trim() is { Length: > 0 } title && title.IndexOfAny(['[', '<', '!', '{']) < 0)
                return title;
        }
        return null;
    }

    [GeneratedRegex(":(?<name>[a-z_]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Part();

    [GeneratedRegex(@"^[a-z0-9-]+(\.[a-z0-9-]+)+$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Host();
}
