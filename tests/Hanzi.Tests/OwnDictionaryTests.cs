using Xunit;

namespace Hanzi.Tests;

public sealed class OwnDictionaryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hanzi-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("s2twp")]
    [InlineData("s2t")]
    [InlineData("tw2sp")]
    public void An_own_word_wins_over_the_built_in_ones(string configuration)
    {
        var words = ConversionDictionary.Parse("house words", "软件\t軟體產品\n軟體\t软件产品");

        var converted = Converter.Create(configuration, new() { Dictionaries = [words] }).Convert("软件與軟體");

        Assert.Contains(configuration == "tw2sp" ? "软件产品" : "軟體產品", converted, StringComparison.Ordinal);
    }

    [Fact]
    public void An_own_value_is_final_where_later_steps_would_change_it()
    {
        var words = ConversionDictionary.Parse("house words", "鼠标\t鼠標\n头发\t头发");

        Assert.Equal("鼠標裡的头发與鼠標墊", Converter.Create("s2twp", new() { Dictionaries = [words] }).Convert("鼠标里的头发与鼠标垫"));
    }

    [Fact]
    public void The_first_of_two_own_dictionaries_is_the_stronger()
    {
        var options = new ConverterOptions
        {
            Dictionaries = [ConversionDictionary.Parse("a", "软件\t甲"), ConversionDictionary.Parse("b", "软件\t乙\n鼠标\t丙")],
        };

        Assert.Equal("甲丙", Converter.Create("s2tw", options).Convert("软件鼠标"));
    }

    [Fact]
    public void An_empty_value_deletes_its_key()
    {
        var words = ConversionDictionary.Parse("a", "广告\t");

        Assert.Equal("無  ", Converter.Create("s2twp", new() { Dictionaries = [words] }).Convert("无 广告 "));
    }

    [Fact]
    public void Every_malformed_line_is_reported_with_file_and_line()
    {
        var path = Path.Combine(_folder, "words.txt");
        File.WriteAllBytes(path, [.. "\uFEFF# words\n软件\t軟體\n没有制表符\n\n\t空\n软件\t又\r\n"u8, 0xE4, 0xB8, (byte)'\n', .. "鼠标\t滑鼠 老鼠\r\n"u8]);

        var e = Assert.Throws<DictionaryException>(() => ConversionDictionary.Load(path));

        Assert.Equal([3, 5, 6, 7], e.Problems.Select(p => p.Line));
        Assert.All(e.Problems, p => Assert.Equal(path, p.File));
        Assert.Contains("no TAB", e.Problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("line 2", e.Problems[2].Message, StringComparison.Ordinal);
        Assert.StartsWith($"{path}(3): ", e.Problems[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_configuration_of_ones_own_finds_dictionaries_beside_it_and_built_in_ones()
    {
        File.WriteAllText(Path.Combine(_folder, "mine.txt"), "软件\t軟體\n");
        var path = Write("""
            {
              // OpenCC allows comments,
              "name": "mine",
              "conversion_chain": [{ "dict": { "type": "group", "dicts": [
                { "type": "text", "file": "mine.txt" },
                { "type": "inline", "entries": { "你好": "您 好" } },
                { "type": "ocd2", "file": "STCharacters.ocd2" },
              ] } }], // and trailing commas.
            }
            """);

        Assert.Equal("您 好，軟體長發", Converter.Load(path).Convert("你好，软件长发"));
    }

    [Fact]
    public void Everything_wrong_with_a_configuration_is_reported_at_once()
    {
        var path = Write("""
            { "segmentation": { "type": "jieba", "dict": { "type": "text", "file": "none.txt" } },
              "conversion_chain": [
                { "dict": { "type": "marisa", "file": "a" } },
                { "dict": { "type": "group", "match_policy": "longest", "dicts": [] } },
                { "dict": { "type": "inline", "may_output_tofu": true, "entries": { "a": "" } } } ] }
            """);

        var e = Assert.Throws<DictionaryException>(() => Converter.Load(path));

        string[] expected = ["jieba", "none.txt", "marisa", "longest", "may_output_tofu", "non-empty"];
        Assert.Equal(expected.Length, e.Problems.Count);
        Assert.All(expected.Zip(e.Problems), pair => Assert.Contains(pair.First, pair.Second.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Broken_JSON_is_reported_with_its_line()
    {
        var e = Assert.Throws<DictionaryException>(() => Converter.Load(Write("{\n\"name\": \"x\"\n\"conversion_chain\": []}")));

        Assert.Equal(3, Assert.Single(e.Problems).Line);
    }

    [Fact]
    public void Union_takes_the_longest_key_and_short_circuit_the_first_child()
    {
        const string Dicts = """[{ "type": "inline", "entries": { "甲": "1" } }, { "type": "inline", "entries": { "甲乙": "2" } }]""";
        string Chain(string policy) =>
            $$"""{ "conversion_chain": [{ "dict": { "type": "group", "match_policy": "{{policy}}", "dicts": {{Dicts}} } }] }""";

        Assert.Equal("2", Converter.Load(Write(Chain("union"))).Convert("甲乙"));
        Assert.Equal("1乙", Converter.Load(Write(Chain("short_circuit"))).Convert("甲乙"));
    }

    private string Write(string json)
    {
        var path = Path.Combine(_folder, "config.json");
        File.WriteAllText(path, json);
        return path;
    }
}
