using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hanzi;

/// <summary>The words of Chinese with how rare each is, in Simplified characters.</summary>
/// <remarks>
/// Only asked whether a stretch of text is a word, so words are kept as hashes: slots of <c>check:24 cost:8</c>, probed in turn. A cost is
/// the negative logarithm of the frequency, in eighths of a bit. A bit for each pair of characters that stand side by side in some word
/// answers most questions before.
/// </remarks>
internal sealed unsafe class Lexicon(byte* at, object? owner)
{
    /// <summary>The longest word there is.</summary>
    public const int LongestWord = 8;

    /// <summary>The cost of a character that is no word.</summary>
    public const int Unknown = 176;

    public const int PairBits = 22;
    public const int UnitCount = 0x10000;

    private const char LowestHan = '\u3400';

    private const uint First = 2166136261;

    private readonly object? _owner = owner;
    private readonly byte* _alone = at + sizeof(int) + (UnitCount * sizeof(char));
    private readonly byte* _pairs = at + sizeof(int) + (UnitCount * (sizeof(char) + 1));
    private readonly uint* _slots = (uint*)(at + sizeof(int) + (UnitCount * (sizeof(char) + 1)) + (1 << (PairBits - 3)));
    private readonly uint _mask = (uint)*(int*)at - 1;

    /// <summary>Lays the memory out.</summary>
    /// <param name="words">Words in folded characters, with their costs.</param>
    /// <param name="folded">What each unit is in Simplified.</param>
    public static byte[] Lay(IReadOnlyCollection<(string Word, byte Cost)> words, char[] folded)
    {
        var count = (int)BitOperations.RoundUpToPowerOf2((uint)(words.Count * 4L / 3));
        var alone = new byte[UnitCount];
        Array.Fill(alone, (byte)Unknown);
        var pairs = new byte[1 << (PairBits - 3)];
        var slots = new uint[count];
        foreach (var (word, cost) in words)
        {
            if (word.Length == 1)
            {
                alone[word[0]] = cost;
                continue;
            }

            var hash = First;
            for (var i = 0; i < word.Length; i++)
            {
                hash = Next(hash, word[i]);
                if (i > 0)
                    pairs[Pair(word[i - 1], word[i]) >> 3] |= (byte)(1 << (int)(Pair(word[i - 1], word[i]) & 7));
            }

            var slot = Mix(hash) & (uint)(count - 1);
            while (slots[slot] != 0)
                slot = (slot + 1) & (uint)(count - 1);
            slots[slot] = (Check(hash) << 8) | cost;
        }

        var target = new MemoryStream();
        using var writer = new BinaryWriter(target);
        writer.Write(count);
        foreach (var unit in folded)
            writer.Write((ushort)unit);
        writer.Write(alone);
        writer.Write(pairs);
        foreach (var slot in slots)
            writer.Write(slot);
        return target.ToArray();
    }

    /// <summary>What each unit is in Simplified.</summary>
    public char* Folded { get; } = (char*)(at + sizeof(int));

    /// <summary>Turns a text into Simplified, character by character.</summary>
    public void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var table = Folded;
        fixed (char* from = text, to = folded)
            for (var i = 0; i < text.Length; i++)
            {
                if (from[i] < LowestHan && text.Length - i >= Vector128<ushort>.Count && IsLow(from + i))
                {
                    Vector128.Load((ushort*)(from + i)).Store((ushort*)(to + i));
                    i += Vector128<ushort>.Count - 1;
                    continue;
                }

                to[i] = table[from[i]];
            }

        static bool IsLow(char* at) => Vector128.LessThanAll(Vector128.Load((ushort*)at), Vector128.Create((ushort)LowestHan));
    }

    /// <summary>The cost of a character as a word of its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Alone(char folded) => _alone[folded];

    /// <summary>Whether some word may have these two side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayJoin(char first, char second)
    {
        var pair = Pair(first, second);
        return ((_pairs[pair >> 3] >> (int)(pair & 7)) & 1) != 0;
    }

    /// <summary>The costs of the words that begin a text.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="costs">Takes at index <c>n</c> the cost of the word of <c>n</c> characters, 0 for none.</param>
    public void Words(ReadOnlySpan<char> folded, Span<byte> costs)
    {
        var hash = Next(First, folded[0]);
        costs.Clear();
        var longest = Math.Min(Math.Min(LongestWord, folded.Length), costs.Length - 1);
        for (var i = 1; i < longest && MayJoin(folded[i - 1], folded[i]); i++)
        {
            hash = Next(hash, folded[i]);
            costs[i + 1] = Find(hash);
        }
    }

    /// <summary>Whether a word of some length begins a text.</summary>
    public bool HasWord(ReadOnlySpan<char> folded, int least, int most)
    {
        var hash = Next(First, folded[0]);
        most = Math.Min(most, Math.Min(LongestWord, folded.Length));
        for (var i = 1; i < most; i++)
        {
            hash = Next(hash, folded[i]);
            if (i + 1 >= least && Find(hash) != 0)
                return true;
        }

        return false;
    }

    private byte Find(uint hash)
    {
        var check = Check(hash);
        for (var slot = Mix(hash) & _mask; _slots[slot] != 0; slot = (slot + 1) & _mask)
            if (_slots[slot] >> 8 == check)
                return (byte)_slots[slot];
        return 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Pair(char first, char second) => ((first * 0x9E3779B1) + (second * 0x85EBCA77)) >> (32 - PairBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Next(uint hash, char unit) => BitOperations.RotateLeft((hash ^ unit) * 0x9E3779B1, 15);

    private static uint Mix(uint hash) => (hash ^ (hash >> 15)) * 0x2C1B3C6D;

    private static uint Check(uint hash) => Math.Max(1, (hash * 0x297A2D39) >> 8);
}
