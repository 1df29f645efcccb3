using System.Globalization;
using System.Runtime.InteropServices;

namespace Twinscript.Configuration;

/// <summary>A colour as <c>#rrggbb</c>, and how well another is read on it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Colour(double Red, double Green, double Blue)
{
    /// <summary>The contrast that text needs.</summary>
    public const double Legible = 4.5;

    private const double Step = 0.04;

    private static readonly Colour Black = new(0, 0, 0);
    private static readonly Colour White = new(1, 1, 1);

    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    public bool IsDark => Luminance < 0.18;

    /// <returns>Null for anything but three or six digits behind a <c>#</c>.</returns>
    public static Colour? Parse(string text)
    {
        var digits = text.StartsWith('#') ? text[1..] : "";
        if (digits.Length == 3)
            digits = string.Concat(digits.Select(d => new string(d, 2)));
        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? new Colour((number >> 16) / 255.0, ((number >> 8) & 255) / 255.0, (number & 255) / 255.0)
            : null;
    }

    public double ContrastWith(Colour other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <param name="share">Of the other colour.</param>
    public Colour Mixed(Colour other, double share) => new(
        Red + ((other.Red - Red) * share), Green + ((other.Green - Green) * share), Blue + ((other.Blue - Blue) * share));

    /// <summary>The same colour made dark or light enough to be read.</summary>
    public Colour LegibleOn(Colour paper)
    {
        var colour = this;
        for (var step = 0; step < 100 && Parse(colour.ToString())?.ContrastWith(paper) < Legible; step++)
            colour = colour.Mixed(paper.IsDark ? White : Black, Step);
        return colour;
    }

    /// <summary>White or black, whichever is read better on this.</summary>
    public Colour Opposite => ContrastWith(White) >= ContrastWith(Black) ? White : Black;

    public override string ToString() => $"#{Digits(Red)}{Digits(Green)}{Digits(Blue)}";

    private static string Digits(double part) =>
        ((int)Math.Round(Math.Clamp(part, 0, 1) * 255)).ToString("x2", CultureInfo.InvariantCulture);

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
}
