using System.Text;
using System.Text.Unicode;

namespace Hanzi;

/// <summary>The text format of dictionaries, read line by line so that every fault has its line number.</summary>
internal static class DictionaryText
{
    public static ConversionDictionary Parse(string name, string file, ReadOnlySpan<byte> utf8)
    {
        var problems = new List<DictionaryProblem>();
        var entries = new List<DictionaryEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        if (utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8[3..];

        for (var number = 1; !utf8.IsEmpty; number++)
        {
            var end = utf8.IndexOf((byte)'\n');
            var line = end < 0 ? utf8 : utf8[..end];
            utf8 = end < 0 ? [] : utf8[(end + 1)..];
            if (line is [.., (byte)'\r'])
                line = line[..^1];
            if (line.IsEmpty || line[0] == '#')
                continue;

            if (Fault(line, out var entry) is { } message)
                problems.Add(new(file, number, message));
            else if (!lines.TryAdd(entry.Key, number))
                problems.Add(new(
                    file, number, $"the key '{entry.Key}' already stands in line {lines[entry.Key]}. Keep one of the two lines."));
            else
                entries.Add(entry);
        }

        return problems.Count == 0 ? new(name, entries) : throw new DictionaryException(problems);
    }

    private static string? Fault(ReadOnlySpan<byte> line, out DictionaryEntry entry)
    {
        entry = null!; // Read only where no fault is returned.
        if (!Utf8.IsValid(line))
            return "not well-formed UTF-8. Save the dictionary as UTF-8.";
        var tab = line.IndexOf((byte)'\t');
        if (tab < 0)
            return $"no TAB between key and value in '{Encoding.UTF8.GetString(line)}'. "
                + "Write 'key TAB value', or '#' in the first column for a comment.";
        if (tab == 0)
            return "the key is empty. Write the text to be replaced before the TAB.";

        var key = Encoding.UTF8.GetString(line[..tab]);
        var values = Encoding.UTF8.GetString(line[(tab + 1)..]).Split(' ');
        if (key.Length > PrefixTable.LongestText || values[0].Length > PrefixTable.LongestText)
            return $"a key or value is longer than {PrefixTable.LongestText} UTF-16 units. Shorten it.";
        entry = new(key, values[0], values.Length > 1 ? values[1..] : []);
        return null;
    }
}
