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
        return Rules[index] ??= new(
            Words,
            Table(First + (2 * index)),
            new(At(Header()[First + 1 + (2 * index)]), Memory),
            new(new(At(Header()[2]), Memory)));
    }

    /// <summary>The keys of a configuration that is one table.</summary>
    public static PrefixTable Keys(string name) => BuiltIn.Load(name, new()).Fused!; // Asked only of those that are.

    /// <summary>Puts the sections together: records, lexicon, topics, then two tables for each configuration.</summary>
    public static byte[] Lay(IReadOnlyList<byte[]> sections)
    {
        var target = new MemoryStream();
        using var writer = new BinaryWriter(target);
        var offset = Lead + (sections.Count * sizeof(int));
        var starts = new List<int>();
        foreach (var section in sections)
        {
            offset += (Lead + 8 - (offset % 8)) % 8;
            starts.Add(offset);
            offset += section.Length;
        }

        writer.Write(0);
        starts.ForEach(writer.Write);
        foreach (var (section, start) in sections.Zip(starts))
        {
            while (target.Length < start)
                writer.Write((byte)0);
            writer.Write(section);
        }

        return target.ToArray();
    }

    private static int* Header() => (int*)(Memory!.PositionPointer + Lead);

    private static byte* At(int offset) => Memory!.PositionPointer + offset;

    private static PrefixTable Table(int section) => new(At(Header()[section]), (char*)At(Header()[0]), Memory);
}
