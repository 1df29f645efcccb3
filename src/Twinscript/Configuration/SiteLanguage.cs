using System.Text.RegularExpressions;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Yaml;

namespace Twinscript.Configuration;

/// <summary>What the site calls itself in a language that is not Chinese; null where <c>site.yml</c> does not say.</summary>
internal sealed record SiteLanguage(string? Title, string? Description, string? Author, string? Footer);

/// <summary>The languages other than Chinese in which a site has pages written by hand.</summary>
internal static partial class SiteLanguages
{
    private const string Key = "languages";

    // Only these are recognised by a file's name alone, since any two letters are a language somewhere. All are written from left to right.
    private static readonly (string Tag, string Label, string Locale)[] Table =
    [
        ("en", "English", "en_US"), ("ja", "日本語", "ja_JP"), ("ko", "한국어", "ko_KR"), ("fr", "Français", "fr_FR"),
        ("de", "Deutsch", "de_DE"), ("es", "Español", "es_ES"), ("pt", "Português", "pt_PT"), ("it", "Italiano", "it_IT"),
        ("ru", "Русский", "ru_RU"), ("uk", "Українська", "uk_UA"), ("vi", "Tiếng Việt", "vi_VN"), ("th", "ไทย", "th_TH"),
        ("id", "Bahasa Indonesia", "id_ID"), ("ms", "Bahasa Melayu", "ms_MY"), ("nl", "Nederlands", "nl_NL"), ("pl", "Polski", "pl_PL"),
        ("tr", "Türkçe", "tr_TR"), ("cs", "Čeština", "cs_CZ"), ("sv", "Svenska", "sv_SE"), ("da", "Dansk", "da_DK"),
        ("fi", "Suomi", "fi_FI"), ("nb", "Norsk", "nb_NO"), ("hu", "Magyar", "hu_HU"), ("el", "Ελληνικά", "el_GR"),
        ("ro", "Română", "ro_RO"), ("hi", "हिन्दी", "hi_IN"), ("mn", "Монгол", "mn_MN"), ("bo", "བོད་སྐད་", "bo_CN"),
    ];

    /// <summary>The site with the languages its files' names speak of, unless <c>site.yml</c> lists them itself.</summary>
    public static SiteConfiguration Completed(SiteConfiguration site, IReadOnlyList<SourcePath> files) =>
        site.GuessesLanguages ? site with { Languages = Guess(files, site.Scripts) } : site;

    /// <returns>Null when the file leaves it to the names of the pages.</returns>
    public static IReadOnlyList<PublishedScript>? Read(
        YamlMapping root, IReadOnlyList<PublishedScript> scripts, DiagnosticBag diagnostics)
    {
        if (!root.Has(Key))
            return null;
        List<PublishedScript> languages = [];
        if (!root.IsMapping(Key))
        {
            foreach (var tag in root.Texts(Key).Where(t => t.Text != "false"))
                Add(tag.Text, tag.Span, details: null);
        }
        else if (root.Mapping(Key) is { } listed)
        {
            foreach (var (tag, _) in listed.Entries())
                Add(tag, listed.SpanOf(tag), listed.Has(tag) ? listed.Mapping(tag) : null);
        }
        return languages;

        void Add(string tag, SourceSpan span, YamlMapping? details)
        {
            if (!IsTag(tag))
            {
                diagnostics.Error(
                    DiagnosticCodes.WrongSiteType,
                    $"'{Key}' lists languages other than Chinese by their tags, such as 'en' or 'ja', and '{tag}' is none."
                        + " Chinese stands under 'scripts'.", span);
                return;
            }
            var standard = Published(tag);
            var language = standard with
            {
                Label = details?.Text("label") ?? standard.Label,
                Path = details?.Text("path") ?? standard.Path,
                Language = new(details?.Text("title"), details?.Text("description"), details?.Text("author"), details?.Text("footer")),
            };
            details?.ReportUnknownKeys();
            if (!SiteFile.IsPath(language.Path))
                diagnostics.Error(
                    DiagnosticCodes.WrongSiteType, $"'path' must be lower-case letters, digits and hyphens, not '{language.Path}'.", span);
            else if (scripts.Concat(languages).Any(s => s.Path == language.Path || s.Tag == language.Tag))
                diagnostics.Error(
                    DiagnosticCodes.DuplicateScript,
                    $"the tag '{language.Tag}' or the path '{language.Path}' stands here twice. Give each language its own.", span);
            else
                languages.Add(language);
        }
    }

    /// <summary>As Open Graph names languages: <c>en_US</c>.</summary>
    public static string Locale(string tag)
    {
        var parts = tag.Split('-');
        return parts is [var language, { Length: 2 } country] ? $"{language}_{country}"
            : Table.FirstOrDefault(t => t.Tag == parts[0]).Locale ?? parts[0];
    }

    /// <summary>Whether a file's name may say this of its language; a site's own list goes before.</summary>
    public static bool IsKnown(string suffix) =>
        WellFormed().IsMatch(suffix) && suffix.Split('-')[0] is var tag
            && Table.Any(t => t.Tag.Equals(tag, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it can be the tag of a language other than Chinese.</summary>
    public static bool IsTag(string tag) => WellFormed().IsMatch(tag) && !tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    private static PublishedScript[] Guess(IReadOnlyList<SourcePath> files, IReadOnlyList<PublishedScript> scripts)
    {
        var chinese = new Lazy<HashSet<string>>(() => files.Select(BareChinese).ToHashSet(StringComparer.OrdinalIgnoreCase));
        return
        [
            .. files.Where(f => f.Extension.ToUpperInvariant() is ".MD" or ".MDX" or ".MARKDOWN")
                .Select(f => (Tag: LanguageOf(f), File: f))
                .Where(f => f.Tag.Length > 0 && IsKnown(f.Tag) && chinese.Value.Contains(Without(f.File, f.Tag)))
                .Select(f => Published(f.Tag))
                .DistinctBy(l => l.Tag, StringComparer.Ordinal)
                .Where(l => !scripts.Any(s => s.Path == l.Path))
                .OrderBy(l => Array.FindIndex(Table, t => t.Tag == l.Tag.Split('-')[0]))
                .ThenBy(l => l.Tag, StringComparer.Ordinal),
        ];
    }

    // What follows the last point of a file's name.
    private static string LanguageOf(SourcePath file)
    {
        var name = file.Value.AsSpan(0, file.Value.Length - file.Extension.Length);
        var dot = name.LastIndexOf('.');
        return dot > name.LastIndexOf('/') + 1 ? name[(dot + 1)..].ToString() : "";
    }

    private static string Without(SourcePath file, string tag) => file.Value[..^(file.Extension.Length + tag.Length + 1)] + file.Extension;

    private static string BareChinese(SourcePath file) =>
        LanguageOf(file) is { Length: > 0 } tag && tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
            ? Without(file, tag)
            : file.Value;

    private static PublishedScript Published(string written)
    {
        var parts = written.Split('-');
        parts[0] = parts[0].ToLowerInvariant();
        for (var i = 1; i < parts.Length; i++)
            parts[i] = parts[i].Length == 2 ? parts[i].ToUpperInvariant() : parts[i].ToLowerInvariant();
        var tag = string.Join('-', parts);
        var label = Table.FirstOrDefault(t => t.Tag == parts[0]).Label;
        return new()
        {
            Tag = tag,
            Path = tag.ToLowerInvariant(),
            Label = label is null ? tag : parts is [_, { Length: 2 } country] ? $"{label} ({country})" : label,
            Language = new(null, null, null, null),
        };
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WellFormed();
}
