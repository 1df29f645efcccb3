using System.Globalization;
using Twinscript.Diagnostics;
using Twinscript.Yaml;

namespace Twinscript.Pictures;

/// <summary>The sizes a theme shows pictures at: <c>pictures</c> in <c>theme.yml</c>.</summary>
internal sealed record PictureSettings
{
    /// <summary>Changes when the same picture would become other bytes.</summary>
    private const int Edition = 2;

    /// <summary>Of a picture that must do for every screen: in programs that know one address only, and in files to take away.</summary>
    public const int SingleWidth = 1200;

    /// <summary>In pixels, rising. A picture is never made larger than it is.</summary>
    public IReadOnlyList<int> Widths { get; init; } = [480, 800, 1200, 1600];

    /// <summary>How wide a picture stands on the page, in the words of HTML's <c>sizes</c>.</summary>
    public string Sizes { get; init; } = "100vw";

    /// <summary>Everything here that decides about bytes.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Edition}:{string.Join(',', Widths)}:{SingleWidth}");

    public static PictureSettings Read(YamlMapping root, DiagnosticBag diagnostics)
    {
        if (root.Mapping("pictures") is not { } pictures)
            return new();
        var settings = new PictureSettings();
        if (pictures.Has("widths"))
        {
            List<int> widths = [];
            foreach (var text in pictures.Texts("widths"))
            {
                if (int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width is > 0 and <= 8192)
                    widths.Add(width);
                else
                    diagnostics.Error(
                        DiagnosticCodes.BrokenThemeFile,
                        $"'{text.Text}' is no width of a picture. Write whole numbers from 1 to 8192.",
                        text.Span);
            }
            if (widths.Count > 0)
                settings = settings with { Widths = [.. widths.Distinct().Order()] };
        }
        if (pictures.Text("sizes") is { } sizes)
            settings = settings with { Sizes = sizes };
        pictures.ReportUnknownKeys();
        return settings;
    }
}
