using Hanzi;

namespace Twinscript.Review;

/// <summary>A line an author can paste to settle a finding.</summary>
internal static class Correction
{
    /// <summary>Markup for one place: pins what is published there.</summary>
    public static string Pin(Finding finding, string form) =>
        $"-{{{Code(finding.Script)}:{form}; {SourceCode(finding)}:{finding.Doubt.Source}}}-";

    /// <summary>Markup that keeps the source's characters in every script.</summary>
    public static string Protect(Finding finding) => $"-{{{finding.Doubt.Source}}}-";

    /// <summary>A glossary entry for the whole site.</summary>
    public static string Term(Finding finding, string form)
    {
        var (key, value) = Word(finding.Doubt, form);
        return $"- {{ {SourceCode(finding)}: {key}, {Code(finding.Script)}: {value} }}";
    }

    // A single character is too much for a whole site: the entry's word says where it holds.
    private static (string Key, string Value) Word(Doubt doubt, string form) =>
        doubt.Key.Length > doubt.Source.Length && doubt.Key.Contains(doubt.Source, StringComparison.Ordinal)
            ? (doubt.Key, doubt.Key.Replace(doubt.Source, form, StringComparison.Ordinal))
            : (doubt.Source, form);

    private static string SourceCode(Finding finding) =>
        finding.Script.StartsWith("zh-Hans", StringComparison.Ordinal) ? "zh-hant" : "zh-hans";

    private static string Code(string tag) => tag.ToUpperInvariant() switch
    {
        "ZH-HANS-CN" => "zh-cn",
        "ZH-HANS-SG" => "zh-sg",
        "ZH-HANS-MY" => "zh-my",
        "ZH-HANT-TW" => "zh-tw",
        "ZH-HANT-HK" => "zh-hk",
        "ZH-HANT-MO" => "zh-mo",
        "ZH-HANS" => "zh-hans",
        _ => "zh-hant",
    };
}
