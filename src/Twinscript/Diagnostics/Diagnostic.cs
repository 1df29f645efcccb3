namespace Twinscript.Diagnostics;

/// <summary>One problem in content, configuration or theme: data, not an exception.</summary>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>.</param>
/// <param name="Message">One or more sentences; the last says what to do.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, SourceSpan? Span = null)
{
    /// <summary>
    /// What problems of one code have in common, such as <c>unknown key 'slug'</c>: the console folds them into one line. Null for all of
    /// the code.
    /// </summary>
    public string? Topic { get; init; }

    public static Diagnostic Error(string code, string message, SourceSpan? span = null) => new(code, Severity.Error, message, span);

    public static Diagnostic Warning(string code, string message, SourceSpan? span = null) => new(code, Severity.Warning, message, span);
}
