namespace Hanzi;

/// <summary>One dictionary match.</summary>
/// <param name="Step">
/// Which pass matched: <c>normalization</c>, <c>conversion 1</c>, <c>conversion 2</c>…, as in the configuration; <c>own</c> for
/// <see cref="ConverterOptions.Dictionaries"/>.
/// </param>
/// <param name="Dictionary">The dictionary's name, a file name for those that came from files.</param>
/// <param name="Entry">The entry that matched: key, value taken, and the alternatives a reviewer may prefer.</param>
public sealed record Decision(string Step, string Dictionary, DictionaryEntry Entry);
