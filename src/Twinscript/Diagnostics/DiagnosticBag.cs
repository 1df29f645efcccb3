using System.Collections.Concurrent;

namespace Twinscript.Diagnostics;

/// <summary>Gathers problems from any thread and lists them in one order, whatever order they came in.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentDictionary<Diagnostic, byte> _found = new();

    private volatile bool _hasErrors;
    private volatile bool _strict;

    public bool HasErrors => _hasErrors;

    /// <summary>Whether anything was found in a file.</summary>
    public bool Concern(string file) => !_found.IsEmpty && _found.Keys.Any(d => d.Span?.File == file);

    /// <summary>Adds a problem; one that was added before is not listed twice.</summary>
    public void Add(Diagnostic diagnostic)
    {
        if (_strict && diagnostic.Severity == Severity.Warning)
            diagnostic = diagnostic with { Severity = Severity.Error };
        _found.TryAdd(diagnostic, 0);
        if (diagnostic.Severity == Severity.Error)
            _hasErrors = true;
    }

    /// <summary>From now on a warning is an error, those found before included.</summary>
    public void BeStrict()
    {
        _strict = true;
        foreach (var warning in _found.Keys.Where(d => d.Severity == Severity.Warning).ToArray())
        {
            if (_found.TryRemove(warning, out _))
                Add(warning);
        }
    }

    public void Error(string code, string message, SourceSpan? span = null) => Add(Diagnostic.Error(code, message, span));

    public void Warning(string code, string message, SourceSpan? span = null, string? topic = null) =>
        Add(Diagnostic.Warning(code, message, span) with { Topic = topic });

    /// <summary>By file, line, column, code and message, all ordinal.</summary>
    public IReadOnlyList<Diagnostic> InOrder() =>
        [.. _found.Keys
            .OrderBy(d => d.Span?.File, StringComparer.Ordinal)
            .ThenBy(d => d.Span?.Line)
            .ThenBy(d => d.Span?.Column)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)];
}
