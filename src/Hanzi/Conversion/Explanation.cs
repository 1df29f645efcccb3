namespace Hanzi;

/// <summary>A converted text and why it became what it is.</summary>
/// <param name="Text">The converted text.</param>
/// <param name="Segments">
/// Every stretch a dictionary decided, in order, also those it decided to leave as they are. What lies between two
/// segments stands in no dictionary and was copied.
/// </param>
public sealed record Explanation(string Text, IReadOnlyList<Segment> Segments);
