using System.Buffers;

namespace Hanzi;

/// <summary>The passes of a converter strung up with their buffers, to be used again and again, by one caller at a time.</summary>
internal sealed class Pipeline
{
    private readonly WriterSink _end = new();
    private readonly TextSink _head;

    /// <param name="plans">What to string up.</param>
    /// <param name="log">Takes what each run replaces, when somebody wants to know.</param>
    public Pipeline(PassPlan[] plans, EditLog? log)
    {
        Log = log;
        _head = PassPlan.Before(plans, _end, log);
    }

    public PooledText Text { get; } = new();

    public EditLog? Log { get; }

    public void Run(ReadOnlySpan<char> text, IBufferWriter<char> output)
    {
        Log?.Clear();
        _end.Output = output;
        _head.Write(text);
        _head.EndText();
        _end.Output = null;
    }
}
