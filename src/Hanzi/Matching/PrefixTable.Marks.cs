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

    /// <summary>
    /// Does in one loop what folding, marking characters with forms and <see cref="MarkKeys"/> of a dense and another table would do.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="folded">Takes it folded.</param>
    /// <param name="marks">Takes the marks.</param>
    /// <param name="lexicon">Knows what each unit folds to.</param>
    /// <param name="formed">A bit for each folded unit that has forms.</param>
    /// <param name="words">The other table.</param>
    /// <returns>How much is done; the last units are left.</returns>
    public int MarkAll(
        ReadOnlySpan<char> text, Span<char> folded, Span<byte> marks, Lexicon lexicon, ReadOnlySpan<byte> formed, PrefixTable words)
    {
        if (_pairs is null)
            return 0;
        fixed (char* start = text, foldedStart = folded[..text.Length])
        fixed (byte* marksStart = marks[..text.Length], forms = formed)
        {
            var pages = _pages;
            var root = _root;
            var pairs = _pairs;
            var triples = _triples;
            var wordPages = words._pages;
            var wordRoot = words._root;
            var fold = lexicon.Folded;
            var at = start;
            var to = marksStart;
            var toFolded = foldedStart;
            for (var end = start + text.Length - Vector128<ushort>.Count; at < end;)
            {
                uint unit = *at;
                if (unit < LowestMarked)
                {
                    // What is read too far is written again.
                    var low = Vector128.Load((ushort*)at);
                    low.Store((ushort*)toFolded);
                    *(ulong*)to = 0;
                    var count = CountLow(low);
                    at += count;
                    to += count;
                    toFolded += count;
                    continue;
                }

                uint one = fold[unit];
                var form = ((uint)forms[one >> 3] >> (int)(one & 7)) & 1;
                var next = (uint)(wordRoot[((uint)wordPages[unit >> 8] << 8) | (byte)unit] >> 32);
                var word = (next >> (at[1] & 31)) & 1;
                *toFolded++ = (char)one;
                *to++ = (byte)((form * ContextRules.MayHaveForms) | (word * ContextRules.MayBeWord)
                    | (BeginsKey(at, pages, root, pairs, triples) * ContextRules.MayBeKey));
                at++;
            }

            return (int)(at - start);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SkipLow(ref char* at, ref byte* to, char* end)
    {
        var low = end - at < Vector128<ushort>.Count ? 1 : CountLow(Vector128.Load((ushort*)at));
        at += low;
        to += low;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountLow(Vector128<ushort> units)
    {
        var high = Vector128.GreaterThanOrEqual(units, Vector128.Create((ushort)LowestMarked)).ExtractMostSignificantBits();
        return BitOperations.TrailingZeroCount(high | (1u << Vector128<ushort>.Count));
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
