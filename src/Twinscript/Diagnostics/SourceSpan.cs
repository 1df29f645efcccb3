namespace Twinscript.Diagnostics;

/// <summary>A stretch of one line of a source file, as an editor shows it.</summary>
/// <param name="File">The path as the user would type it from the folder the build was started in, with forward slashes.</param>
/// <param name="Line">1-based; 0 when only the file is known.</param>
/// <param name="Column">1-based, counted in code points; 0 when only the file is known.</param>
/// <param name="Length">In code points, never past the end of the line.</param>
/// <param name="LineText">The whole line without its end, or null when it can't be shown.</param>
public readonly record struct SourceSpan(string File, int Line = 0, int Column = 0, int Length = 0, string? LineText = null);
