using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hanzi;

/// <summary>
/// A longest-prefix table over UTF-16 units: a two-level table for the first unit, a double array for the rest.
/// </summary>
/// <remarks>
/// Every number is packed so that one load decides. A root entry is <c>delta:16 base:16 mask:32</c>: a key may go on with
/// unit <c>u</c> only if bit <c>u mod 32</c> of the mask is set, and where none does the unit is replaced by itself plus delta,
/// which leaves most units to one lookup and one addition. Slots are <c>label:16 value:24 base:24</c>; the child of a node
/// for unit <c>u</c> is slot <c>base ^ (u &amp; labels)</c> if its label is <c>u</c>. No two nodes share a base, so the label alone proves
/// the parent. A value is the offset of a record <c>tail length, value length, tail, value</c>; a key's last stretch without branches lies
/// in the record as its tail. What a root entry cannot say, a far entry <c>unit:16 value:24 base:24</c> says. All of it is plain memory
/// without pointers, so that a table can lie in a file and be used where it lies.
/// </remarks>
internal sealed unsafe partial class PrefixTable
{
    /// <summary>The longest key or value in UTF-16 units.</summary>
    public const int LongestText = 0x7FFF;

    /// <summary>The record of a key that becomes what its units become alone, if it needs no other record.</summary>
    public const int Regular = 1;

    /// <summary>The flag in a record's tail length for such a key that needs one.</summary>
    public const int RegularFlag = 0x8000;

    /// <summary>The flag in a record's value length that asks for <see cref="IsBroken"/> before it is used.</summary>
    public const int GuardedFlag = 0x8000;

    /// <summary>How many units may be read or written behind what counts, so that vectors need no remainder loop.</summary>
    public const int Slack = 16;

    /// <summary>The base in the root entry of a unit that has a far entry, or is a description operator, or both.</summary>
    public const int FarBase = 1;

    public const int PageCount = 256;

    private readonly byte* _pages;
    private readonly ulong* _root;
    private readonly ulong* _slots;
    private readonly ulong* _far;
    private readonly byte* _pairs;
    private readonly byte* _triples;
    private readonly char* _records;
    private readonly uint _slotCount;
    private readonly uint _labels;
    private readonly int _farCount;
    private readonly char _lowest;
    private readonly object? _owner;

    /// <param name="at">Memory as <see cref="PrefixTableBuilder"/> lays it out.</param>
    /// <param name="records">The pool the values point into.</param>
    /// <param name="owner">What keeps the memory where it is.</param>
    public PrefixTable(byte* at, char* records, object? owner)
    {
        var header = *(Header*)at;
        _pages = at + sizeof(Header);
        _root = (ulong*)(_pages + PageCount);
        _slots = _root + (header.RootPages << 8);
        _slotCount = (uint)header.Slots;
        _labels = (uint)header.Labels;
        _far = _slots + header.Slots;
        _farCount = header.FarEntries;
        _pairs = header.IsDense != 0 ? (byte*)(_far + _farCount) : null;
        _triples = _pairs + PairBytes;
        _records = records;
        _lowest = (char)header.LowestUnit;
        LongestValue = header.LongestValue;
        _owner = owner;
    }

    /// <summary>The most units a single step of <see cref="Replace"/> can write.</summary>
    public int LongestValue { get; }

    /// <summary>Finds the longest key that begins the text.</summary>
    /// <param name="text">Not empty.</param>
    /// <param name="final">Whether nothing follows the text.</param>
    /// <param name="record">For <see cref="TextOf"/>; meaningless without a match.</param>
    /// <returns>The key's length; 0 for none; -1 when the text may go on and its continuation decides.</returns>
    public int Match(ReadOnlySpan<char> text, bool final, out uint record)
    {
        fixed (char* at = text)
        {
            var entry = Root(*at);
            var end = Longest(at, at + text.Length, final, entry, out record);
            return end is null ? -1 : record == 0 && (ushort)entry == 0 ? 0 : (int)(end - at);
        }
    }

    /// <summary>The text a match is replaced with.</summary>
    /// <param name="record">From <see cref="Match"/>.</param>
    /// <param name="key">What matched.</param>
    /// <param name="room">Where the text is put together when it lies nowhere; replaced by a longer one when it is too short.</param>
    public ReadOnlySpan<char> TextOf(uint record, ReadOnlySpan<char> key, ref char[] room)
    {
        if (record > Regular)
            return new(_records + record + 2 + _records[record], _records[record + 1] & LongestText);
        if (room.Length < key.Length)
            room = new char[key.Length];
        for (var i = 0; i < key.Length; i++)
            room[i] = (char)(key[i] + (uint)Root(key[i]));
        return room.AsSpan(0, key.Length);
    }

    /// <summary>
    /// How many units at the start of the text need no closer look: none of them begins a key of more than one unit or a
    /// description sequence.
    /// </summary>
    public int Skip(ReadOnlySpan<char> text) => Skip(text, unchanged: false);

    /// <summary>How many units at the start of the text stay as they are, whatever follows them.</summary>
    public int Unchanged(ReadOnlySpan<char> text) => Skip(text, unchanged: true);

    private int Skip(ReadOnlySpan<char> text, bool unchanged)
    {
        fixed (char* start = text)
        {
            var at = start;
            var end = start + text.Length;
            while (at < end)
            {
                if (*at < _lowest && end - at >= Vector128<ushort>.Count)
                    at += LowUnits(Vector128.Load((ushort*)at));
                else if (Root(*at) is var entry && (MayGoOn(entry, at, end) || (unchanged && MayChange(entry))))
                    break;
                else
                    at++;
            }

            return (int)(at - start);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Root(char unit) => _root[((uint)_pages[unit >> 8] << 8) | (byte)unit];

    /// <summary>Whether the unit may be more than what its root entry says of it alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayGoOn(ulong entry, char* at, char* end)
    {
        var mask = (uint)(entry >> 32);
        return at + 1 < end ? ((mask >> (at[1] & 31)) & 1) != 0 : mask != 0;
    }

    /// <summary>Whether the unit alone may become something else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayChange(ulong entry) => (ushort)entry != 0 || (ushort)(entry >> 16) == FarBase;

    /// <summary>The node a first unit leads to, 0 for none, and the record of the unit alone, 0 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Head(char unit, ulong entry, out uint record)
    {
        var node = (uint)(entry >> 16) & 0xFFFF;
        record = 0;
        return node == FarBase ? FarHead(unit, out record) : node;
    }

    private uint FarHead(char unit, out uint record)
    {
        int low = 0, high = _farCount - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var entry = _far[middle];
            if ((char)entry == unit)
            {
                record = (uint)(entry >> 16) & 0xFFFFFF;
                return (uint)(entry >> 40);
            }

            if ((char)entry < unit)
                low = middle + 1;
            else
                high = middle - 1;
        }

        record = 0;
        return 0;
    }

    /// <summary>How many units at the start of a vector lie below every key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int LowUnits(Vector128<ushort> units)
    {
        var high = Vector128.GreaterThanOrEqual(units, Vector128.Create((ushort)_lowest)).ExtractMostSignificantBits();
        return high == 0 ? Vector128<ushort>.Count : BitOperations.TrailingZeroCount(high);
    }

    /// <summary>What precedes a table in memory.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Header
    {
        public int RootPages;
        public int Slots;
        public int FarEntries;
        public int LongestValue;
        public int LowestUnit;
        public int IsDense;

        /// <summary>Which bits of a label choose its slot: small tables need fewer, and so fewer slots.</summary>
        public int Labels;
        public int Unused;
    }
}
