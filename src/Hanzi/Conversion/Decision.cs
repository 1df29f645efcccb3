namespace Hanzi;

/// <summary>One dictionary match.</summary>
/// <param name="Step">
/// Which pass matched: <c>normalization</c>, <c>conversion 1</c>, <c>conversion 2</c>…, as in the configuration; <c>own</c> for
/// <see cref="ConverterOptions.Dictionaries"/>, <c>context</c> for what was read in context before all others.
/// </param>
/// <param name="Dictionary">The dictionary's name, a file name for those that came from files.</param>
/// <param name="Entry">The entry that matched: key, value taken, and the alternatives a reviewer may prefer.</param>
public sealed record Decision(string Step, string Dictionary, DictionaryEntry Entry)
{
    /// <summary>
    /// How much spoke for the value against the alternatives, in eighths of a bit; null where nothing was weighed.
    /// </summary>
    public int? Margin { get; init; }
}
