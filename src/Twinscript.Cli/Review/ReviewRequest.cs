using Hanzi;

namespace Twinscript.Cli.Review;

/// <summary>What <c>twinscript review</c> was asked to do.</summary>
internal sealed record ReviewRequest
{
    public required string WorkingFolder { get; init; }

    public required string InputFolder { get; init; }

    /// <summary>A built site, whose HTML is reviewed instead of sources.</summary>
    public string? Built { get; init; }

    public string Format { get; init; } = "console";

    public string? Output { get; init; }

    /// <summary>Choices of this confidence and above are not reported.</summary>
    public double Below { get; init; } = Reviewer.Doubtful;

    public IReadOnlyList<string> Accept { get; init; } = [];

    public bool AcceptAll { get; init; }

    /// <summary>Whether accepted findings are shown too.</summary>
    public bool Accepted { get; init; }

    public bool Check { get; init; }

    public bool Lock { get; init; }

    public string? Against { get; init; }
}
