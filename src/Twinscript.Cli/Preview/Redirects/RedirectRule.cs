namespace Twinscript.Cli.Preview.Redirects;

/// <summary>One line of a <c>_redirects</c> file.</summary>
internal sealed record RedirectRule
{
    public required PathPattern From { get; init; }

    /// <summary>May hold <c>:splat</c> and placeholders.</summary>
    public required string To { get; init; }

    public int Status { get; init; } = 301;

    /// <summary>Applies even where there is a file at the address.</summary>
    public bool Force { get; init; }

    /// <summary>Parameters the query must have, and the placeholder each value is known by (or the value itself).</summary>
    public IReadOnlyList<(string Name, string Value)> Query { get; init; } = [];

    /// <summary>Each with the values of which one must hold.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<string> Values)> Conditions { get; init; } = [];
}
