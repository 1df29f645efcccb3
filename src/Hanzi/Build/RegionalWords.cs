namespace Hanzi.Build;

/// <summary>Reads the words that were written by hand in <c>Words</c>.</summary>
/// <param name="folder">Where they lie.</param>
/// <param name="converted">Converts by a configuration of OpenCC's.</param>
internal sealed class RegionalWords(string folder, Func<string, Func<string, string>> converted)
{
    private const int Telling = 40;

    /// <summary>What each word of a configuration becomes; of two that are the same the later holds.</summary>
    public IEnumerable<(string Word, string Value)> Of(string name) => name switch
    {
        "s2twp" => [.. Names(toTaiwan: true), .. Words("to-taiwan.txt"), .. Senses("to Taiwan")],
        "tw2sp" => [.. Names(toTaiwan: false), .. Words("to-mainland.txt"), .. Senses("to the mainland")],
        "s2hkp" => Words("to-hong-kong.txt"),
        "hk2sp" => Words("from-hong-kong.txt"),
        _ => [],
    };

    /// <summary>How much likelier words are in a text about computers.</summary>
    public IEnumerable<(string Word, int Score)> Topics()
    {
        var fold = converted("t2s");
        foreach (var line in Lines("topics.txt"))
            foreach (var word in line[2..].Split(' '))
                if (word.Length is 2 or 3)
                    yield return (fold(word), line[0] == '+' ? Telling : -Telling);
    }

    /// <summary>The characters that stand in given names.</summary>
    public IEnumerable<char> GivenNames() => Lines("given-names.txt").SelectMany(l => l).Distinct();

    /// <summary>Words with a character that stands for several, as Taiwan writes them.</summary>
    public IEnumerable<(string Word, string Form)> Forms() => Lines("forms.txt").Select(Pair);

    private IEnumerable<(string, string)> Words(string file) =>
        Lines(file).Select(Pair).SelectMany(p => Spelled(p.Word, Value(p.Value)));

    private IEnumerable<(string, string)> Senses(string direction)
    {
        var section = "";
        foreach (var line in Lines("senses.txt"))
        {
            if (line[0] == '[')
                section = line[1..^1];
            else if (section == direction)
                foreach (var row in Spelled(Pair(line).Word, Value(Pair(line).Value)))
                    yield return row;
        }
    }

    private IEnumerable<(string, string)> Names(bool toTaiwan)
    {
        foreach (var line in Lines("names.txt"))
        {
            var (taiwan, mainland) = Pair(line.TrimStart('<'));
            if (!toTaiwan || line[0] != '<')
                foreach (var (word, value) in Spelled(toTaiwan ? mainland : taiwan, toTaiwan ? taiwan : mainland))
                    yield return (word, ContextRules.Name + value);
        }
    }

    private string Value(string written)
    {
        var (values, cues, kind) = written.Split(" : ") is [var before, var behind] ? (before, behind, ContextRules.Cued)
            : written.Split(" + ") is [var left, var right] ? (left, right, ContextRules.Technical)
            : (written, "", ContextRules.Technical);
        return values.Split('/') is not [var first, var second]
            ? ContextRules.Always + written
            : $"{kind}{first}{ContextRules.Technical}{second}{ContextRules.Technical}{converted("t2s")(cues)}";
    }

    /// <summary>Taiwan writes both.</summary>
    private static IEnumerable<(string, string)> Spelled(string word, string value)
    {
        yield return (word, value);
        if (word.Contains('台'))
            yield return (word.Replace('台', '臺'), value);
        // Both 設定檔 and 設定檔案 are said.
        if (word.Length > 2 && word[^1] == '檔')
            yield return (word + "案", value);
    }

    private static (string Word, string Value) Pair(string line) => line.IndexOf(' ') is var space and > 0
        ? (line[..space], line[(space + 1)..])
        : throw new FormatException($"'{line}' has one word.");

    private IEnumerable<string> Lines(string name) => File.ReadLines(Path.Combine(folder, name)).Where(l => l.Length > 0 && l[0] != '#');
}
