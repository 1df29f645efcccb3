namespace Twinscript.Configuration;

/// <summary>The tags of written Chinese a site can be published in.</summary>
internal static class ScriptTags
{
    private static readonly (string Tag, string Path, string Label)[] Table =
    [
        ("zh-Hant", "zh-hant", "繁體"),
        ("zh-Hant-TW", "zh-hant", "繁體"),
        ("zh-Hant-HK", "zh-hant-hk", "繁體（香港）"),
        ("zh-Hant-MO", "zh-hant-mo", "繁體（澳門）"),
        ("zh-Hans", "zh-hans", "简体"),
        ("zh-Hans-CN", "zh-hans", "简体"),
        ("zh-Hans-SG", "zh-hans-sg", "简体（新加坡）"),
        ("zh-Hans-MY", "zh-hans-my", "简体（马来西亚）"),
    ];

    public static IEnumerable<string> Known => Table.Select(t => t.Tag);

    public static bool IsKnown(string tag) => Known.Contains(tag, StringComparer.OrdinalIgnoreCase);

    /// <summary>The tag in its usual letter case; as it is when unknown.</summary>
    public static string Canonical(string tag) =>
        Known.FirstOrDefault(t => string.Equals(t, tag, StringComparison.OrdinalIgnoreCase)) ?? tag;

    public static bool IsTraditional(string tag) => tag.StartsWith("zh-Hant", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// As Open Graph names languages, by country: <c>zh_TW</c>. A tag without a country takes the one most of its readers live in.
    /// </summary>
    public static string Locale(string tag) => !tag.StartsWith("zh", StringComparison.Ordinal) ? SiteLanguages.Locale(tag)
        : "zh_" + (tag.Split('-') is [_, _, var country] ? country : IsTraditional(tag) ? "TW" : "CN");

    /// <summary>The commonest tag of the other script.</summary>
    public static string Counterpart(string tag) => IsTraditional(tag) ? "zh-Hans-CN" : "zh-Hant-TW";

    /// <summary>The usual path and label for a known tag.</summary>
    public static PublishedScript Published(string tag)
    {
        var row = Table.FirstOrDefault(t => t.Tag == tag, (Tag: tag, Path: "zh", Label: tag));
        return new() { Tag = row.Tag, Path = row.Path, Label = row.Label };
    }
}
