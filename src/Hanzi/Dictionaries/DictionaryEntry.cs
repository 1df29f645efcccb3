namespace Hanzi;

/// <summary>One line of a dictionary: what is looked for, what replaces it, and what else it could have become.</summary>
/// <param name="Key">The text looked for; never empty.</param>
/// <param name="Value">The text put in its place; empty when the key is to be deleted.</param>
/// <param name="Alternatives">The other candidates in the dictionary's order, for a reviewer to choose from.</param>
public sealed record DictionaryEntry(string Key, string Value, IReadOnlyList<string> Alternatives);
