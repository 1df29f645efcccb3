namespace Hanzi;

/// <content>Looking a whole key up.</content>
internal sealed unsafe partial class PrefixTable
{
    /// <summary>
    /// The value of the longest key that begins a text; empty for none. Only for tables whose values are never what the units become alone.
    /// </summary>
    public ReadOnlySpan<char> Longest(ReadOnlySpan<char> text, out int length)
    {
        length = text.IsEmpty ? 0 : Match(text, final: true, out var record) is var matched && record > Regular ? matched : 0;
        if (length == 0)
            return [];
        Match(text[..length], final: true, out var found);
        return new(_records + found + 2 + _records[found], _records[found + 1] & LongestText);
    }

    /// <summary>Whether a key becomes what its units become alone.</summary>
    /// <param name="record">From <see cref="Match"/>.</param>
    public bool IsRegular(uint record) => record <= Regular || (_records[record] & RegularFlag) != 0;
}
