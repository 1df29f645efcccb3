using System.Collections.Concurrent;
using Twinscript.Scripts;

namespace Twinscript.Configuration;

/// <summary>The site's converters between scripts, each made once. Serves any number of threads.</summary>
internal sealed class ScriptConverters(SiteConfiguration configuration, Glossary glossary)
{
    private readonly ConcurrentDictionary<(string Source, string Target), TextConverter> _dictionaries = new();
    private readonly ConcurrentDictionary<(string Source, string Target), TextConverter> _converters = new();
    private readonly ConcurrentDictionary<(string Source, string Target), RegionalWordTest> _regionalWords = new();

    public Glossary Glossary => glossary;

    /// <summary>From a text's own script to a published one, with the site's terms; to another language nothing changes.</summary>
    public TextConverter Converter(string sourceTag, PublishedScript target) => target.IsLanguage ? IdentityTextConverter.Instance
        : _converters.GetOrAdd((sourceTag, target.Tag), _ =>
            glossary.Over(Dictionary(sourceTag, target), sourceTag, target.RulesTag, PageConversions.None));

    /// <summary>The same for one page, with its own terms.</summary>
    public TextConverter Converter(string sourceTag, PublishedScript target, PageConversions page) =>
        page == PageConversions.None || target.IsLanguage
        ? Converter(sourceTag, target)
        : glossary.Over(Dictionary(sourceTag, target), sourceTag, target.RulesTag, page);

    /// <summary>Every way a text written in one script is converted, for the check of terms.</summary>
    public IReadOnlyList<TermCheck.Script> Directions(string sourceTag) =>
        [.. configuration.Scripts.Select(s => new TermCheck.Script(sourceTag, s.RulesTag, Dictionary(sourceTag, s)))];

    /// <summary>Tells another word from another way to write it.</summary>
    public RegionalWordTest RegionalWords(string sourceTag, PublishedScript target) =>
        _regionalWords.GetOrAdd((sourceTag, target.Tag), _ => new(Words(sourceTag, target with { Vocabulary = false, Conversion = null })));

    /// <summary>The dictionary alone, without terms and quotation marks.</summary>
    public static TextConverter Words(string sourceTag, PublishedScript target) =>
        target.Conversion == "none" || sourceTag == target.Tag ? IdentityTextConverter.Instance
        : new DictionaryTextConverter(Converts(sourceTag, target));

    /// <summary>What converts between two scripts; a configuration of OpenCC's that is asked for by name is followed exactly.</summary>
    public static Hanzi.Converter Converts(string sourceTag, PublishedScript target) => target.Conversion is { } conversion
        ? Hanzi.Converter.Create(conversion)
        : Hanzi.Converter.Create(
            sourceTag, target.Tag, target.Vocabulary, new() { ByContext = target.ByContext, Names = target.Names });

    /// <summary>Dictionary and quotation marks, without terms.</summary>
    private TextConverter Dictionary(string sourceTag, PublishedScript target) =>
        _dictionaries.GetOrAdd((sourceTag, target.Tag), _ =>
        {
            var words = Words(sourceTag, target);
            return target.Quotes ? QuoteTextConverter.Between(sourceTag, target.Tag, words) : words;
        });
}
