using System.Globalization;
using System.Text;
using Twinscript.Diagnostics;
using Twinscript.Yaml;

namespace Twinscript.Configuration;

/// <summary>The colours that <c>site.yml</c> names, and what the theme's other colours become by them.</summary>
internal sealed record Palette
{
    private const string DarkKey = "dark";

    private static readonly Shades LightTheme = new("#f6f7f5", "#1a1e22", "#a92c19", "#1d5272");
    private static readonly Shades DarkTheme = new("#14171a", "#dedcd4", "#f08871", "#94c1da");

    public Shades? Light { get; private init; }

    public Shades? Dark { get; private init; }

    public string? LightPaper => Light?.Paper?.ToString();

    public string? DarkPaper => Dark?.Paper?.ToString();

    public static Palette Read(YamlMapping root, DiagnosticBag diagnostics)
    {
        var key = root.Has("colors") ? "colors" : "colours";
        _ = root.Has("colours");
        if (root.Mapping(key) is not { } colours)
            return new();
        var light = ReadShades(colours, diagnostics);
        var own = colours.Mapping(DarkKey);
        var dark = own is null ? new Shades() : ReadShades(own, diagnostics);
        colours.ReportUnknownKeys();
        own?.ReportUnknownKeys();
        var paper = dark.Paper ?? DarkTheme.Paper.GetValueOrDefault();
        // What is dark on light paper would not be read on dark paper.
        dark = dark with
        {
            Accent = dark.Accent ?? light.Accent?.LegibleOn(paper), Link = dark.Link ?? light.Link?.LegibleOn(paper),
        };
        Check(light, LightTheme, colours, diagnostics);
        Check(dark, DarkTheme, own ?? colours, diagnostics);
        return new() { Light = light, Dark = dark };
    }

    /// <summary>A style sheet that follows the theme's own; empty when no colour is named.</summary>
    public string Styles()
    {
        var (light, dark) = (Light?.Styles(LightTheme) ?? "", Dark?.Styles(DarkTheme) ?? "");
        var styles = new StringBuilder();
        // Paper is white in print, whatever the screen shows.
        if (light.Length > 0)
            styles.Append("@media screen{:root{").Append(light).Append("}}\n");
        if (dark.Length > 0)
            styles.Append("@media screen and (prefers-color-scheme:dark){:root:not([data-scheme=\"light\"]){").Append(dark)
                .Append("}}\n@media screen{:root[data-scheme=\"dark\"]{").Append(dark).Append("}}\n");
        return styles.ToString();
    }

    private static Shades ReadShades(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        return new() { Paper = Read("paper"), Ink = Read("ink"), Accent = Read("accent"), Link = Read("link") };

        Colour? Read(string key)
        {
            if (mapping.Text(key) is not { } text)
                return null;
            if (Colour.Parse(text.Trim()) is { } colour)
                return colour;
            diagnostics.Error(
                DiagnosticCodes.WrongSiteType, $"'{key}' must be a colour such as \"#0a6e4f\", in quotation marks, not '{text}'.",
                mapping.SpanOf(key));
            return null;
        }
    }

    private static void Check(Shades shades, Shades theme, YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var paper = shades.Paper ?? theme.Paper.GetValueOrDefault();
        foreach (var (key, own, usual) in new[]
        {
            ("ink", shades.Ink, theme.Ink), ("accent", shades.Accent, theme.Accent), ("link", shades.Link, theme.Link),
        })
        {
            // A colour of the theme may be too faint on a paper of the site's.
            if ((own ?? usual) is not { } colour || (own is null && shades.Paper is null) || colour.ContrastWith(paper) >= Colour.Legible)
                continue;
            var contrast = colour.ContrastWith(paper).ToString("0.0", CultureInfo.InvariantCulture);
            diagnostics.Warning(
                DiagnosticCodes.LowContrast,
                $"the colour '{key}' {colour} has a contrast of {contrast} with the paper {paper}, and text needs 4.5. "
                    + $"{colour.LegibleOn(paper)} would do.",
                mapping.SpanOf(own is null ? "paper" : key));
        }
    }
}

/// <summary>The colours of one scheme; null leaves the theme's.</summary>
internal sealed record Shades
{
    public Shades()
    {
    }

    public Shades(string paper, string ink, string accent, string link) =>
        (Paper, Ink, Accent, Link) = (Colour.Parse(paper), Colour.Parse(ink), Colour.Parse(accent), Colour.Parse(link));

    public Colour? Paper { get; init; }

    public Colour? Ink { get; init; }

    public Colour? Accent { get; init; }

    public Colour? Link { get; init; }

    /// <param name="theme">The theme's own, for what is not named.</param>
    public string Styles(Shades theme)
    {
        var styles = new StringBuilder();
        var (paper, ink) = ((Paper ?? theme.Paper).GetValueOrDefault(), (Ink ?? theme.Ink).GetValueOrDefault());
        if (Paper is not null || Ink is not null)
        {
            Add("paper", paper);
            Add("ink", ink);
            Add("raised", paper.IsDark ? paper.Mixed(ink, 0.04) : paper.Mixed(new(1, 1, 1), 0.6));
            Add("soft", paper.Mixed(ink, 0.07));
            Add("line", paper.Mixed(ink, 0.2));
            Add("muted", ink.Mixed(paper, 0.22));
            Add("ghost", ink.Mixed(paper, 0.45));
        }
        if (Accent is { } accent)
        {
            var field = accent.LegibleOn(accent.Opposite);
            Add("red", accent);
            Add("red-field", field);
            Add("on-red", field.Opposite);
            Add("red-wash", paper.Mixed(accent, 0.14));
        }
        if (Link is { } link)
        {
            Add("blue", link);
            Add("blue-field", link);
        }
        return styles.ToString();

        void Add(string name, Colour colour) => styles.Append("--").Append(name).Append(':').Append(colour).Append(';');
    }
}
