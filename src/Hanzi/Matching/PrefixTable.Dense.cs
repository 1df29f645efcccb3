using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hanzi;

/// <content>The loop for tables with a key at every other place of a text.</content>
/// <remarks>
/// There the processor guesses wrong whether a key begins, again and again, and each time finds out only after two loads from
/// far caches. So a block is read twice: first every place on its own, without a branch, noting what the unit alone becomes
/// and whether a key may begin there; then along the notes.
/// </remarks>
internal sealed unsafe partial class PrefixTable
{
    /// <summary>Tables with that many pairs of units at the start of keys read text in blocks.</summary>
    public const int DensePairs = 8192;

    /// <summary>A byte for each slot a pair may have: seven bits of its second unit, and <see cref="PairIsKey"/>.</summary>
    public const int PairBytes = 0x10000;

    /// <summary>A bit for each hash of three units that begin keys: most pairs are words only with a third unit.</summary>
    public const int TripleBytes = 1 << (TripleBits - 3);

    public const int PairIsKey = 0x80;

    private const int TripleBits = 18;

    private const int Group = 8;
    private const int Block = 512;

    /// <returns>False when the rest of the text is undecided.</returns>
    [SkipLocalsInit]
    private bool ReplaceDense(ref Cursor cursor)
    {
        var alone = stackalloc char[Block + Slack];
        var pairs = stackalloc ulong[(Block / 64) + 1];
        while (cursor.End - cursor.At > Group + 1 && cursor.To <= cursor.Full)
        {
            // The last two units begin no triple; what remains is the other loop's.
            var length = (int)Math.Min(Block, (cursor.End - cursor.At - 2) & ~(Group - 1));
            length = (int)Math.Min(length, ((cursor.Full - cursor.To) & ~(Group - 1)) + Group);
            pairs[length >> 6] = 0;
            Note(cursor.At, length, alone, (byte*)pairs);
            if (!Follow(ref cursor, length, alone, pairs))
                return false;
        }

        return true;
    }

    private void Note(char* at, int length, char* alone, byte* notes)
    {
        // The compiler would load a field again after every store.
        var pages = _pages;
        var root = _root;
        var pairs = _pairs;
        var triples = _triples;
        var lowest = Vector128.Create((ushort)_lowest);
        for (var end = at + length; at < end; at += Group, alone += Group)
        {
            var units = Vector128.Load((ushort*)at);
            if (Vector128.LessThanAll(units, lowest))
            {
                units.Store((ushort*)alone);
                *notes++ = 0;
                continue;
            }

            var noted = Note(at, alone, pages, root, pairs, triples);
            noted |= Note(at + 1, alone + 1, pages, root, pairs, triples) << 1;
            noted |= Note(at + 2, alone + 2, pages, root, pairs, triples) << 2;
            noted |= Note(at + 3, alone + 3, pages, root, pairs, triples) << 3;
            noted |= Note(at + 4, alone + 4, pages, root, pairs, triples) << 4;
            noted |= Note(at + 5, alone + 5, pages, root, pairs, triples) << 5;
            noted |= Note(at + 6, alone + 6, pages, root, pairs, triples) << 6;
            noted |= Note(at + 7, alone + 7, pages, root, pairs, triples) << 7;
            *notes++ = (byte)noted;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Note(char* at, char* alone, byte* pages, ulong* root, byte* pairs, byte* triples)
    {
        uint unit = *at, next = at[1];
        var entry = root[((uint)pages[unit >> 8] << 8) | (byte)unit];
        var node = (uint)(entry >> 16) & 0xFFFF;
        *alone = (char)(unit + (uint)entry);
        var slot = node ^ next;
        uint pair = pairs[slot];
        var triple = Triple(slot, at[2]);
        var goesOn = (pair >> 7) | (((uint)triples[triple >> 3] >> (int)(triple & 7)) & 1);
        return (IsZero((pair ^ next) & 0x7F) & goesOn) | IsZero(node ^ FarBase);
    }

    /// <summary>1 for zero, 0 for what is below 2³¹, in arithmetic because the compiler turns comparisons in loops into branches.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint IsZero(uint value) => (value - 1) >> 31;

    /// <summary>The bit of three units, given the slot of the first two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Triple(uint slot, char third) => ((slot * 0x9E3779B1) + (third * 0x85EBCA77)) >> (32 - TripleBits);

    private bool Follow(ref Cursor cursor, int length, char* alone, ulong* pairs)
    {
        var start = cursor.At;
        int position = 0, copied = 0;
        while (position < length)
        {
            var noted = pairs[position >> 6] >> (position & 63);
            if (noted == 0)
            {
                // None in this word of notes.
                position = (position | 63) + 1;
                continue;
            }

            position += BitOperations.TrailingZeroCount(noted);
            var at = start + position;
            var entry = Root(*at);
            var matchEnd = Longest(at, cursor.End, cursor.Final, entry, out var record);
            // What becomes what its units become alone stands in the notes already.
            var isNoted = record == Regular ? matchEnd - start <= length : record == 0 && ((uint)(entry >> 16) & 0xFFFF) != FarBase;
            if (isNoted && matchEnd is not null)
            {
                position = (int)(matchEnd - start);
                continue;
            }

            Copy(alone + copied, cursor.To, position - copied);
            cursor.To += position - copied;
            cursor.At = at;
            if (matchEnd is null)
                return false;
            if (record > Regular)
            {
                cursor.To = Write(record, cursor.To);
                cursor.At = matchEnd;
            }
            else if (!Step(ref cursor, entry))
            {
                return false;
            }

            copied = position = (int)(cursor.At - start);
            if (cursor.To > cursor.Full - length + position)
                return true;
        }

        if (copied < length)
        {
            Copy(alone + copied, cursor.To, length - copied);
            cursor.To += length - copied;
            cursor.At = start + length;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(char* from, char* to, int length)
    {
        Vector128.Load((ushort*)from).Store((ushort*)to);
        for (var i = Vector128<ushort>.Count; i < length; i += Vector128<ushort>.Count)
            Vector128.Load((ushort*)(from + i)).Store((ushort*)(to + i));
    }
}
