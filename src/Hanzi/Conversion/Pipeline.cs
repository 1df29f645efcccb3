using System.Buffers;

namespace Hanzi;

/// <summary>The passes of a converter strung up with their buffers, to be used again and again, by one caller at a time.</summary>
internal sealed class Pipeline
{
    private readonly WriterSink _end = new();
    private readonly TextSink _head;

    public Pipeline(PassPlan[] plans) => _head = PassPlan.Before(plans, _end, null);

    public PooledText Text { get; } = new();

    public void Run(ReadOnlySpan<char> text, IBufferWriter<char> output)
    {
        _end.Output = output;
        _head.Write(text);
        _head.EndText();
        _end.Output = null;
    }
}
