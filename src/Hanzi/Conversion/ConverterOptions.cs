namespace Hanzi;

/// <summary>How a configuration is loaded.</summary>
public sealed record ConverterOptions
{
    /// <summary>
    /// Whether dictionaries marked <c>may_output_tofu</c> take part: their characters lie outside common fonts, so readers
    /// may see empty boxes. OpenCC's library includes them by default, its command line does not.
    /// </summary>
    public bool IncludeTofuRisk { get; init; }

    /// <summary>
    /// Whether words are read in their context, so that none is cut by an entry of a dictionary, characters with several forms take the
    /// likeliest, and words have the sense they have there. Otherwise the result is OpenCC's, byte for byte. Where it is not said, a
    /// configuration called by its name is exact, and languages are converted by context.
    /// </summary>
    public bool? ByContext { get; init; }

    /// <summary>Whether reading in context also changes what persons, brands and places are called (雪梨 to 悉尼).</summary>
    public bool Names { get; init; } = true;

    /// <summary>
    /// Dictionaries of one's own, layered over the configuration's, the first the strongest.
    /// </summary>
    /// <remarks>
    /// Each of their keys becomes a segment whose value is final: no step touches it. At one position the longest key of all wins,
    /// so a longer built-in word stays whole; add the longer word to change it too. Where two configurations are composed
    /// they belong to the first.
    /// </remarks>
    public IReadOnlyList<ConversionDictionary> Dictionaries { get; init; } = [];
}
