namespace Twinscript.Scripts;

/// <summary>Where an attribute stands; all numbers are offsets in the HTML.</summary>
/// <param name="ValueStart">Behind the opening quote. Without a value, start and end are the end of the name.</param>
/// <param name="Quote">The quote around the value, or U+0000.</param>
internal readonly record struct HtmlAttribute(int NameStart, int NameEnd, int ValueStart, int ValueEnd, char Quote);
