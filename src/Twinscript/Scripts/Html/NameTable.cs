using System.Collections.Frozen;

namespace Twinscript.Scripts;

/// <summary>
/// Finds what a tag's or an attribute's name stands for, in whatever case. Such names are short: read as numbers they are found in a
/// third of the time a dictionary of strings takes, and a page asks for thousands.
/// </summary>
internal sealed class NameTable<T>
{
    private const int Packed = 16;

    private readonly UInt128[] _keys;
    private readonly T[] _values;
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _long;

    /// <param name="rows">Values with the names they stand for, separated by white space.</param>
    public NameTable(IEnumerable<(T Value, string Names)> rows)
    {
        var all = rows.SelectMany(row => row.Names.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(name => (Name: name, row.Value))).ToArray();
        var size = 16;
        while (size < 4 * all.Length)
            size *= 2;
        (_keys, _values) = (new UInt128[size], new T[size]);
        foreach (var (name, value) in all.Where(row => row.Name.Length <= Packed))
        {
            var key = KeyOf(name);
            var at = Home(key);
            while (_keys[at] != 0)
                at = (at + 1) & (size - 1);
            (_keys[at], _values[at]) = (key, value);
        }
        _long = all.Where(row => row.Name.Length > Packed)
            .ToFrozenDictionary(row => row.Name, row => row.Value, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool TryGetValue(ReadOnlySpan<char> name, out T? value)
    {
        if (name.Length > Packed)
            return _long.TryGetValue(name, out value);
        var key = KeyOf(name);
        for (var at = Home(key); _keys[at] != 0; at = (at + 1) & (_keys.Length - 1))
        {
            if (_keys[at] != key)
                continue;
            value = _values[at];
            return true;
        }
        value = default;
        return false;
    }

    public bool Contains(ReadOnlySpan<char> name) => TryGetValue(name, out _);

    /// <returns>0 for what is no name in ASCII.</returns>
    private static UInt128 KeyOf(ReadOnlySpan<char> name)
    {
        var (upper, lower) = (0UL, 0UL);
        var seen = 0;
        foreach (var letter in name)
        {
            seen |= letter == 0 ? 0x80 : letter;
            upper = (upper << 8) | (lower >> 56);
            lower = (lower << 8) | (uint)((uint)(letter - 'A') < 26 ? letter | 0x20 : letter);
        }
        return seen < 0x80 ? new UInt128(upper, lower) : 0;
    }

    private int Home(UInt128 key)
    {
        var mixed = ((ulong)key ^ ((ulong)(key >> 64) * 0x9E3779B97F4A7C15)) * 0xD6E8FEB86659FD93;
        return (int)(mixed >> 40) & (_keys.Length - 1);
    }
}
