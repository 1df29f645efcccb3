using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Hanzi.Build;

/// <summary>
/// Run by the build before the library is compiled, from the library's own sources: reads OpenCC's files as the library would
/// and lays out the tables it then embeds.
/// </summary>
internal static class CompileDictionaries
{
    public static int Main(string[] arguments)
    {
        if (arguments is not [var data, var counts, var tables, var archive, var context])
        {
            Console.Error.WriteLine("CompileDictionaries DATA COUNTS TABLES ARCHIVE CONTEXT");
            return 2;
        }

        try
        {
            File.WriteAllBytes(tables, Tables(data));
            File.WriteAllBytes(archive, Archive(data));
            File.WriteAllBytes(context, new CompileCounts(counts, data).Lay());
            return 0;
        }
        catch (DictionaryException e)
        {
            // In the form that MSBuild shows as errors of their own.
            foreach (var problem in e.Problems)
                Console.Error.WriteLine($"{problem.File}({problem.Line}): error HANZI003: {problem.Message}");
            return 1;
        }
    }

    private static byte[] Tables(string data)
    {
        var pool = new RecordPool();
        var tables = new MemoryStream();
        var offsets = new Dictionary<string, int>(StringComparer.Ordinal);
        var dictionaries = new Dictionary<string, ConversionDictionary>(StringComparer.Ordinal);
        var plans = new List<(string Name, bool IncludeTofuRisk, CompiledPlan Plan)>();
        foreach (var file in Directory.GetFiles(Path.Combine(data, "config"), "*.json").Order(StringComparer.Ordinal))
            foreach (var includeTofuRisk in new[] { false, true })
            {
                var configuration = new ConfigurationReader(file, Dictionary, includeTofuRisk).Read(File.ReadAllBytes(file));
                plans.Add((Path.GetFileNameWithoutExtension(file), includeTofuRisk, Plan(configuration)));
            }

        return
        [
            .. CompiledPlan.Write(plans, (int)tables.Length),
            .. tables.ToArray(),
            .. MemoryMarshal.AsBytes(pool.Units.AsSpan()),
        ];

        CompiledPlan Plan(Configuration configuration)
        {
            var fused = Fusion.TryFuse(configuration.Segmentation, configuration.Chain);
            return new(
                [.. configuration.Normalization.Select(Tree)],
                fused is null ? [] : [Entries(fused)],
                // A chain that could be fused has a first step that tells words as well.
                configuration.Segmentation is null || fused is not null ? [] : [Words(configuration.Segmentation)],
                [.. configuration.Chain.Select(Tree)]);
        }

        int Tree(DictionaryTree tree) => Entries(tree.Flatten().Select(e => new TableEntry(e.Key, e.Value.Entry.Value)));

        int Words(DictionaryTree tree) => Entries(tree.Flatten().Select(e => new TableEntry(e.Key, "")));

        int Entries(IEnumerable<TableEntry> entries)
        {
            var table = PrefixTableBuilder.Lay(entries, pool);
            var hash = Convert.ToHexString(SHA256.HashData(table));
            if (offsets.TryGetValue(hash, out var offset))
                return offset;
            offset = (int)tables.Length;
            tables.Write(table);
            while (tables.Length % CompiledPlan.Alignment != 0)
                tables.WriteByte(0);
            return offsets[hash] = offset;
        }

        ConversionDictionary Dictionary(string name) => dictionaries.TryGetValue(name, out var dictionary)
            ? dictionary
            : dictionaries[name] = ConversionDictionary.Load(Path.Combine(data, name));
    }

    private static byte[] Archive(string data)
    {
        var target = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(target, CompressionLevel.Optimal), Encoding.UTF8))
        {
            var files = Directory.GetFiles(data, "*.txt").Concat(Directory.GetFiles(Path.Combine(data, "config"), "*.json"));
            foreach (var file in files.Order(StringComparer.Ordinal))
            {
                var bytes = File.ReadAllBytes(file);
                writer.Write(Path.GetFileName(file));
                writer.Write(bytes.Length);
                writer.Write(bytes);
            }

            writer.Write("");
        }

        return target.ToArray();
    }
}
