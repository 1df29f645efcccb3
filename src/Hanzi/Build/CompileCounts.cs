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
        var written = new RegionalWords(Path.Combine(counts, "../Words"), Converted);
        List<byte[]> sections = [[], Lexicon.Lay([.. Words()], Folded()), Neighbours.Lay(Topics(written), areWords: true)];
        foreach (var name in ContextTables.Names)
        {
            sections.Add(PrefixTableBuilder.Lay(Entries(name, written).Select(e => new TableEntry(e.Key, e.Value)), pool));
            sections.Add(Neighbours.Lay(Neighbourhoods(name)));
        }

        sections[0] = MemoryMarshal.AsBytes(pool.Units.AsSpan()).ToArray();
        return ContextTables.Lay(sections);
    }

    private IEnumerable<(string, byte)> Words() =>
        Rows("words.txt").Select(r => (r[0], byte.Parse(r[1], CultureInfo.InvariantCulture)));

    private Dictionary<string, string> Entries(string name, RegionalWords written)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        if (name[0] == 's')
        {
            var region = Region(name);
            foreach (var (word, form) in Rows("forms.txt").Select(r => (r[0], r[1])).Concat(written.Forms()))
                entries[word] = ContextRules.Always + region(form);
        }

        if (name is "s2twp" or "tw2sp")
            foreach (var row in Rows(name == "s2twp" ? "to-taiwan.txt" : "to-mainland.txt"))
                entries[row[0]] = row is [_, var technical, var everyday, "technical"]
                    ? $"{ContextRules.Technical}{technical}{ContextRules.Technical}{everyday}{ContextRules.Technical}"
                    : ContextRules.Always + row[1];
        foreach (var (word, value) in written.Of(name))
            entries[word] = value;
        var needless = entries.Where(e => IsNeedless(name, e.Key, e.Value, entries)).Select(e => e.Key).ToList();
        needless.ForEach(word => entries.Remove(word));
        return entries;
    }

    /// <summary>Whether the dictionaries do the same without a row, and it keeps no shorter word from being found in it.</summary>
    private bool IsNeedless(string name, string word, string value, Dictionary<string, string> entries)
    {
        if (value[0] is not (ContextRules.Always or ContextRules.Name) || Converted(name)(word) != value[1..])
            return false;
        for (var start = 0; start < word.Length; start++)
            for (var end = start + 2; end <= word.Length; end++)
                if (end - start < word.Length && entries.ContainsKey(word[start..end]))
                    return false;
        return true;
    }

    private Dictionary<string, string> Topics(RegionalWords written)
    {
        var scores = Rows("topics.txt").ToDictionary(r => r[0], r => int.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        foreach (var (word, score) in written.Topics())
            scores[word] = score;
        foreach (var character in written.GivenNames())
            scores[$"{Surnames.Mark}{character}"] = 1;
        return scores.ToDictionary(s => s.Key, s => $"+{(char)(Neighbours.Even + s.Value)}", StringComparer.Ordinal);
    }

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
