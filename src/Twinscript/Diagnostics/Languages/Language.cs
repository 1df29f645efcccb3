namespace Twinscript.Diagnostics.Languages;

/// <summary>
/// What the program speaks to people. Every text is made in English where it is raised, and translated only where it is shown, so that
/// nothing the program keeps or hands to other programs depends on it.
/// </summary>
internal sealed class Language
{
    private readonly Lazy<Catalogue>? _catalogue;

    private Language(string tag, Func<Catalogue>? load) => (Tag, _catalogue) = (tag, load is null ? null : new(load));

    public static Language English { get; } = new("en", null);

    public static Language Traditional { get; } = new("zh-Hant", () => new(CatalogueFile.Phrases(text => text)));

    public static Language Simplified { get; } = new("zh-Hans", () => new(CatalogueFile.Phrases(SimplifiedText.Of)));

    public static IReadOnlyList<Language> All { get; } = [Traditional, Simplified, English];

    /// <summary>As <c>--language</c> names it, and <c>lang</c> in HTML.</summary>
    public string Tag { get; }

    public bool IsEnglish => _catalogue is null;

    /// <summary>Null when no language has this tag.</summary>
    public static Language? Named(string? tag) => All.FirstOrDefault(language => language.Tag == tag);

    /// <summary>The language that the variables of POSIX ask for.</summary>
    public static Language OfEnvironment(Func<string, string?> variable)
    {
        string[] names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        var locale = names.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "";
        var parts = locale.Split('.', '@')[0].Split('_', '-');
        if (!parts[0].Equals("zh", StringComparison.OrdinalIgnoreCase))
            return English;
        string[] traditional = ["TW", "HK", "MO", "Hant"];
        return parts.Skip(1).Any(part => traditional.Contains(part, StringComparer.OrdinalIgnoreCase)) ? Traditional : Simplified;
    }

    /// <summary>The text in this language; as it is when nobody has translated it.</summary>
    public string Translate(string english) => _catalogue?.Value.Find(english) ?? english;

    /// <summary>Null when nobody has translated it.</summary>
    public string? Find(string english) => _catalogue is null ? english : _catalogue.Value.Find(english);
}
