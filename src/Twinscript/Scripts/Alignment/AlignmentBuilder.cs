namespace Twinscript.Scripts;

/// <summary>Gathers the alignment of one rendering while it is written. One use only.</summary>
internal sealed class AlignmentBuilder(string html, RegionalWordTest words)
{
    private readonly List<AlignedRange> _ranges = [];

    public ScriptAlignment Build() => new(html, [.. _ranges]);

    public bool IsAnotherWord(ReadOnlySpan<char> source, ReadOnlySpan<char> written) => words.IsAnotherWord(source, written);

    public void Add(int sourceStart, int sourceLength, int targetStart, int targetLength, AlignedKind kind) =>
        _ranges.Add(new(sourceStart, sourceLength, targetStart, targetLength, kind));

    /// <summary>Adds text that differs only in script: character by character where both sides have as many.</summary>
    public void AddText(int sourceStart, ReadOnlySpan<char> source, int targetStart, ReadOnlySpan<char> target)
    {
        if (source.Length != target.Length
            || source.ContainsAnyInRange('\uD800', '\uDFFF')
            || target.ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            Add(sourceStart, source.Length, targetStart, target.Length, AlignedKind.Script);
            return;
        }
        for (var at = 0; at < source.Length; at++)
        {
            if (source[at] == target[at])
                continue;
            var start = at;
            while (at + 1 < source.Length && source[at + 1] != target[at + 1])
                at++;
            AddInStep(sourceStart + start, targetStart + start, at + 1 - start);
        }
    }

    private void AddInStep(int sourceStart, int targetStart, int length)
    {
        // Neighbours become one range: there are fewer to keep, and a reader sees one difference.
        if (_ranges.Count > 0 && _ranges[^1] is { InStep: true } last && last.SourceEnd == sourceStart && last.TargetEnd == targetStart)
            _ranges[^1] = last with { SourceLength = last.SourceLength + length, TargetLength = last.TargetLength + length };
        else
            Add(sourceStart, length, targetStart, length, AlignedKind.Script);
    }
}
