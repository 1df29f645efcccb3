using System.Text.RegularExpressions;
using Twinscript.Diagnostics;
using Twinscript.Yaml;

namespace Twinscript.Configuration;

/// <summary>What <c>site.yml</c> says about the site's looks and the links around its pages.</summary>
internal sealed partial record Appearance
{
    private const string EveryScript = ":root,:lang(zh-Hant),:lang(zh-Hans),:lang(zh-Hant-HK),:lang(zh-HK)";

    public LocatedText? Logo { get; private init; }

    /// <summary>For the dark scheme; null shows the other one there, too.</summary>
    public LocatedText? DarkLogo { get; private init; }

    public LocatedText? Favicon { get; private init; }

    public Palette Palette { get; private init; } = new();

    public IReadOnlyList<SiteLink> Navigation { get; private init; } = [];

    public IReadOnlyList<SiteLink> FooterLinks { get; private init; } = [];

    public IReadOnlyList<SiteLink> Social { get; private init; } = [];

    public string? FooterText { get; private init; }

    /// <summary>Custom properties of style sheets by their names.</summary>
    private IReadOnlyList<(string Property, string Stack)> Fonts { get; init; } = [];

    /// <summary>Files of the input that the theme shows.</summary>
    public IEnumerable<LocatedText> Files => new[] { Logo, DarkLogo, Favicon }.OfType<LocatedText>();

    /// <summary>Every link around the pages, those within menus included.</summary>
    public IEnumerable<SiteLink> Links =>
        Navigation.Concat(Navigation.SelectMany(n => n.Items)).Concat(FooterLinks).Concat(Social).Where(l => l.Url is not null);

    /// <summary>A style sheet that follows the theme's own.</summary>
    public string Styles() => Palette.Styles()
        + (Fonts.Count == 0 ? "" : $"{EveryScript}{{{string.Concat(Fonts.Select(f => $"--{f.Property}:{f.Stack};"))}}}\n");

    public static Appearance Read(YamlMapping root, DiagnosticBag diagnostics)
    {
        var (logo, dark) = Logos(root);
        var (text, footer) = Footer(root);
        return new()
        {
            Logo = logo,
            DarkLogo = dark,
            Favicon = Located(root, "favicon"),
            Palette = Palette.Read(root, diagnostics),
            Fonts = ReadFonts(root, diagnostics),
            Navigation = SiteLink.Read(root, "nav"),
            FooterText = text,
            FooterLinks = footer,
            Social = SiteLink.Read(root, "social"),
        };
    }

    private static (LocatedText? Light, LocatedText? Dark) Logos(YamlMapping root)
    {
        if (!root.IsMapping("logo"))
            return (Located(root, "logo"), null);
        if (root.Mapping("logo") is not { } logo)
            return (null, null);
        var logos = (Located(logo, "light"), Located(logo, "dark"));
        logo.ReportUnknownKeys();
        return logos;
    }

    private static (string? Text, IReadOnlyList<SiteLink> Links) Footer(YamlMapping root)
    {
        if (!root.IsMapping("footer"))
            return (root.Text("footer"), []);
        if (root.Mapping("footer") is not { } footer)
            return (null, []);
        var read = (footer.Text("text"), SiteLink.Read(footer, "links"));
        footer.ReportUnknownKeys();
        return read;
    }

    private static List<(string Property, string Stack)> ReadFonts(YamlMapping root, DiagnosticBag diagnostics)
    {
        List<(string, string)> fonts = [];
        if (root.Mapping("fonts") is not { } mapping)
            return fonts;
        foreach (var (key, property) in new[] { ("text", "serif"), ("labels", "sans"), ("quotes", "kai"), ("code", "mono") })
        {
            if (mapping.Text(key)?.Trim() is not { Length: > 0 } stack)
                continue;
            if (!Families().IsMatch(stack))
            {
                diagnostics.Error(
                    DiagnosticCodes.WrongSiteType,
                    $"'{key}' must be names of fonts with commas between them, or 'serif' or 'sans', not '{stack}'.", mapping.SpanOf(key));
                continue;
            }
            fonts.Add((property, stack switch
            {
                "sans" or "sans-serif" => property == "sans" ? "sans-serif" : "var(--sans)",
                "serif" => property == "serif" ? "serif" : "var(--serif)",
                _ => stack + (property is "sans" ? ",sans-serif" : property is "mono" ? ",monospace" : ",serif"),
            }));
        }
        mapping.ReportUnknownKeys();
        return fonts;
    }

    private static LocatedText? Located(YamlMapping mapping, string key) =>
        mapping.Text(key) is { Length: > 0 } text ? new LocatedText(text, mapping.SpanOf(key)) : null;

    [GeneratedRegex("""^[\p{L}\p{N} ,'"_.-]+$""", RegexOptions.NonBacktracking)]
    private static partial Regex Families();
}

/// <summary>A link around the pages: of the bar, the foot, or to the author's other places.</summary>
/// <param name="Title">In the site's script.</param>
/// <param name="Url">A page of the input, an address, or null for the name of a menu.</param>
internal sealed record SiteLink(string Title, LocatedText? Url, IReadOnlyList<SiteLink> Items)
{
    /// <summary>Titles that are written for one script or language, by its tag.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; private init; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it leads to another site.</summary>
    public bool IsOutside => Url is { Text: var text }
        && (text.StartsWith("//", StringComparison.Ordinal) || text.Contains(':', StringComparison.Ordinal));

    public static IReadOnlyList<SiteLink> Read(YamlMapping mapping, string key)
    {
        if (mapping.IsMapping(key))
        {
            var pairs = mapping.Mapping(key);
            return pairs is null ? [] : [.. pairs.Entries().Select(e => Of(e.Key, pairs.Text(e.Key), pairs, e.Key)).OfType<SiteLink>()];
        }
        return [.. (mapping.Mappings(key) ?? []).Select(One).OfType<SiteLink>()];
    }

    private static SiteLink? One(YamlMapping entry)
    {
        var titles = entry.TextPerScript("title");
        var title = !entry.IsMapping("title") ? entry.Text("title")
            : titles.OrderBy(t => !ScriptTags.IsKnown(t.Key)).Select(t => t.Value).FirstOrDefault();
        var link = Of(title, entry.Text("url"), entry, "url");
        link = link is null ? null : link with { Titles = titles, Items = Read(entry, "items") };
        entry.ReportUnknownKeys();
        return link;
    }

    private static SiteLink? Of(string? title, string? url, YamlMapping mapping, string key) =>
        string.IsNullOrWhiteSpace(title) && url is null ? null
        : new(title ?? url ?? "", url is null ? null : new LocatedText(url.Trim(), mapping.SpanOf(key)), []);
}
