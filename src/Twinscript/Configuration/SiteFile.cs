using System.Text.RegularExpressions;
using Twinscript.Diagnostics;
using Twinscript.Yaml;

namespace Twinscript.Configuration;

/// <summary>Reads <c>site.yml</c>.</summary>
internal static partial class SiteFile
{
    public const string Name = "site.yml";

    private const string Exact = "exact";
    private const string ByContext = "context";

    private static readonly YamlCodes Codes = new(DiagnosticCodes.UnknownSiteKey, DiagnosticCodes.WrongSiteType)
    {
        UnknownKeySeverity = Severity.Warning,
    };

    /// <param name="text">The file.</param>
    /// <param name="diagnostics">Where its faults go.</param>
    /// <param name="writing">The script pages are written in, asked only if the file does not say it.</param>
    /// <returns>Null when the file is unusable.</returns>
    public static SiteConfiguration? Read(SourceText text, DiagnosticBag diagnostics, Func<string>? writing = null)
    {
        if (YamlSource.Parse(text, 0, text.Text.Length, DiagnosticCodes.BrokenSiteFile, diagnostics) is not { } source
            || YamlMapping.Root(source, Codes, diagnostics) is not { } root)
        {
            return null;
        }
        var title = root.Text("title");
        if (string.IsNullOrWhiteSpace(title) && (title is not null || !root.Has("title")))
            diagnostics.Error(
                DiagnosticCodes.MissingSiteKey, $"{Name} needs a 'title'. Add a line 'title: …'.", SourceText.WholeFile(text.File));
        var guessesScript = !root.Has("script");
        var sourceScript = root.Text("script") ?? writing?.Invoke() ?? WritingScript.Usual;
        if (!ScriptTags.IsKnown(sourceScript))
            ReportUnknownTag(sourceScript, root.SpanOf("script"), diagnostics);
        var scripts = Converted(root, Scripts(root, ScriptTags.Canonical(sourceScript), diagnostics), diagnostics);
        var languages = SiteLanguages.Read(root, scripts, diagnostics);
        var site = new SiteConfiguration
        {
            Title = title ?? "",
            Description = root.Text("description"),
            Author = root.Text("author"),
            Url = Url(root, diagnostics),
            SourceScript = ScriptTags.Canonical(sourceScript),
            GuessesScript = guessesScript,
            Offline = Offline(root.Mapping("offline")),
            Scripts = scripts,
            Languages = languages ?? [],
            GuessesLanguages = languages is null,
            Shapes = SiteShapes.Read(root, diagnostics),
            Appearance = Appearance.Read(root, diagnostics),
            Repository = Repository.Read(root, diagnostics),
            VersionNotice = VersionNotice(root),
            Reading = ReadingOptions.Read(root),
            Pictures = root.Flag("pictures") ?? true,
            Cards = root.Flag("cards") ?? false,
            FollowLinks = root.Flag("follow-links") ?? false,
            Html = HtmlTrustReader.Read(root, diagnostics),
            Policy = PolicyOptions.Read(root, diagnostics),
            Integrations = Integrations.Read(root, diagnostics),
            Permalinks = Permalinks(root),
            OldAddresses = OldAddresses(root),
            Strict = root.Flag("strict") ?? false,
        };
        root.ReportUnknownKeys();
        return site;
    }

    private static SiteLink? VersionNotice(YamlMapping root)
    {
        if (!root.IsMapping("version-notice"))
            return root.Text("version-notice") is { } only ? new(only, null, []) : null;
        if (root.Mapping("version-notice") is not { } notice)
            return null;
        var text = notice.Text("text");
        var link = new SiteLink(text ?? "", notice.Text("url") is { } url ? new LocatedText(url, notice.SpanOf("url")) : null, []);
        notice.ReportUnknownKeys();
        return text is null ? null : link;
    }

    private static string Url(YamlMapping root, DiagnosticBag diagnostics)
    {
        if (root.Text("url") is not { } url)
            return "";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed)
            || parsed.Scheme is not ("https" or "http")
            || parsed.Query.Length + parsed.Fragment.Length > 0)
            diagnostics.Error(
                DiagnosticCodes.WrongSiteType,
                $"'url' must be the site's absolute address, such as https://example.org, not '{url}'.",
                root.SpanOf("url"));
        return url.TrimEnd('/');
    }

    private static Dictionary<string, string> Permalinks(YamlMapping root)
    {
        if (!root.IsMapping("permalinks"))
            return root.Text("permalinks") is { } pattern ? new(StringComparer.Ordinal) { [""] = pattern } : new(StringComparer.Ordinal);
        var patterns = new Dictionary<string, string>(StringComparer.Ordinal);
        if (root.Mapping("permalinks") is { } listed)
        {
            foreach (var (folder, _) in listed.Entries())
            {
                if (listed.Text(folder) is { } pattern)
                    patterns[folder.Trim('/')] = pattern;
            }
        }
        return patterns;
    }

    // 'old-addresses: false' wants none at all.
    private static IReadOnlyList<string>? OldAddresses(YamlMapping root) =>
        !root.Has("old-addresses") ? null
        : root.Texts("old-addresses") is [{ Text: "false" }] ? []
        : [.. root.Texts("old-addresses").Select(t => t.Text)];

    private static OfflineConfiguration Offline(YamlMapping? offline)
    {
        if (offline is null)
            return new();
        var configuration = new OfflineConfiguration
        {
            Html = offline.Flag("html") ?? true,
            Epub = offline.Flag("epub") ?? true,
            Zip = offline.Flag("zip") ?? true,
            Pages = offline.Flag("pages") ?? false,
            Worker = offline.Flag("worker") ?? true,
        };
        offline.ReportUnknownKeys();
        return configuration;
    }

    /// <summary>Says how the scripts are converted, which is the same for all of a site.</summary>
    private static IReadOnlyList<PublishedScript> Converted(
        YamlMapping root, IReadOnlyList<PublishedScript> scripts, DiagnosticBag diagnostics)
    {
        var (convert, names) = (root.Text("convert"), root.Flag("names") ?? true);
        if (convert is not (null or Exact or ByContext))
            diagnostics.Error(
                DiagnosticCodes.WrongSiteType,
                $"'convert' must be '{ByContext}' (the default) or '{Exact}', not '{convert}'.",
                root.SpanOf("convert"));
        return [.. scripts.Select(s => s with { ByContext = convert != Exact, Names = names })];
    }

    private static IReadOnlyList<PublishedScript> Scripts(YamlMapping root, string sourceScript, DiagnosticBag diagnostics)
    {
        if (root.Mappings("scripts") is not { } entries)
            return [ScriptTags.Published(sourceScript), ScriptTags.Published(ScriptTags.Counterpart(sourceScript))];
        List<PublishedScript> scripts = [];
        foreach (var entry in entries)
        {
            if (Script(entry, diagnostics) is not { } script)
                continue;
            if (scripts.Any(s => s.Path == script.Path || s.Tag == script.Tag))
                diagnostics.Error(
                    DiagnosticCodes.DuplicateScript,
                    $"two scripts share the tag '{script.Tag}' or the path '{script.Path}'. Give each its own.",
                    entry.Span);
            else
                scripts.Add(script);
        }
        if (scripts.Count == 0 && !diagnostics.HasErrors)
            diagnostics.Error(
                DiagnosticCodes.MissingSiteKey,
                "'scripts' names none. List at least one, such as '- tag: zh-Hant-TW'.",
                root.SpanOf("scripts"));
        return scripts;
    }

    private static PublishedScript? Script(YamlMapping entry, DiagnosticBag diagnostics)
    {
        var tag = entry.Text("tag");
        var path = entry.Text("path");
        var label = entry.Text("label");
        var conversion = entry.Text("conversion");
        var vocabulary = entry.Flag("vocabulary");
        var quotes = entry.Flag("quotes");
        var rules = entry.Text("rules");
        entry.ReportUnknownKeys();
        if (tag is null)
        {
            diagnostics.Error(DiagnosticCodes.MissingSiteKey, "a script needs a 'tag', such as 'zh-Hans-CN'.", entry.Span);
            return null;
        }
        if (!ScriptTags.IsKnown(tag))
        {
            ReportUnknownTag(tag, entry.SpanOf("tag"), diagnostics);
            return null;
        }
        if (rules is not null && !ScriptTags.IsKnown(rules))
            ReportUnknownTag(rules, entry.SpanOf("rules"), diagnostics);
        if (path is not null && !IsPath(path))
        {
            diagnostics.Error(
                DiagnosticCodes.WrongSiteType,
                $"'path' must be lower-case letters, digits and hyphens, not '{path}'.",
                entry.SpanOf("path"));
            return null;
        }
        if (conversion is not (null or "none") && !Hanzi.Converter.Configurations.Contains(conversion, StringComparer.Ordinal))
        {
            diagnostics.Error(DiagnosticCodes.UnknownConversion,
                $"no conversion is called '{conversion}'.{NearestName.Hint(conversion, Hanzi.Converter.Configurations)} Known: none, "
                    + $"{string.Join(", ", Hanzi.Converter.Configurations)}.",
                entry.SpanOf("conversion"));
        }
        var standard = ScriptTags.Published(ScriptTags.Canonical(tag));
        return standard with
        {
            Path = path ?? standard.Path,
            Label = label ?? standard.Label,
            Conversion = conversion,
            Vocabulary = vocabulary ?? true,
            Quotes = quotes ?? true,
            RulesTag = ScriptTags.Canonical(rules ?? tag),
        };
    }

    private static void ReportUnknownTag(string tag, SourceSpan span, DiagnosticBag diagnostics) =>
        diagnostics.Error(DiagnosticCodes.UnknownScriptTag,
            $"unknown script tag '{tag}'.{NearestName.Hint(tag, ScriptTags.Known)} Known: {string.Join(", ", ScriptTags.Known)}.", span);

    /// <summary>Whether it can begin the addresses of a script.</summary>
    public static bool IsPath(string path) => PathPattern().IsMatch(path);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PathPattern();
}
