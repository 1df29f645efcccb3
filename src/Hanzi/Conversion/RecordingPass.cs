namespace Hanzi;

/// <summary>A <see cref="ReplacementPass"/> that keeps a log.</summary>
internal sealed class RecordingPass(Step step, TextSink next, EditLog log) : BufferedPass(next)
{
    private readonly List<Edit> _edits = log.Open();
    private char[] _room = new char[64];
    private int _read;
    private int _written;

    protected override int Process(ReadOnlySpan<char> text, bool final)
    {
        var position = 0;
        while (position < text.Length)
        {
            var rest = text[position..];
            if (!log.Reasons && step.Table.Unchanged(rest) is var unchanged and > 0)
            {
                Next.Write(rest[..unchanged]);
                Advance(unchanged, unchanged);
                position += unchanged;
                continue;
            }

            var matched = step.Table.Match(rest, final, out var value);
            var copied = matched == 0 ? DescriptionSequence.UnitLength(rest, final) : 0;
            if (matched < 0 || copied < 0)
                break;
            var source = rest[..(matched + copied)];
            var target = matched > 0 ? step.Table.TextOf(value, source, ref _room) : source;
            Next.Write(target);
            Record(source, target, log.Reasons ? step.Decision(source) : null);
            position += source.Length;
        }

        return position;
    }

    public override void EndText()
    {
        base.EndText();
        (_read, _written) = (0, 0);
    }

    public override void WriteSettled(ReadOnlySpan<char> source, ReadOnlySpan<char> target, Decision? decision)
    {
        EndSegment();
        Record(source, target, decision);
        // The passes after this one read what it wrote.
        Next.WriteSettled(target, target, null);
    }

    private void Record(ReadOnlySpan<char> source, ReadOnlySpan<char> target, Decision? decision)
    {
        if (decision is not null || !source.SequenceEqual(target))
            _edits.Add(new(new(_read, source.Length, _written, target.Length), decision is null ? [] : [decision]));
        Advance(source.Length, target.Length);
    }

    private void Advance(int read, int written)
    {
        _read += read;
        _written += written;
    }
}
