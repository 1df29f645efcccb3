namespace Hanzi;

/// <summary>A stretch of text that dictionaries decided, with the decisions; all numbers count UTF-16 units.</summary>
/// <param name="SourceStart">Where it began in the source.</param>
/// <param name="SourceLength">How long it was there; 0 never occurs.</param>
/// <param name="TargetStart">Where it begins in the converted text.</param>
/// <param name="TargetLength">How long it is there; 0 when it was deleted.</param>
/// <param name="Decisions">One match or more, step by step and from left to right within a step.</param>
public sealed record Segment(int SourceStart, int SourceLength, int TargetStart, int TargetLength, IReadOnlyList<Decision> Decisions);
