using System.Reflection;

namespace Hanzi;

/// <summary>The counts that the build laid out, used where they lie in the loaded assembly.</summary>
/// <remarks>A directory of offsets: records, lexicon, topics, then for each configuration words and neighbours.</remarks>
internal static unsafe class ContextTables
{
    /// <summary>The configurations that can read in context.</summary>
    public static readonly string[] Names = ["s2t", "s2tw", "s2twp", "s2hk", "s2hkp", "t2s", "tw2s", "tw2sp", "hk2s", "hk2sp"];

    // A resource's data follows its length, four bytes, at an aligned address.
    private const int Lead = 4;

    private const int First = 3;

    private static readonly UnmanagedMemoryStream? Memory =
        Assembly.GetExecutingAssembly().GetManifestResourceStream("context") as UnmanagedMemoryStream;

    private static readonly ContextRules?[] Rules = new ContextRules?[Names.Length];

    private static Lexicon? words;

    /// <summary>The words of the language.</summary>
    public static Lexicon Words => words ??= new(At(Header()[1]), Memory);

    /// <summary>The rules of a configuration; null when it has none.</summary>
    public static ContextRules? Of(string name)
    {
        var index = Array.IndexOf(Names, name);
        if (index < 0 || Memory is null)
            return null;
        var counted = new Neighbours(At(Header()[2]), Memory);
        return Rules[index] ??= new(
            Words,
            Table(First + (2 * index)),
            new(At(Header()[First + 1 + (2 * index)]), Memory),
            new(counted),
            name[0] == 's' ? new(Words, counted) : null)
        {
            ToSimplified = name[0] != 's',
        };
    }

    /// <summary>The keys of a configuration that is one table.</summary>
    public static PrefixTable Keys(string name) => BuiltIn.Load(name, new()).Fused!; // Asked only of those that are.

    /// <summary>Puts the sections together: records, lexicon, topics, then two tables for each configuration.</summary>
    public static byte[] Lay(IReadOnlyList<byte[]> sections)
    {
        // Configurations that differ in their words alone share the rest.
        var distinct = sections.Distinct(new SameBytes()).ToList();
        var offset = Lead + (sections.Count * sizeof(int));
        var starts = new Dictionary<byte[], int>(new SameBytes());
        foreach (var section in distinct)
        {
            offset += (Lead + 8 - (offset % 8)) % 8;
            starts.Add(section, offset);
            offset += section.Length;
        }

        var target = new MemoryStream();
        using var writer = new BinaryWriter(target);
        writer.Write(0);
        foreach (var section in sections)
            writer.Write(starts[section]);
        foreach (var section in distinct)
        {
            while (target.Length < starts[section])
                writer.Write((byte)0);
            writer.Write(section);
        }

        return target.ToArray();
    }

    private static int* Header() => (int*)(Memory!.PositionPointer + Lead);

    private static byte* At(int offset) => Memory!.PositionPointer + offset;

    private static PrefixTable Table(int section) => new(At(Header()[section]), (char*)At(Header()[0]), Memory);

    private sealed class SameBytes : IEqualityComparer<byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => obj.Length;
    }
}
