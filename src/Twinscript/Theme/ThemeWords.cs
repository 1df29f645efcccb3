using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Yaml;
using YamlDotNet.RepresentationModel;

namespace Twinscript.Theme;

/// <summary>
/// What the theme says itself, in Chinese; and under the tag of each other language what it says there.
/// </summary>
internal sealed class ThemeWords
{
    // Stands in where another language lacks a word.
    private const string English = "en";

    private readonly Dictionary<string, (string Text, string Script)> _chinese = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _others = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of one layer of the theme, which go before those of the layers below it.</summary>
    /// <param name="script">What the Chinese ones are written in.</param>
    /// <param name="own">Null for a theme of one piece, whose words are all its own.</param>
    public void Add(YamlMapping root, string script, OwnLayer? own, DiagnosticBag diagnostics)
    {
        string[] known = [.. _chinese.Keys];
        foreach (var (key, value) in root.Entries())
        {
            if (value is YamlMappingNode && !_chinese.ContainsKey(key) && SiteLanguages.IsTag(key))
                continue;
            if (Text(root, key, value, diagnostics) is not { } text)
                continue;
            ReportUnknown(root, key, value);
            _chinese[key] = (text, script);
        }
        foreach (var (tag, value) in root.Entries().Where(e => e.Value is YamlMappingNode && SiteLanguages.IsTag(e.Key)))
        {
            if (root.Mapping(tag) is not { } language)
                continue;
            if (!_others.TryGetValue(tag, out var words))
                _others.Add(tag, words = new(StringComparer.Ordinal));
            foreach (var (key, word) in language.Entries())
            {
                if (Text(language, key, word, diagnostics) is not { } text)
                    continue;
                ReportUnknown(language, key, word);
                words[key] = text;
            }
        }

        void ReportUnknown(YamlMapping mapping, string key, YamlNode value)
        {
            if (own is null || _chinese.ContainsKey(key) || own.AsksFor(key))
                return;
            diagnostics.Warning(
                DiagnosticCodes.UnknownWord,
                $"no template shows a word '{key}'.{NearestName.Hint(key, known)} Correct it, or show it with {{{{ words.{key} }}}}.",
                mapping.SpanOf(value));
        }
    }

    /// <param name="convert">From a word and the tag of its script to the script they are for.</param>
    public Dictionary<string, string> InChinese(Func<string, string, string> convert) =>
        _chinese.ToDictionary(w => w.Key, w => convert(w.Value.Text, w.Value.Script), StringComparer.Ordinal);

    /// <summary>Those of the language, and where it has none, those of English, then of Chinese.</summary>
    public Dictionary<string, string> In(PublishedScript language)
    {
        var words = InChinese((text, _) => text);
        foreach (var layer in Of(English).Concat(LayersOf(language)))
        {
            foreach (var (key, text) in layer)
                words[key] = text;
        }
        return words;
    }

    /// <summary>Says which languages of the site have not all the words.</summary>
    /// <param name="file">Where they are to be written.</param>
    public void ReportMissing(IEnumerable<PublishedScript> languages, string file, DiagnosticBag diagnostics)
    {
        foreach (var language in languages)
        {
            string[] missing = [.. _chinese.Keys.Where(key => !LayersOf(language).Any(layer => layer.ContainsKey(key)))];
            if (missing.Length == 0)
                continue;
            var instead = missing.All(key => Of(English).Any(layer => layer.ContainsKey(key))) ? "English" : "another language";
            var named = string.Join(", ", missing.Take(3).Select(key => $"'{key}'"));
            diagnostics.Warning(
                DiagnosticCodes.MissingWords,
                $"{missing.Length} of the theme's {_chinese.Count} words have no text in {language.Label} and show in {instead}: {named}"
                    + $"{(missing.Length > 3 ? ", …" : "")}. Write them under '{language.Tag}:' here.",
                SourceText.WholeFile(file));
        }
    }

    private static string? Text(YamlMapping mapping, string key, YamlNode value, DiagnosticBag diagnostics)
    {
        if (value is YamlScalarNode { Value: { } text })
            return text;
        diagnostics.Error(DiagnosticCodes.BrokenThemeFile, $"'{key}' must be a text.", mapping.SpanOf(value));
        return null;
    }

    // Of the language, then of its regional form.
    private IEnumerable<Dictionary<string, string>> LayersOf(PublishedScript language) =>
        Of(language.Tag.Split('-')[0]).Concat(language.Tag.Contains('-', StringComparison.Ordinal) ? Of(language.Tag) : []);

    private IEnumerable<Dictionary<string, string>> Of(string tag) => _others.TryGetValue(tag, out var words) ? [words] : [];
}
