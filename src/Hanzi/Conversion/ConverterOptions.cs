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
    /// Whether words are read in their context, so that none is cut by an entry of a dictionary and characters with several forms take
    /// the likeliest. Otherwise the result is OpenCC's, byte for byte.
    /// </summary>
    public bool ByContext { get; init; }

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
