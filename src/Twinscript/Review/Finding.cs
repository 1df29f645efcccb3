using Hanzi;
using Twinscript.Diagnostics;

namespace Twinscript.Review;

/// <summary>A doubtful choice and where it stands.</summary>
internal sealed record Finding
{
    /// <summary>The same as long as sentence, place in it, entry and choice stay the same.</summary>
    public required string Id { get; init; }

    /// <summary>Below the input folder.</summary>
    public required string Page { get; init; }

    public required SourceSpan Span { get; init; }

    /// <summary>The tag of the script converted to.</summary>
    public required string Script { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public required Doubt Doubt { get; init; }

    /// <summary>Whether it was reviewed and found right.</summary>
    public bool Accepted { get; init; }
}
