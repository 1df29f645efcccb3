using System.Buffers;
using System.Text;
using Xunit;

namespace Hanzi.Tests;

public class ConverterTests
{
    [Fact]
    public void Characters_that_fonts_lack_are_left_out_unless_asked_for()
    {
        Assert.Equal("㑮", Converter.Create("t2s").Convert("㑮"));
        Assert.Equal("𫝈", Converter.Create("t2s", new() { IncludeTofuRisk = true }).Convert("㑮"));
    }

    [Fact]
    public void Text_after_U0000_is_kept() => Assert.Equal("頭髮\0頭髮", Converter.Create("s2twp").Convert("头发\0头发"));

    [Fact]
    public void A_phrase_over_a_buffers_end_stays_whole()
    {
        var text = new string('的', 1 << 16).Insert(4095, "头发").Insert((1 << 16) - 1, "头发");

        Assert.Equal(text.Replace("头发", "頭髮", StringComparison.Ordinal), Converter.Create("s2twp").Convert(text));
    }

    [Fact]
    public void Converting_allocates_nothing_beyond_the_output()
    {
        var text = TestData.Text("conformance", "fuzz.txt");
        var output = new ArrayBufferWriter<char>(2 * text.Length);
        foreach (var configuration in Converter.Configurations)
        {
            var converter = Converter.Create(configuration);
            AllocatedBy(converter, text, output);

            // A collection on another thread is charged with what was left of this one's buffer: an allocation of ours shows every time.
            Assert.Equal((configuration, 0), (configuration, Enumerable.Range(0, 5).Min(_ => AllocatedBy(converter, text, output))));
        }
    }

    private static long AllocatedBy(Converter converter, string text, ArrayBufferWriter<char> output)
    {
        output.ResetWrittenCount();
        var before = GC.GetAllocatedBytesForCurrentThread();
        converter.Convert(text, output);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Fact]
    public void One_converter_serves_many_threads()
    {
        var converter = Converter.Create("s2twp");
        var text = TestData.Text("conformance", "fuzz.txt");
        var expected = converter.Convert(text);

        Parallel.For(0, 16, _ => Assert.Equal(expected, converter.Convert(text)));
    }

    [Fact]
    public void A_writer_that_fails_does_not_spoil_later_conversions()
    {
        var converter = Converter.Create("tw2sp");
        Assert.Throws<InvalidOperationException>(() => converter.Convert("軟體程式與頭髮", new FailingWriter()));

        Assert.Equal("软件", converter.Convert("軟體"));
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xFF, 0x62 }, 1, "a\uFFFDb")]
    [InlineData(new byte[] { 0xE5, 0xA5, 0xBD, 0xE5, 0xA5 }, 3, "好\uFFFD")]
    public void Ill_formed_UTF8_is_refused_with_its_offset_or_replaced(byte[] bytes, long offset, string lossy)
    {
        var converter = Converter.Create("s2t");
        Assert.Equal(
            offset, Assert.Throws<IllFormedUtf8Exception>(() => converter.ConvertUtf8(bytes, new ArrayBufferWriter<byte>())).Offset);
        Assert.Equal(offset, Assert.Throws<IllFormedUtf8Exception>(() => converter.Convert(new MemoryStream(bytes), Stream.Null)).Offset);

        var output = new ArrayBufferWriter<byte>();
        converter.ConvertUtf8(bytes, output, lossy: true);
        Assert.Equal(lossy, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public async Task An_asynchronous_stream_converts_as_a_synchronous_one()
    {
        var bytes = TestData.Bytes("conformance", "fuzz.txt");
        var converter = Converter.Create("s2twp", new() { IncludeTofuRisk = true });
        var target = new MemoryStream();

        await converter.ConvertAsync(new MemoryStream(bytes), target, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(TestData.Bytes("conformance", "fuzz.s2twp.txt"), target.ToArray());
    }

    [Fact]
    public void An_explanation_names_dictionary_key_and_alternatives()
    {
        var explanation = Converter.Create("s2twp").Explain("我的软件和后");

        Assert.Equal("我的軟體和後", explanation.Text);
        var software = explanation.Segments.Single(s => s.SourceStart == 2);
        Assert.Equal((2, 2, 2), (software.SourceLength, software.TargetStart, software.TargetLength));
        Assert.Contains(software.Decisions, d =>
            d is { Step: "conversion 2", Dictionary: "TWPhrases.txt", Entry: { Key: "軟件", Value: "軟體" } });
        var after = explanation.Segments.Single(s => s.SourceStart == 5).Decisions.Single();
        Assert.Equal(("STCharacters.txt", "後"), (after.Dictionary, after.Entry.Value));
        Assert.Contains("后", after.Entry.Alternatives, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("简体中文的文章里，发现许多问题。", ChineseScript.Simplified)]
    [InlineData("繁體中文的文章裡，發現許多問題。", ChineseScript.Traditional)]
    [InlineData("Hello 你好", ChineseScript.Unknown)]
    [InlineData("学校で日本語を勉強します。", ChineseScript.Unknown)]
    [InlineData("", ChineseScript.Unknown)]
    public void The_script_of_a_text_is_told_by_its_characters(string text, ChineseScript expected)
    {
        var guess = ScriptDetector.Detect(text);

        Assert.Equal(expected, guess.Script);
        Assert.Equal(expected == ChineseScript.Unknown ? 0 : 0.9, guess.Confidence, 0.1);
    }

    [Fact]
    public void A_mixed_text_leaves_doubt() => Assert.InRange(ScriptDetector.Detect("发现問題，发现问题").Confidence, 0.5, 0.8);

    private sealed class FailingWriter : IBufferWriter<char>
    {
        public void Advance(int count) => throw new InvalidOperationException();

        public Memory<char> GetMemory(int sizeHint = 0) => new char[sizeHint];

        public Span<char> GetSpan(int sizeHint = 0) => new char[sizeHint];
    }
}
