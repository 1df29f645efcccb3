namespace Hanzi;

/// <summary>Takes text piece by piece; a pass hands its result to the next one through it.</summary>
internal abstract class TextSink
{
    /// <summary>Takes the next piece of the current segment, cut anywhere.</summary>
    public abstract void Write(ReadOnlySpan<char> text);

    /// <summary>Room to write the next piece in place; follow with <see cref="Commit"/>.</summary>
    public abstract Span<char> Reserve(int least);

    /// <summary>Takes what was written into the reserved room.</summary>
    public abstract void Commit(int length);

    /// <summary>Takes a segment that is settled: no later pass of the configuration touches it.</summary>
    /// <param name="source">The text as this pass would have read it.</param>
    /// <param name="target">The text it becomes.</param>
    /// <param name="decision">Why, when somebody asked.</param>
    public abstract void WriteSettled(ReadOnlySpan<char> source, ReadOnlySpan<char> target, Decision? decision);

    /// <summary>No match may reach over this point.</summary>
    public abstract void EndSegment();

    /// <summary>The text ends here.</summary>
    public abstract void EndText();
}
