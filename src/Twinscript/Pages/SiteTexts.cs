using Twinscript.Configuration;

namespace Twinscript.Pages;

/// <summary>What the site is called in one script or language.</summary>
internal sealed record SiteTexts(string Title, string? Description, string? Author)
{
    /// <summary>In a language that <c>site.yml</c> gives no words for, the site is called as its home page in that language.</summary>
    public static SiteTexts Of(SiteConfiguration site, ScriptConverters converters, PublishedScript script, PageCollection pages)
    {
        if (script.Language is { } language)
        {
            var home = pages.In(script.Tag).FirstOrDefault(p => p.IsHome);
            return new(
                language.Title ?? home?.Title ?? site.Title, language.Description ?? home?.Description, language.Author ?? site.Author);
        }
        var converter = converters.Converter(site.SourceScript, script);
        return new(
            converter.Convert(site.Title), site.Description is { } description ? converter.Convert(description) : null,
            site.Author is { } author ? converter.Convert(author) : null);
    }
}
