using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Pictures;
using Twinscript.Yaml;
using YamlDotNet.RepresentationModel;

namespace Twinscript.Theme;

/// <summary>The settings of <c>theme.yml</c> and <c>words.yml</c>.</summary>
internal sealed record ThemeManifest
{
    public const string FileName = "theme.yml";
    public const string WordsFileName = "words.yml";

    private static readonly YamlCodes Codes = new(DiagnosticCodes.BrokenThemeFile, DiagnosticCodes.BrokenThemeFile);

    /// <summary>The script the theme's words and templates are written in.</summary>
    public required string Script { get; init; }

    public required IReadOnlyList<Bundle> Bundles { get; init; }

    public PictureSettings Pictures { get; init; } = new();

    /// <summary>In the theme's own script.</summary>
    public required IReadOnlyDictionary<string, string> Words { get; init; }

    /// <returns>Null when the folder isn't a usable theme.</returns>
    public static ThemeManifest? Read(FileFolder theme, DiagnosticBag diagnostics)
    {
        if (Root(theme, FileName, diagnostics) is not { } root)
            return null;
        root.Text("name");
        var script = root.Text("script") ?? "zh-Hant-TW";
        if (!ScriptTags.IsKnown(script))
            diagnostics.Error(DiagnosticCodes.UnknownScriptTag,
                $"unknown script tag '{script}'.{NearestName.Hint(script, ScriptTags.Known)}", root.SpanOf("script"));
        List<Bundle> bundles = [];
        if (root.Mapping("bundles") is { } listed)
        {
            foreach (var (name, _) in listed.Entries())
                bundles.Add(new(name, listed.Texts(name)));
        }
        var pictures = PictureSettings.Read(root, diagnostics);
        root.ReportUnknownKeys();
        foreach (var file in bundles.SelectMany(b => b.Files).Where(f => !theme.Exists(new(f.Text))))
        {
            diagnostics.Error(DiagnosticCodes.MissingAsset,
                $"the theme has no file '{file.Text}'.{NearestName.Hint(file.Text, theme.List().Select(p => p.Value))} "
                + "Correct the bundle or add the file.", file.Span);
        }
        var words = ReadWords(theme, diagnostics);
        return new() { Script = ScriptTags.Canonical(script), Bundles = bundles, Pictures = pictures, Words = words };
    }

    private static Dictionary<string, string> ReadWords(FileFolder theme, DiagnosticBag diagnostics)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var layer in theme.Layers.Where(l => l.Exists(new(WordsFileName))))
        {
            if (Root(layer, WordsFileName, diagnostics) is { } root)
                AddWords(root, words, diagnostics);
        }
        return words;
    }

    private static void AddWords(YamlMapping root, Dictionary<string, string> words, DiagnosticBag diagnostics)
    {
        foreach (var (key, value) in root.Entries())
        {
            if (value is YamlScalarNode { Value: { } text })
                words[key] = text;
            else
                diagnostics.Error(DiagnosticCodes.BrokenThemeFile, $"'{key}' must be a text.", root.SpanOf(value));
        }
    }

    private static YamlMapping? Root(FileFolder theme, string file, DiagnosticBag diagnostics) =>
        theme.ReadText(new(file), diagnostics) is { } text
        && YamlSource.Parse(text, 0, text.Text.Length, DiagnosticCodes.BrokenThemeFile, diagnostics) is { } yaml
            ? YamlMapping.Root(yaml, Codes, diagnostics)
            : null;
}
