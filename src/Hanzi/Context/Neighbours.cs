using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hanzi;

/// <summary>Chooses among the forms of a character by what stands beside it.</summary>
/// <remarks>
/// A context is the character, a side and one or two characters there; the longest that was counted answers. Its value lists forms with
/// scores, in eighths of a bit: how much likelier the context makes the form than the one the dictionaries take. Contexts are kept as
/// hashes: slots of <c>check:32 offset:32</c>, probed in turn, each offset that of <c>length, (form, score)…</c>.
/// </remarks>
internal sealed unsafe class Neighbours(byte* at, object? owner)
{
    public const char Alone = '\u0001';
    public const char Before = '\u0002';
    public const char Behind = '\u0003';

    /// <summary>A score of 0.</summary>
    public const char Even = '\u4000';

    /// <summary>How much likelier a form must be before it is taken, in eighths of a bit.</summary>
    private const int Least = 24;

    private const int MostForms = 8;
    private const int BitmapBytes = 0x10000 / 8;

    private readonly object? _owner = owner;
    private readonly uint _mask = (uint)*(int*)at - 1;
    private readonly byte* _known = at + sizeof(int);
    private readonly ulong* _slots = (ulong*)(at + sizeof(int) + BitmapBytes);
    private readonly char* _values = (char*)(at + sizeof(int) + BitmapBytes + (*(int*)at * sizeof(ulong)));

    /// <summary>Lays the memory out.</summary>
    /// <param name="contexts">The scored forms by context.</param>
    /// <param name="areWords">Whether each context is a word, asked for with <see cref="Score"/>.</param>
    public static byte[] Lay(IReadOnlyDictionary<string, string> contexts, bool areWords = false)
    {
        var count = (int)BitOperations.RoundUpToPowerOf2((uint)(contexts.Count * 3 / 2) + 2);
        var slots = new ulong[count];
        var known = new byte[BitmapBytes];
        var values = new List<char> { '\0' };
        foreach (var (context, value) in contexts.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            var first = areWords ? Pair(context[0], context[1]) : context[0];
            known[first >> 3] |= (byte)(1 << (int)(first & 7));
            if (areWords && context.Length > 2 && Pair((char)first, context[2]) is var third)
                known[third >> 3] |= (byte)(1 << (int)(third & 7));
            var hash = Hash(context);
            var slot = (uint)hash & (uint)(count - 1);
            while (slots[slot] != 0)
                slot = (slot + 1) & (uint)(count - 1);
            slots[slot] = (hash & 0xFFFFFFFF00000000) | (uint)values.Count;
            values.Add((char)value.Length);
            values.AddRange(value);
        }

        var target = new MemoryStream();
        using var writer = new BinaryWriter(target);
        writer.Write(count);
        writer.Write(known);
        foreach (var slot in slots)
            writer.Write(slot);
        foreach (var value in values)
            writer.Write((ushort)value);
        return target.ToArray();
    }

    /// <summary>The form to take, or 0 for the one the dictionaries take.</summary>
    public char Choose(ReadOnlySpan<char> folded, int position)
    {
        if (!IsKnown(folded[position]))
            return '\0';
        Span<int> scores = stackalloc int[MostForms];
        var forms = Scores(folded, position, scores, out var count);
        var best = -1;
        for (var i = 0; i < count; i++)
            if (scores[i] > Least && (best < 0 || scores[i] > scores[best]))
                best = i;
        return best < 0 ? '\0' : forms[2 * best];
    }

    /// <summary>
    /// How much speaks for a form against all others, in eighths of a bit; null for a character whose forms were not counted. A
    /// form that is not listed is the one the dictionaries take, with a score of 0.
    /// </summary>
    public int? Margin(ReadOnlySpan<char> folded, int position, char form)
    {
        if (!IsKnown(folded[position]))
            return null;
        Span<int> scores = stackalloc int[MostForms];
        var forms = Scores(folded, position, scores, out var count);
        if (count == 0)
            return null;
        var (own, best) = (0, int.MinValue);
        var isListed = false;
        for (var i = 0; i < count; i++)
        {
            if (forms[2 * i] == form)
                (own, isListed) = (scores[i], true);
            else
                best = Math.Max(best, scores[i]);
        }

        return own - (isListed ? Math.Max(0, best) : best);
    }

    /// <summary>A bit for each character whose forms were counted, and for some more.</summary>
    public byte[] Counted(ReadOnlySpan<char> more)
    {
        var counted = new ReadOnlySpan<byte>(_known, BitmapBytes).ToArray();
        foreach (var character in more)
            counted[character >> 3] |= (byte)(1 << (character & 7));
        return counted;
    }

    /// <summary>The score of a word alone; 0 for one that was not counted.</summary>
    public int Score(ReadOnlySpan<char> word) => Find(word) is [_, var score] ? score - Even : 0;

    /// <summary>The score of the longest word of three or two characters that begins a text; 0 for none.</summary>
    public int LongestScore(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
            return 0;
        var pair = Pair(text[0], text[1]);
        if (!IsKnown(pair))
            return 0;
        if (text.Length > 2 && IsKnown(Pair((char)pair, text[2])) && Score(text[..3]) is not 0 and var three)
            return three;
        return Score(text[..2]);
    }

    /// <summary>What counts of a neighbour: numbers are alike, and so are letters and marks.</summary>
    public static char Class(ReadOnlySpan<char> text, int at) => at < 0 || at >= text.Length ? '|' : text[at] switch
    {
        (>= '0' and <= '9') or (>= '０' and <= '９')
            or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '两' or '百' or '千' or '万' or '几' => '#',
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => 'A',
        < '\u3400' or > '\uFAFF' => '|',
        var unit => unit,
    };

    private bool IsKnown(uint bit) => ((_known[bit >> 3] >> (int)(bit & 7)) & 1) != 0;

    private ReadOnlySpan<char> Scores(scoped ReadOnlySpan<char> folded, int position, scoped Span<int> scores, out int count)
    {
        var character = folded[position];
        ReadOnlySpan<char> alone = [character, Alone];
        var forms = Find(alone);
        scores.Clear();
        count = Math.Min(MostForms, forms.Length / 2);
        for (var i = 0; i < count; i++)
            scores[i] = forms[(2 * i) + 1] - Even;
        Add([character, Before, Class(folded, position - 1), Class(folded, position - 2)], forms, scores[..count]);
        Add([character, Behind, Class(folded, position + 1), Class(folded, position + 2)], forms, scores[..count]);
        return forms;
    }

    private void Add(ReadOnlySpan<char> context, ReadOnlySpan<char> forms, Span<int> scores)
    {
        var counted = Find(context);
        if (counted.IsEmpty)
            counted = Find(context[..3]);
        for (var i = 0; i + 1 < counted.Length; i += 2)
            for (var form = 0; form < scores.Length; form++)
                if (forms[2 * form] == counted[i])
                    scores[form] += counted[i + 1] - Even;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Pair(char first, char second) => ((first * 0x9E3779B1) + (second * 0x85EBCA77)) >> 16;

    private ReadOnlySpan<char> Find(scoped ReadOnlySpan<char> context)
    {
        var hash = Hash(context);
        for (var slot = (uint)hash & _mask; _slots[slot] != 0; slot = (slot + 1) & _mask)
            if (((_slots[slot] ^ hash) >> 32) == 0 && (uint)_slots[slot] is var offset)
                return new(_values + offset + 1, _values[offset]);
        return [];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(ReadOnlySpan<char> context)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var unit in context)
            hash = BitOperations.RotateLeft((hash ^ unit) * 0x9E3779B97F4A7C15, 27);
        return hash ^ (hash >> 29);
    }
}
