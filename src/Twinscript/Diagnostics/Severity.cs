namespace Twinscript.Diagnostics;

/// <summary>Only <see cref="Error"/> makes a build fail.</summary>
public enum Severity
{
    Error,
    Warning,
}
