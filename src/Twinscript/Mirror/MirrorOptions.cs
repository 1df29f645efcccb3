namespace Twinscript.Mirror;

/// <summary>The folders and wishes of one run; what is null comes from <c>twinscript.yml</c> or is found out.</summary>
public sealed record MirrorOptions
{
    /// <summary>Absolute. Diagnostics name files relative to it.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>A built site.</summary>
    public required string Folder { get; init; }

    /// <summary>Null adds the other script to the folder itself.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>BCP 47.</summary>
    public string? From { get; init; }

    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>The new trees' folders, in the order of <see cref="To"/>.</summary>
    public IReadOnlyList<string> At { get; init; } = [];

    /// <summary>Whether what an earlier run converted may be used.</summary>
    public bool UseCache { get; init; } = true;
}
