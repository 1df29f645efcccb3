using System.Buffers;
using Xunit;

namespace Hanzi.Tests;

public class ReplacementTests
{
    public static TheoryData<string> Configurations => [.. Converter.Configurations];

    [Theory]
    [MemberData(nameof(Configurations))]
    public void What_lies_between_replacements_was_copied_verbatim(string configuration)
    {
        var source = TestData.Text("conformance", "fuzz.txt");
        var (target, replacements) = Convert(Converter.Create(configuration), source);

        int read = 0, written = 0;
        foreach (var r in replacements)
        {
            Assert.Equal(r.SourceStart - read, r.TargetStart - written);
            Assert.True(r.SourceLength > 0);
            Assert.Equal(source[read..r.SourceStart], target[written..r.TargetStart]);
            (read, written) = (r.SourceStart + r.SourceLength, r.TargetStart + r.TargetLength);
        }

        Assert.NotEmpty(replacements);
        Assert.Equal(source[read..], target[written..]);
    }

    [Fact]
    public void Every_matched_key_is_a_replacement_of_its_own()
    {
        var (target, replacements) = Convert(Converter.Create("s2twp"), "头发的软件");

        Assert.Equal("頭髮的軟體", target);
        Assert.Equal([new(0, 2, 0, 2), new(3, 2, 3, 2)], replacements);
    }

    [Fact]
    public void Replacements_are_followed_through_every_step()
    {
        var (target, replacements) = Convert(Converter.Create("zh-Hant-TW", "zh-Hant-HK", vocabulary: true), "好的軟體");

        Assert.Equal("好的軟件", target);
        Assert.Equal([new(2, 2, 2, 2)], replacements);
    }

    [Fact]
    public void A_text_without_anything_to_replace_lists_nothing()
    {
        var (target, replacements) = Convert(Converter.Create("s2t"), "ABC 你好");

        Assert.Equal("ABC 你好", target);
        Assert.Empty(replacements);
    }

    private static (string Target, List<Replacement> Replacements) Convert(Converter converter, string source)
    {
        var output = new ArrayBufferWriter<char>();
        var replacements = new List<Replacement>();
        converter.Convert(source, output, replacements);
        Assert.Equal(converter.Convert(source), output.WrittenSpan.ToString());
        return (output.WrittenSpan.ToString(), replacements);
    }
}
