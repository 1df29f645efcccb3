using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Hanzi.Build;

/// <summary>Lays out what <c>tests/Benchmarks -- count</c> counted.</summary>
internal sealed class CompileCounts(string counts, string data)
{
    private readonly Dictionary<string, ConversionDictionary> _dictionaries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<string, string>> _converters = new(StringComparer.Ordinal);

    public byte[] Lay()
    {
        var pool = new RecordPool();
        List<byte[]> sections = [[], Lexicon.Lay([.. Words()], Folded()), Neighbours.Lay(Topics())];
        foreach (var name in ContextTables.Names)
        {
            sections.Add(PrefixTableBuilder.Lay(Entries(name).Select(e => new TableEntry(e.Key, e.Value)), pool));
            sections.Add(Neighbours.Lay(Neighbourhoods(name)));
        }

        sections[0] = MemoryMarshal.AsBytes(pool.Units.AsSpan()).ToArray();
        return ContextTables.Lay(sections);
    }

    private IEnumerable<(string, byte)> Words() =>
        Rows("words.txt").Select(r => (r[0], byte.Parse(r[1], CultureInfo.InvariantCulture)));

    private Dictionary<string, string> Entries(string name)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        if (name[0] == 's')
        {
            var region = Region(name);
            foreach (var row in Rows("forms.txt"))
                entries[row[0]] = ContextRules.Always + region(row[1]);
        }

        if (name is "s2twp" or "tw2sp")
            foreach (var row in Rows(name == "s2twp" ? "to-taiwan.txt" : "to-mainland.txt"))
                entries[row[0]] = row is [_, var technical, var everyday, "technical"]
                    ? $"{ContextRules.Technical}{technical}{ContextRules.Technical}{everyday}"
                    : ContextRules.Always + row[1];
        return entries;
    }

    private Dictionary<string, string> Topics() => Rows("topics.txt").ToDictionary(
        r => r[0], r => $"+{(char)(Neighbours.Even + int.Parse(r[1], CultureInfo.InvariantCulture))}", StringComparer.Ordinal);

    private Dictionary<string, string> Neighbourhoods(string name)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        if (name[0] != 's')
            return entries;
        var region = Region(name);
        foreach (var row in Rows("neighbours.txt"))
        {
            var side = row[1] switch { "<" => Neighbours.Before, ">" => Neighbours.Behind, _ => Neighbours.Alone };
            var value = string.Concat(row[^1].Split(' ').Select(f =>
                region(f[..1]) + (char)(Neighbours.Even + int.Parse(f[1..], CultureInfo.InvariantCulture))));
            entries[row[0] + side + (row.Length > 3 ? row[2] : "")] = value;
        }

        return entries;
    }

    /// <summary>Turns what Taiwan writes into what a configuration's region writes.</summary>
    private Func<string, string> Region(string name)
    {
        if (name is "s2tw" or "s2twp")
            return text => text;
        var standard = Converted("tw2t");
        if (name == "s2t")
            return standard;
        var regional = Converted("t2hk");
        return text => regional(standard(text));
    }

    private char[] Folded()
    {
        var folded = new char[Lexicon.UnitCount];
        for (var i = 0; i < folded.Length; i++)
            folded[i] = (char)i;
        foreach (var entry in Dictionary("TSCharacters.txt").Entries)
            if (entry.Key.Length == 1 && entry.Value.Length == 1)
                folded[entry.Key[0]] = entry.Value[0];
        return folded;
    }

    private Func<string, string> Converted(string name)
    {
        if (_converters.TryGetValue(name, out var known))
            return known;
        var file = Path.Combine(data, "config", name + ".json");
        var plan = PassPlan.Of(new ConfigurationReader(file, Dictionary, includeTofuRisk: false).Read(File.ReadAllBytes(file)));
        var pipeline = new Pipeline([plan], null);
        return _converters[name] = text =>
        {
            var output = new ArrayBufferWriter<char>();
            pipeline.Run(text, output);
            return output.WrittenSpan.ToString();
        };
    }

    private IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Path.Combine(counts, name)).Where(l => l.Length > 0).Select(l => l.Split('\t'));

    private ConversionDictionary Dictionary(string name) => _dictionaries.TryGetValue(name, out var dictionary)
        ? dictionary
        : _dictionaries[name] = ConversionDictionary.Load(Path.Combine(data, name));
}
