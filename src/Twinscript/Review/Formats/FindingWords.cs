using System.Globalization;
using Hanzi;
using Twinscript.Diagnostics.Languages;

namespace Twinscript.Review;

/// <summary>How findings are put into words, in every format.</summary>
internal static class FindingWords
{
    public static string KindId(DoubtKind kind) => kind switch
    {
        DoubtKind.Character => "one-to-many-character",
        DoubtKind.RegionalWord => "regional-word",
        DoubtKind.Segmentation => "segmentation",
        DoubtKind.Name => "name",
        _ => "mixed-script",
    };

    public static string Kind(DoubtKind kind) => kind switch
    {
        DoubtKind.Character => "one character, several forms",
        DoubtKind.RegionalWord => "regional word",
        DoubtKind.Segmentation => "words cut two ways",
        DoubtKind.Name => "name",
        _ => "mixed scripts",
    };

    public static string Message(Doubt doubt, Language language)
    {
        string[] parts =
        [
            $"{doubt.Source} became {doubt.Chosen}",
            doubt.Alternatives.Count == 0 ? "" : $" (or {string.Join(", ", doubt.Alternatives)})",
            doubt.Dictionary.Length == 0 ? "" : $" by {doubt.Key} in {doubt.Dictionary}",
            ". ",
            doubt.Reason,
        ];
        return string.Concat(parts.Select(language.Translate));
    }

    public static string Percent(double confidence) => ((int)Math.Round(confidence * 100)).ToString(CultureInfo.InvariantCulture) + " %";
}
