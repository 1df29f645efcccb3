using Twinscript.Documents;

namespace Twinscript.Theme;

/// <summary>Metadata the Theme pipeline sets for the others.</summary>
internal static class ThemeKeys
{
    public static readonly Key<TemplateSet> Templates = new("templates");
    public static readonly Key<IReadOnlyDictionary<string, string>> Words = new("words");

    /// <summary>The tag of the script a theme document is for.</summary>
    public static readonly Key<string> Script = new("script");
}
