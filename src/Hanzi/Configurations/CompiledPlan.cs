using System.Text;

namespace Hanzi;

/// <summary>Where the tables of a built-in configuration lie.</summary>
/// <remarks>
/// Written and read by hand: what general readers would need compiled just in time takes longer than the reading.
/// A directory is <c>int records, int count</c> and for each plan <c>byte length, UTF-8 name, byte tofu</c> and four lists of
/// offsets, each <c>byte count, int…</c>.
/// </remarks>
internal sealed unsafe class CompiledPlan(int[] normalization, int[] fused, int[] words, int[] chain)
{
    public const int Alignment = 8;

    // A resource's data follows its length, four bytes, at an aligned address.
    private const int Lead = 4;

    public int[] Normalization => normalization;

    /// <summary>One table or none.</summary>
    public int[] Fused => fused;

    /// <summary>One table or none.</summary>
    public int[] Words => words;

    public int[] Chain => chain;

    /// <summary>Writes the directory that precedes the tables; offsets become relative to its start.</summary>
    public static byte[] Write(IReadOnlyList<(string Name, bool IncludeTofuRisk, CompiledPlan Plan)> plans, int tablesLength)
    {
        // The length must be known before the offsets can be written, and does not depend on them.
        var length = Write(plans, tablesLength, 0).Length;
        return Write(plans, tablesLength, length);
    }

    /// <summary>Finds a plan.</summary>
    /// <param name="start">The directory.</param>
    /// <param name="name">One of the names written.</param>
    /// <param name="includeTofuRisk">Which of its two plans.</param>
    /// <param name="records">The offset of the records.</param>
    public static CompiledPlan Read(byte* start, string name, bool includeTofuRisk, out int records)
    {
        var at = start + Lead;
        records = ReadInt(ref at);
        for (var count = ReadInt(ref at); count > 0; count--)
        {
            var length = *at++;
            var found = Encoding.UTF8.GetString(at, length) == name;
            at += length;
            found &= *at++ != 0 == includeTofuRisk;
            var plan = new CompiledPlan(ReadOffsets(ref at), ReadOffsets(ref at), ReadOffsets(ref at), ReadOffsets(ref at));
            if (found)
                return plan;
        }

        throw new ArgumentException($"No tables were laid out for '{name}'.", nameof(name));
    }

    private static byte[] Write(IReadOnlyList<(string Name, bool IncludeTofuRisk, CompiledPlan Plan)> plans, int tablesLength, int start)
    {
        var target = new MemoryStream();
        using var writer = new BinaryWriter(target, Encoding.UTF8);
        target.SetLength(Lead);
        target.Position = Lead;
        writer.Write(start + tablesLength);
        writer.Write(plans.Count);
        foreach (var (name, includeTofuRisk, plan) in plans)
        {
            writer.Write(name);
            writer.Write(includeTofuRisk);
            foreach (var offsets in new[] { plan.Normalization, plan.Fused, plan.Words, plan.Chain })
            {
                writer.Write((byte)offsets.Length);
                foreach (var offset in offsets)
                    writer.Write(start + offset);
            }
        }

        while ((target.Length - Lead) % Alignment != 0)
            writer.Write((byte)0);
        return target.ToArray();
    }

    private static int ReadInt(ref byte* at)
    {
        var value = *(int*)at;
        at += sizeof(int);
        return value;
    }

    private static int[] ReadOffsets(ref byte* at)
    {
        var offsets = new int[*at++];
        for (var i = 0; i < offsets.Length; i++)
            offsets[i] = ReadInt(ref at);
        return offsets;
    }
}
