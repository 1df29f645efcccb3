using System.Reflection;

namespace Hanzi;

/// <summary>
/// The tables that the build laid out, used where they lie in the loaded assembly: nothing is read that no text asks for.
/// </summary>
internal static unsafe class CompiledTables
{
    // Kept, because the memory is the stream's.
    private static readonly UnmanagedMemoryStream Memory = Open();

    /// <summary>A built-in configuration's passes.</summary>
    /// <param name="name">One of the configurations there are.</param>
    /// <param name="includeTofuRisk">Whether with the dictionaries marked so.</param>
    /// <param name="source">The configuration itself; read only when somebody asks for reasons.</param>
    public static PassPlan Plan(string name, bool includeTofuRisk, Func<Configuration> source)
    {
        var plan = CompiledPlan.Read(Memory.PositionPointer, name, includeTofuRisk, out var records);
        var normalization = new Step[plan.Normalization.Length];
        for (var i = 0; i < normalization.Length; i++)
        {
            var index = i;
            normalization[i] = new("normalization", Table(plan.Normalization[i]), () => source().Normalization[index].Flatten());
        }

        var chain = new Step[plan.Chain.Length];
        for (var i = 0; i < chain.Length; i++)
        {
            var index = i;
            chain[i] = new($"conversion {i + 1}", Table(plan.Chain[i]), () => source().Chain[index].Flatten());
        }

        var fused = plan.Fused is [var fusedAt] ? Table(fusedAt) : null;
        var segmentation = plan.Words is [var wordsAt] ? Segmentation.Of(Table(wordsAt))
            : fused is not null ? Segmentation.Sharing(chain[0].Table)
            : null;
        return new(normalization, segmentation, chain, fused);

        PrefixTable Table(int offset) => new(Memory.PositionPointer + offset, (char*)(Memory.PositionPointer + records), Memory);
    }

    private static UnmanagedMemoryStream Open() =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream("tables") as UnmanagedMemoryStream
        ?? throw new InvalidOperationException("The assembly was built without its dictionaries. Build it with its own project file.");
}
