namespace Twinscript.Review;

internal sealed record ReviewOptions
{
    /// <summary>Absolute; relative folders are meant from here.</summary>
    public required string WorkingFolder { get; init; }

    public string InputFolder { get; init; } = "input";

    /// <summary>Choices of at least this confidence are not reported.</summary>
    public double MinimumConfidence { get; init; } = Hanzi.Reviewer.Doubtful;
}
