namespace Hanzi;

/// <summary>One choice of a conversion that may be wrong. Positions count UTF-16 units.</summary>
public sealed record Doubt
{
    public required DoubtKind Kind { get; init; }

    public required int SourceStart { get; init; }

    public required int SourceLength { get; init; }

    public required int TargetStart { get; init; }

    public required int TargetLength { get; init; }

    /// <summary>The characters in question as the author wrote them.</summary>
    public required string Source { get; init; }

    /// <summary>What they became.</summary>
    public required string Chosen { get; init; }

    /// <summary>What they could have become; empty when only the author can know.</summary>
    public required IReadOnlyList<string> Alternatives { get; init; }

    /// <summary>The dictionary that decided; empty when none did.</summary>
    public required string Dictionary { get; init; }

    /// <summary>The entry that decided; it may reach beyond <see cref="Source"/>.</summary>
    public required string Key { get; init; }

    /// <summary>From 0 to 1: how likely the choice is right.</summary>
    public required double Confidence { get; init; }

    /// <summary>How much the context spoke for the choice, in eighths of a bit; null where nothing was weighed.</summary>
    internal int? Margin { get; init; }

    /// <summary>Whether a character stands between marks, so that no word can speak for one of its forms.</summary>
    internal bool IsIsolated { get; init; }

    /// <summary>Choices of one kind are counted together; null where nothing was measured.</summary>
    internal string? CountedAs { get; init; }

    /// <summary>One sentence: what speaks against the choice.</summary>
    public required string Reason { get; init; }
}
