using System.Globalization;
using System.Text.RegularExpressions;

namespace Twinscript.Cli.Starting.MovingIn;

/// <summary>The colour of a theme, where a style sheet or the configuration names it.</summary>
internal static partial class ThemeColour
{
    private const double Legible = 4.5;
    private const double LightPaper = 0.93;
    private const double DarkPaper = 0.009;

    // Material's names, as MkDocs knows them.
    private static readonly Dictionary<string, string> Material = new(StringComparer.OrdinalIgnoreCase)
    {
        ["red"] = "#ef5552", ["pink"] = "#e92063", ["purple"] = "#ab47bd", ["deep purple"] = "#7e56c2", ["indigo"] = "#4051b5",
        ["blue"] = "#2094f3", ["light blue"] = "#02a6f2", ["cyan"] = "#00bdd6", ["teal"] = "#009485", ["green"] = "#4cae4f",
        ["light green"] = "#8bc34b", ["lime"] = "#cbdc38", ["yellow"] = "#ffec3d", ["amber"] = "#ffc105", ["orange"] = "#ffa724",
        ["deep orange"] = "#ff6e42", ["brown"] = "#795649", ["grey"] = "#757575", ["blue grey"] = "#546d78",
    };

    private static readonly string[] Sheets =
    [
        "src/css/custom.css", ".vitepress/theme/style.css", ".vitepress/theme/custom.css", ".vitepress/theme/vars.css",
        ".vitepress/theme/styles/vars.css", ".vitepress/theme/index.css", ".vuepress/styles/palette.styl", ".vuepress/styles/palette.scss",
        ".vuepress/styles/index.styl", ".vuepress/styles/index.scss", "index.html",
    ];

    /// <returns>As <c>#rrggbb</c>, and the file that says so.</returns>
    public static (string Colour, string File)? Of(OtherGenerator generator)
    {
        var palette = generator.Configuration.At("theme.palette");
        var name = palette.Text("primary") ?? palette.Items().Select(p => p.Text("primary")).FirstOrDefault(p => p is not null);
        if (name is not null && Material.GetValueOrDefault(name.Replace('-', ' ')) is { } material)
            return (material, generator.ConfigurationFile);
        string[] own = generator.Configuration.Text("theme") is { } theme ? [$"_config.{theme}.yml"] : [];
        foreach (var file in (string[])[.. own, generator.ConfigurationFile, .. Sheets])
        {
            var path = Path.Combine(generator.Root, file);
            if (file.Length > 0 && File.Exists(path) && Named().Match(File.ReadAllText(path)) is { Success: true } match
                && Whole(match.Groups["colour"].Value) is var colour && IsColour(colour))
                return (colour, file);
        }
        return null;
    }

    /// <summary>The colour made dark enough to be read on light paper, or light enough for dark paper.</summary>
    public static string For(string colour, bool isDark)
    {
        var parts = Parts(colour);
        for (var step = 0; step < 100 && Contrast(Luminance(parts), isDark ? DarkPaper : LightPaper) < Legible; step++)
            parts = [.. parts.Select(p => isDark ? p + ((1 - p) * 0.04) : p * 0.96)];
        return "#" + string.Concat(parts.Select(p => ((int)Math.Round(p * 255)).ToString("x2", CultureInfo.InvariantCulture)));
    }

    /// <summary>A style sheet of our theme with another colour for links and notes.</summary>
    public static string Put(string sheet, string colour) => Tokens().Replace(sheet, "${name}: " + colour + ";");

    // White and black are no theme's colour.
    private static bool IsColour(string colour) => Luminance(Parts(colour)) is > 0.005 and < 0.9;

    private static double[] Parts(string colour) => [.. Enumerable.Range(0, 3).Select(i => int.Parse(
        colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)];

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    private static double Luminance(double[] parts)
    {
        double[] linear = [.. parts.Select(p => p <= 0.04045 ? p / 12.92 : Math.Pow((p + 0.055) / 1.055, 2.4))];
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }

    private static string Whole(string colour) =>
        (colour.Length == 7 ? colour : "#" + string.Concat(colour.Skip(1).Select(c => new string(c, 2)))).ToLowerInvariant();

    [GeneratedRegex(
        "(--vp-c-brand(-1)?|--ifm-color-primary|--md-primary-fg-color|--theme-color|[$](accentColor|theme-color)|theme_?color|accentColor"
            + "|primaryColor|theme_color:\\s+(enable: true\\s+)?main)[\"']?\\s*[:=]\\s*[\"']?(?<colour>#([0-9a-f]{6}|[0-9a-f]{3})\\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex("(?<name>--blue(-field)?): [^;]*;", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Tokens();
}
