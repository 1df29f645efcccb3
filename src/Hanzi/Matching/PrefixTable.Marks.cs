using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hanzi;

/// <content>Finding the places that need a look, before anything is looked up.</content>
internal sealed unsafe partial class PrefixTable
{
    /// <summary>Nothing is marked below: the text there is Latin, and most keys are not.</summary>
    private const char LowestMarked = '\u3000';

    /// <summary>Marks each place where a key of more than one unit may begin. A place without a mark begins none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">As long as the text; the mark is added to what stands there.</param>
    /// <param name="mark">A bit.</param>
    public void MarkKeys(ReadOnlySpan<char> text, Span<byte> marks, byte mark)
    {
        fixed (char* start = text)
        fixed (byte* first = marks[..text.Length])
        {
            // The compiler would load a field again after every store.
            var pages = _pages;
            var root = _root;
            var pairs = _pairs;
            var triples = _triples;
            var at = start;
            var to = first;
            var end = start + text.Length;
            // The last two units begin no triple.
            for (var dense = pairs is null ? start : end - 2; at < dense;)
            {
                if (*at < LowestMarked)
                    SkipLow(ref at, ref to, dense);
                else
                    *to++ |= (byte)(BeginsKey(at++, pages, root, pairs, triples) * mark);
            }

            while (at < end)
            {
                if (*at < LowestMarked)
                {
                    SkipLow(ref at, ref to, end);
                    continue;
                }

                var next = (uint)(root[((uint)pages[*at >> 8] << 8) | (byte)*at] >> 32);
                var goesOn = at + 1 < end ? (next >> (at[1] & 31)) & 1 : next == 0 ? 0u : 1;
                *to++ |= (byte)(goesOn * mark);
                at++;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SkipLow(ref char* at, ref byte* to, char* end)
    {
        var low = 1;
        if (end - at >= Vector128<ushort>.Count)
        {
            var high = Vector128.GreaterThanOrEqual(Vector128.Load((ushort*)at), Vector128.Create((ushort)LowestMarked));
            low = BitOperations.TrailingZeroCount(high.ExtractMostSignificantBits() | (1u << Vector128<ushort>.Count));
        }

        at += low;
        to += low;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint BeginsKey(char* at, byte* pages, ulong* root, byte* pairs, byte* triples)
    {
        uint unit = *at, next = at[1];
        var node = (uint)(root[((uint)pages[unit >> 8] << 8) | (byte)unit] >> 16) & 0xFFFF;
        var slot = node ^ next;
        uint pair = pairs[slot];
        var triple = Triple(slot, at[2]);
        var goesOn = (pair >> 7) | (((uint)triples[triple >> 3] >> (int)(triple & 7)) & 1);
        return (IsZero((pair ^ next) & 0x7F) & goesOn) | IsZero(node ^ FarBase);
    }
}
