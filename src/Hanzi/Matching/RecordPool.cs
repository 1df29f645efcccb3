namespace Hanzi;

/// <summary>The tails and values of one table or of several, each stored once.</summary>
internal sealed class RecordPool
{
    private const int MostUnits = 0xFFFFFF;

    // Offset 0 means no record, offset 1 PrefixTable.Regular.
    private readonly List<char> _units = ['\0', '\0'];
    private readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);

    /// <summary>The records, with room behind the last one so that a whole vector can be read from any value.</summary>
    public char[] Units => [.. _units, .. new char[PrefixTable.Slack]];

    /// <exception cref="InvalidOperationException">The pool is full.</exception>
    public int Add(string tail, string value, bool regular, bool guarded)
    {
        if (regular && tail.Length == 0 && !guarded)
            return PrefixTable.Regular;
        var tailField = (char)(tail.Length | (regular ? PrefixTable.RegularFlag : 0));
        var valueField = (char)(value.Length | (guarded ? PrefixTable.GuardedFlag : 0));
        var record = $"{tailField}{valueField}{tail}{(regular ? "" : value)}";
        if (_offsets.TryGetValue(record, out var offset))
            return offset;
        offset = _units.Count;
        if (offset + record.Length > MostUnits)
            throw new InvalidOperationException("The dictionaries hold more than 16 million characters. Leave some out.");
        _units.AddRange(record);
        return _offsets[record] = offset;
    }
}
