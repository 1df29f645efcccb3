namespace Hanzi;

/// <summary>The input is not well-formed UTF-8.</summary>
public sealed class IllFormedUtf8Exception : FormatException
{
    public IllFormedUtf8Exception() : this(0)
    {
    }

    public IllFormedUtf8Exception(string message) : base(message)
    {
    }

    public IllFormedUtf8Exception(string message, Exception innerException) : base(message, innerException)
    {
    }

    public IllFormedUtf8Exception(long offset) : base($"Not well-formed UTF-8 at byte {offset}.") => Offset = offset;

    /// <summary>The offset of the first byte of the ill-formed sequence, counted from 0 at the start of the input.</summary>
    public long Offset { get; }
}
