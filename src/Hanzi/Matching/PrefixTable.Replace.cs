using System.Runtime.Intrinsics;

namespace Hanzi;

/// <content>The loop that all conversion runs through.</content>
internal sealed unsafe partial class PrefixTable
{
    /// <summary>The room <see cref="Replace"/> needs to make any progress.</summary>
    public int LeastRoom => LongestValue + (2 * Slack);

    /// <summary>Replaces the longest key at each position by its value and copies the rest.</summary>
    /// <param name="source">The text, or the next piece of it.</param>
    /// <param name="target">Takes the result; at least <see cref="LeastRoom"/> long.</param>
    /// <param name="final">Whether nothing follows the source.</param>
    /// <param name="written">How many units of the target are the result. What lies behind them may be overwritten.</param>
    /// <returns>
    /// How many units of the source are done with: all of them unless the target is full or, when more follows, the end
    /// is undecided.
    /// </returns>
    public int Replace(ReadOnlySpan<char> source, Span<char> target, bool final, out int written)
    {
        fixed (char* sourceStart = source, targetStart = target)
        {
            var cursor = new Cursor
            {
                At = sourceStart,
                End = sourceStart + source.Length,
                To = targetStart,
                Full = targetStart + target.Length - LeastRoom,
                Final = final,
            };
            if (_pairs is null || ReplaceDense(ref cursor))
                ReplaceSparse(ref cursor);
            written = (int)(cursor.To - targetStart);
            return (int)(cursor.At - sourceStart);
        }
    }

    /// <summary>For tables few of whose keys begin at any one place in a text.</summary>
    private void ReplaceSparse(ref Cursor cursor)
    {
        var at = cursor.At;
        var to = cursor.To;
        var end = cursor.End;
        var vectorEnd = end - Vector128<ushort>.Count;
        var pages = _pages;
        var root = _root;
        while (at < end && to <= cursor.Full)
        {
            var unit = *at;
            var entry = root[((uint)pages[unit >> 8] << 8) | (byte)unit];
            if (MayGoOn(entry, at, end))
            {
                cursor.At = at;
                cursor.To = to;
                if (!Step(ref cursor, entry))
                    return;
                at = cursor.At;
                to = cursor.To;
            }
            else if (unit < _lowest && at <= vectorEnd)
            {
                var units = Vector128.Load((ushort*)at);
                units.Store((ushort*)to);
                var low = LowUnits(units);
                at += low;
                to += low;
            }
            else
            {
                *to++ = (char)(unit + (uint)entry);
                at++;
            }
        }

        cursor.At = at;
        cursor.To = to;
    }

    /// <summary>Replaces what begins at the cursor, whatever it is.</summary>
    /// <returns>False when the text must go on before that is known.</returns>
    private bool Step(ref Cursor cursor, ulong entry)
    {
        var matchEnd = Longest(cursor.At, cursor.End, cursor.Final, entry, out var record);
        if (matchEnd is null)
            return false;
        if (record > Regular)
        {
            cursor.To = Write(record, cursor.To);
            cursor.At = matchEnd;
            return true;
        }

        if (record == 0 && DescriptionSequence.IsOperator(*cursor.At) && (ushort)entry == 0)
            return CopySequence(ref cursor);
        for (; cursor.At < matchEnd; cursor.At++)
            *cursor.To++ = (char)(*cursor.At + (uint)Root(*cursor.At));
        return true;
    }

    /// <summary>Finds the longest key at a place.</summary>
    /// <param name="at">The place.</param>
    /// <param name="end">The end of the text so far.</param>
    /// <param name="final">Whether nothing follows.</param>
    /// <param name="entry">The root entry of the first unit.</param>
    /// <param name="record">The key's record; 0 when no key is there but perhaps the unit alone, which the entry knows.</param>
    /// <returns>The end of the key, or of the unit; null when the text must go on before that is known.</returns>
    private char* Longest(char* at, char* end, bool final, ulong entry, out uint record)
    {
        var node = Head(*at, entry, out record);
        var matchEnd = at + 1;
        for (var next = matchEnd; node != 0;)
        {
            if (next == end)
                return final ? matchEnd : null;
            var index = node ^ (*next & _labels);
            if (index >= _slotCount)
                break;
            var slot = _slots[index];
            if ((char)slot != *next || slot <= 0xFFFF)
                break;
            next++;
            node = (uint)(slot >> 40);
            var found = (uint)(slot >> 16) & 0xFFFFFF;
            if (found > Regular)
            {
                var decided = true;
                var tail = _records[found] & LongestText;
                if (tail != 0 && !HasTail(found, next, end, final, out decided))
                {
                    if (decided)
                        break;
                    return null;
                }

                next += tail;
                if ((_records[found + 1] & GuardedFlag) != 0 && IsBroken(at, next, end, final, out decided))
                {
                    if (decided)
                        continue;
                    return null;
                }

                if ((_records[found] & RegularFlag) != 0)
                    found = Regular;
            }

            if (found != 0)
            {
                record = found;
                matchEnd = next;
            }
        }

        return matchEnd;
    }

    private static bool CopySequence(ref Cursor cursor)
    {
        var length = DescriptionSequence.UnitLength(new(cursor.At, (int)(cursor.End - cursor.At)), cursor.Final);
        if (length < 0)
            return false;
        new ReadOnlySpan<char>(cursor.At, length).CopyTo(new(cursor.To, length));
        cursor.At += length;
        cursor.To += length;
        return true;
    }

    private char* Write(uint record, char* to)
    {
        var value = _records + record + 2 + _records[record];
        var length = _records[record + 1] & LongestText;
        Vector128.Load((ushort*)value).Store((ushort*)to);
        if (length > Vector128<ushort>.Count)
            new ReadOnlySpan<char>(value, length).CopyTo(new(to, length));
        return to + length;
    }

    private bool HasTail(uint record, char* next, char* end, bool final, out bool decided)
    {
        var length = _records[record] & LongestText;
        var tail = _records + record + 2;
        var present = (int)Math.Min(length, end - next);
        decided = true;
        for (var i = 0; i < present; i++)
            if (tail[i] != next[i])
                return false;
        decided = present == length || final;
        return present == length;
    }

    /// <summary>Whether a word begins inside a guarded key and so ends the run of text the key must lie in.</summary>
    private bool IsBroken(char* key, char* keyEnd, char* end, bool final, out bool decided)
    {
        for (var at = key + 1; at < keyEnd; at++)
        {
            var first = char.IsHighSurrogate(*at) ? 2 : 1;
            var node = Head(*at, Root(*at), out _);
            for (var next = at + 1; node != 0; next++)
            {
                if (next == end)
                {
                    decided = final;
                    if (!decided)
                        return true;
                    break;
                }

                var index = node ^ (*next & _labels);
                if (index >= _slotCount)
                    break;
                var slot = _slots[index];
                if ((char)slot != *next || slot <= 0xFFFF)
                    break;
                node = (uint)(slot >> 40);
                var found = (uint)(slot >> 16) & 0xFFFFFF;
                if (found == 0 || next - at < first)
                    continue;
                if (found > Regular && (_records[found + 1] & GuardedFlag) != 0)
                    continue;
                if (found == Regular || (_records[found] & LongestText) == 0 || HasTail(found, next + 1, end, final, out decided))
                {
                    decided = true;
                    return true;
                }

                if (!decided)
                    return true;
            }
        }

        decided = true;
        return false;
    }

    /// <summary>Where a replacement stands.</summary>
    private ref struct Cursor
    {
        public char* At;
        public char* End;
        public char* To;
        public char* Full;
        public bool Final;
    }
}
