namespace Hanzi;

/// <summary>A dictionary or configuration holds lines that cannot be used; every one of them is listed.</summary>
public sealed class DictionaryException : Exception
{
    public DictionaryException() : this([])
    {
    }

    public DictionaryException(string message) : base(message)
    {
    }

    public DictionaryException(string message, Exception innerException) : base(message, innerException)
    {
    }

    public DictionaryException(IReadOnlyList<DictionaryProblem> problems) : base(string.Join('\n', problems)) =>
        Problems = problems;

    /// <summary>All problems found, in the order of the file.</summary>
    public IReadOnlyList<DictionaryProblem> Problems { get; } = [];
}
