namespace Hanzi;

/// <summary>What is known of a character or a word beyond the dictionaries.</summary>
/// <param name="Text">A Simplified character, or a word that stands in the dictionary.</param>
/// <param name="Alone">How likely the first form is wrong where no word decides; null leaves it to the dictionaries' statistics.</param>
/// <param name="InWord">How likely a word's form is wrong; null likewise.</param>
/// <param name="Reason">Why; shown to authors.</param>
internal sealed record Judgement(string Text, double? Alone, double? InWord, string Reason);
