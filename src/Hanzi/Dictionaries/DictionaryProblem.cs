using System.Runtime.InteropServices;

namespace Hanzi;

/// <summary>One line of a dictionary or configuration that cannot be used.</summary>
/// <param name="File">The file as it was named by the caller.</param>
/// <param name="Line">The line, counted from 1; 0 when the problem is the file as a whole.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DictionaryProblem(string File, int Line, string Message)
{
    /// <summary>The problem as a compiler would print it: <c>words.txt(12): message</c>.</summary>
    public override string ToString() => Line > 0 ? $"{File}({Line}): {Message}" : $"{File}: {Message}";
}
