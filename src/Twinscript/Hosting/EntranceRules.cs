using System.Text;
using Twinscript.Configuration;

namespace Twinscript.Hosting;

/// <summary>
/// The answer of <c>/</c> at a host that can tell visitors apart: the chooser for visitors who have chosen before or whose
/// language decides nothing; the script of their language for the others.
/// </summary>
internal static class EntranceRules
{
    /// <summary>Set by the theme when a reader chooses a script.</summary>
    public const string ChoiceCookie = "twinscript-script";

    /// <summary>The chooser's other address, which never leads away.</summary>
    public const string Chooser = "/choose";

    // Bare 'zh' names no script, and decides nothing.
    private static readonly string[] TraditionalLanguages = ["zh-TW", "zh-HK", "zh-MO", "zh-Hant"];
    private static readonly string[] SimplifiedLanguages = ["zh-CN", "zh-SG", "zh-MY", "zh-Hans"];

    public static string Lines(SiteConfiguration configuration)
    {
        var basePath = configuration.BasePath;
        var lines = new StringBuilder();
        lines.Append($"{basePath}/  {basePath}/index.html  200!  Cookie={ChoiceCookie}\n");
        foreach (var (script, languages) in Languages(configuration.Scripts))
            lines.Append($"{basePath}/  {basePath}/{script.Path}/  302!  Language={string.Join(',', languages)}\n");
        return lines.Append($"{basePath}{Chooser}  {basePath}/index.html  200\n").ToString();
    }

    /// <summary>Each visitor's language belongs to the script of its region, else to the first that is written alike.</summary>
    internal static IEnumerable<(PublishedScript Script, IReadOnlyList<string> Languages)> Languages(
        IReadOnlyList<PublishedScript> scripts) =>
        TraditionalLanguages.Concat(SimplifiedLanguages)
            .SelectMany(language => For(language, scripts) is { } script ? new[] { (Language: language, Script: script) } : [])
            .GroupBy(pair => pair.Script, pair => pair.Language)
            .OrderBy(group => scripts.TakeWhile(script => script != group.Key).Count())
            .Select(group => (group.Key, (IReadOnlyList<string>)[.. group]));

    private static PublishedScript? For(string language, IReadOnlyList<PublishedScript> scripts)
    {
        var traditional = TraditionalLanguages.Contains(language);
        var alike = scripts.Where(script => ScriptTags.IsTraditional(script.Tag) == traditional).ToArray();
        return alike.FirstOrDefault(script => script.Tag.EndsWith(language[2..], StringComparison.OrdinalIgnoreCase))
            ?? alike.FirstOrDefault();
    }
}
