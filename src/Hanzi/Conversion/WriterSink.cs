using System.Buffers;

namespace Hanzi;

/// <summary>Where a chain of passes ends.</summary>
internal sealed class WriterSink : TextSink
{
    // Set whenever a text is on its way.
    public IBufferWriter<char>? Output { get; set; }

    public override void Write(ReadOnlySpan<char> text) => Output!.Write(text);

    public override Span<char> Reserve(int least) => Output!.GetSpan(least);

    public override void Commit(int length) => Output!.Advance(length);

    public override void WriteSettled(ReadOnlySpan<char> source, ReadOnlySpan<char> target, Decision? decision) => Output!.Write(target);

    public override void EndSegment()
    {
    }

    public override void EndText()
    {
    }
}

/// <summary>Forgets segments between two configurations, so that the second one sees one whole text.</summary>
internal sealed class JoiningSink(TextSink next) : TextSink
{
    public override void Write(ReadOnlySpan<char> text) => next.Write(text);

    public override Span<char> Reserve(int least) => next.Reserve(least);

    public override void Commit(int length) => next.Commit(length);

    public override void WriteSettled(ReadOnlySpan<char> source, ReadOnlySpan<char> target, Decision? decision) => next.Write(target);

    public override void EndSegment()
    {
    }

    public override void EndText() => next.EndText();
}
