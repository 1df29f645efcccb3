
namespace Twinscript.Checking;

/// <summary>The folders and settings of one check. Paths may be relative to <see cref="WorkingFolder"/>.</summary>
public sealed record CheckOptions
{
    /// <summary>Absolute. Diagnostics name files relative to it.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>A built site.</summary>
    public string OutputFolder { get; init; } = "output";

    /// <summary>The most a page may weigh with all it loads, compressed, in units of 1,000 bytes; null for any weight.</summary>
    public int? Budget { get; init; }

    /// <summary>Asks other sites whether their pages still exist.</summary>
    public bool External { get; init; }

    /// <summary>How other sites are reached; null for the usual way.</summary>
    internal HttpMessageHandler? Network { get; init; }
}
