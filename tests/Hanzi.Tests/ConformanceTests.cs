using System.Text.Json;
using Xunit;

namespace Hanzi.Tests;

public class ConformanceTests
{
    private static readonly ConverterOptions AllDictionaries = new() { IncludeTofuRisk = true };

    public static TheoryData<string> Configurations => [.. Converter.Configurations];

    [Fact]
    public void All_sixteen_configurations_are_there() => Assert.Equal(16, Converter.Configurations.Count);

    [Fact]
    public void All_475_expectations_of_OpenCCs_205_own_cases_are_met()
    {
        var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
        using var document = JsonDocument.Parse(TestData.Bytes("testcases.json"), options);
        var cases = document.RootElement.GetProperty("cases").EnumerateArray().ToList();
        var failures = new List<string>();
        var expectations = 0;
        foreach (var item in cases)
        {
            var input = item.GetProperty("input").GetString()!;
            foreach (var expected in item.GetProperty("expected").EnumerateObject())
            {
                expectations++;
                var actual = Converter.Create(expected.Name, AllDictionaries).Convert(input);
                if (actual != expected.Value.GetString())
                    failures.Add($"{item.GetProperty("id")} {expected.Name}: {input} → {actual}, not {expected.Value}");
            }
        }

        Assert.Empty(failures);
        Assert.Equal((205, 475), (cases.Count, expectations));
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public void Random_text_converts_byte_for_byte_as_by_the_reference(string configuration)
    {
        var input = TestData.Text("conformance", "fuzz.txt");

        var actual = Converter.Create(configuration, AllDictionaries).Convert(input);

        Assert.Equal(TestData.Bytes("conformance", $"fuzz.{configuration}.txt"), System.Text.Encoding.UTF8.GetBytes(actual));
    }
}
