using System.Collections.Concurrent;
using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace Hanzi;

/// <summary>The configurations and dictionaries that the assembly carries.</summary>
internal static class BuiltIn
{
    private static readonly string[] Names =
        ["hk2s", "hk2sp", "hk2t", "jp2t", "s2hk", "s2hkp", "s2t", "s2tw", "s2twp", "t2hk", "t2jp", "t2s", "t2tw", "tw2s", "tw2sp", "tw2t"];

    // Two for each name, without and with the dictionaries that risk tofu.
    private static readonly PassPlan?[] Plans = new PassPlan?[2 * Names.Length];

    public static IReadOnlyList<string> Configurations => Names;

    /// <exception cref="ArgumentException">No configuration has this name.</exception>
    public static PassPlan Load(string name, ConverterOptions options)
    {
        var index = Array.IndexOf(Names, name);
        if (index < 0)
            throw new ArgumentException($"There is no configuration '{name}'. Use one of: {string.Join(", ", Names)}.", nameof(name));
        // Two threads may both make one; either will do.
        var plan = Plans[(2 * index) + (options.IncludeTofuRisk ? 1 : 0)] ??= Plan(name, options.IncludeTofuRisk);
        if (options.ByContext == true)
            plan = plan with { Context = ContextTables.Of(name), Names = options.Names };
        return plan.With(options.Dictionaries);
    }

    /// <summary>A dictionary by its file name; null when there is none.</summary>
    public static ConversionDictionary? Dictionary(string name) => !Archive.Files.TryGetValue(name, out var bytes)
        ? null
        : Archive.Dictionaries.GetOrAdd(name, file => new(() => DictionaryText.Parse(file, file, bytes))).Value;

    private static PassPlan Plan(string name, bool tofuRisk)
    {
        Configuration? source = null;
        return CompiledTables.Plan(name, tofuRisk, () => source ??= Read(name, tofuRisk));
    }

    private static Configuration Read(string name, bool tofuRisk) =>
        new ConfigurationReader(name + ".json", Required, tofuRisk).Read(Archive.Files[name + ".json"]);

    private static ConversionDictionary Required(string name) => Dictionary(name) ?? throw new FileNotFoundException(null, name);

    /// <summary>OpenCC's own files, unpacked only for those who ask for reasons or bring dictionaries.</summary>
    private static class Archive
    {
        public static readonly Dictionary<string, byte[]> Files = Read();
        public static readonly ConcurrentDictionary<string, Lazy<ConversionDictionary>> Dictionaries = new(StringComparer.Ordinal);

        private static Dictionary<string, byte[]> Read()
        {
            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            // Embedded by the build beside the tables.
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("archive")!;
            using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress), Encoding.UTF8);
            for (var name = reader.ReadString(); name.Length > 0; name = reader.ReadString())
                files.Add(name, reader.ReadBytes(reader.ReadInt32()));
            return files;
        }
    }
}
