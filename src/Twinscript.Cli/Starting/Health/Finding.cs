namespace Twinscript.Cli.Starting.Health;

internal enum Condition
{
    Good,

    /// <summary>Something optional is missing.</summary>
    Note,
    Bad,
}

/// <param name="Advice">What to do; null when all is well.</param>
internal sealed record Finding(Condition Condition, string Text, string? Advice = null);
