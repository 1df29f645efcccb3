using System.Text.RegularExpressions;
using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Pictures;
using Twinscript.Yaml;

namespace Twinscript.Theme;

/// <summary>The settings of <c>theme.yml</c> and <c>words.yml</c>.</summary>
internal sealed partial record ThemeManifest
{
    public const string FileName = "theme.yml";
    public const string WordsFileName = "words.yml";

    private static readonly YamlCodes Codes = new(DiagnosticCodes.BrokenThemeFile, DiagnosticCodes.BrokenThemeFile);

    /// <summary>The script the theme's words and templates are written in.</summary>
    public required string Script { get; init; }

    public required IReadOnlyList<Bundle> Bundles { get; init; }

    public PictureSettings Pictures { get; init; } = new();

    public required ThemeWords Words { get; init; }

    /// <summary>The site's own layer over a theme that came with the program; null for a theme of one piece.</summary>
    private OwnLayer? Own { get; init; }

    /// <summary>The script a template is written in: as it says at its head, or as the site, or as the theme.</summary>
    public string ScriptOf(string template, string text) =>
        HeadPattern().Match(text) is { Success: true } head && ScriptTags.IsKnown(head.Groups["tag"].Value)
            ? ScriptTags.Canonical(head.Groups["tag"].Value)
            : Own?.Holds(template) == true ? Own.Script : Script;

    /// <returns>Null when the folder isn't a usable theme.</returns>
    /// <param name="siteScript">What the site's own templates and words are written in.</param>
    public static ThemeManifest? Read(FileFolder theme, string siteScript, DiagnosticBag diagnostics)
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
        var own = OwnLayer.Of(theme, siteScript, diagnostics);
        return new()
        {
            Script = ScriptTags.Canonical(script), Own = own, Bundles = own is null ? bundles : [.. bundles.Select(own.Joined)],
            Pictures = pictures, Words = ReadWords(theme, ScriptTags.Canonical(script), own, diagnostics),
        };
    }

    private static ThemeWords ReadWords(FileFolder theme, string script, OwnLayer? own, DiagnosticBag diagnostics)
    {
        var words = new ThemeWords();
        foreach (var (index, layer) in theme.Layers.Index().Where(l => l.Item.Exists(new(WordsFileName))))
        {
            if (Root(layer, WordsFileName, diagnostics) is { } root)
                words.Add(root, index > 0 && own is not null ? own.Script : script, index > 0 ? own : null, diagnostics);
        }
        return words;
    }

    private static YamlMapping? Root(FileFolder theme, string file, DiagnosticBag diagnostics) =>
        theme.ReadText(new(file), diagnostics) is { } text
        && YamlSource.Parse(text, 0, text.Text.Length, DiagnosticCodes.BrokenThemeFile, diagnostics) is { } yaml
            ? YamlMapping.Root(yaml, Codes, diagnostics)
            : null;

    [GeneratedRegex(
        @"^\s*\{%-?\s*comment\s*-?%\}\s*script:\s*(?<tag>[A-Za-z-]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex HeadPattern();
}
