using Twinscript.Diagnostics;

namespace Twinscript.Yaml;

/// <summary>The diagnostic codes under which one kind of file reports its problems.</summary>
internal sealed record YamlCodes(string UnknownKey, string WrongType)
{
    public Severity UnknownKeySeverity { get; init; } = Severity.Error;

    /// <summary>
    /// Whether values are read as other generators read them: <c>yes</c> is true, dates may have times, keys any letter case.
    /// </summary>
    public bool Lenient { get; init; }

    public Severity WrongTypeSeverity { get; init; } = Severity.Error;
}
