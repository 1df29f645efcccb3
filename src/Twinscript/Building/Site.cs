using System.Collections.Concurrent;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Incremental;
using Twinscript.Pictures;
using Twinscript.Reading;
using Twinscript.Scripts;

namespace Twinscript.Building;

/// <summary>What every pipeline of one build shares.</summary>
internal sealed class Site(SiteConfiguration configuration, FileFolder input, FileFolder theme, Glossary glossary, bool drafts)
{
    private readonly ConcurrentDictionary<(string Source, string Target), TextConverter> _dictionaries = new();
    private readonly ConcurrentDictionary<(string Source, string Target), TextConverter> _converters = new();
    private readonly ConcurrentDictionary<(string From, string To), ScriptComparison> _comparisons = new();

    private readonly ConcurrentDictionary<string, byte> _notes = new(StringComparer.Ordinal);

    public SiteConfiguration Configuration => configuration;

    public FileFolder Input => input;

    public FileFolder Theme => theme;

    public Glossary Glossary => glossary;

    public bool Drafts => drafts;

    /// <summary>Stands for everything but the pages themselves that decides what they become: <c>site.yml</c>, the glossary, this program and its dictionaries.</summary>
    public Digest Fingerprint { get; init; }

    /// <summary>What earlier builds left.</summary>
    public BuildMemory Memory { get; init; } = new();

    /// <summary>What earlier builds made and this one need not make again.</summary>
    public required BuildCache Cache { get; init; }

    /// <summary>What the site asked for and this machine can't do, though nothing is wrong with the site.</summary>
    public IReadOnlyList<string> Notes => [.. _notes.Keys.Order(StringComparer.Ordinal)];

    public void Note(string note) => _notes.TryAdd(note, 0);

    /// <summary>See <see cref="BuildOptions.RedirectPages"/>.</summary>
    public bool RedirectPages { get; init; }

    /// <summary>From a text's own script to a published one, with the site's terms.</summary>
    public TextConverter Converter(string sourceTag, PublishedScript target) =>
        _converters.GetOrAdd((sourceTag, target.Tag), _ => glossary.Over(Dictionary(sourceTag, target), sourceTag, target.RulesTag, PageConversions.None));

    /// <summary>The same for one page, with its own terms.</summary>
    public TextConverter Converter(string sourceTag, PublishedScript target, PageConversions page) =>
        page == PageConversions.None ? Converter(sourceTag, target) : glossary.Over(Dictionary(sourceTag, target), sourceTag, target.RulesTag, page);

    /// <summary>Every way a text written in one script is converted, for the check of terms.</summary>
    public IReadOnlyList<TermCheck.Script> Directions(string sourceTag) =>
        [.. configuration.Scripts.Select(s => new TermCheck.Script(sourceTag, s.RulesTag, Dictionary(sourceTag, s)))];

    /// <summary>Dictionary and quotation marks, without anybody's terms.</summary>
    public TextConverter Dictionary(string sourceTag, PublishedScript target) =>
        _dictionaries.GetOrAdd((sourceTag, target.Tag), _ =>
        {
            var words = Words(sourceTag, target);
            return target.Quotes ? QuoteTextConverter.Between(sourceTag, target.Tag, words) : words;
        });

    /// <summary>Between two editions of a page.</summary>
    public ScriptComparison Comparison(PublishedScript from, PublishedScript to) =>
        _comparisons.GetOrAdd((from.Tag, to.Tag), _ => new(Words(from.Tag, to with { Vocabulary = false, Conversion = null }), Converter(from.Tag, to)));

    private static TextConverter Words(string source, PublishedScript target) =>
        target.Conversion == "none" || source == target.Tag ? IdentityTextConverter.Instance
        : target.Conversion is { } conversion ? new DictionaryTextConverter(Hanzi.Converter.Create(conversion))
        : new DictionaryTextConverter(Hanzi.Converter.Create(source, target.Tag, target.Vocabulary));
}
