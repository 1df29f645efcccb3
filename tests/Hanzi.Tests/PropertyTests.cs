using System.Buffers;
using System.Text;
using CsCheck;
using Xunit;

namespace Hanzi.Tests;

public sealed class PropertyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hanzi-").FullName;
    private int _configurations;

    public static TheoryData<string> BuiltInConfigurations => [.. Converter.Configurations];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_configuration_converts_every_text_as_the_naive_reference_does() =>
        Gen.Select(RandomConfigurations.Configuration, RandomConfigurations.Text.Array[1, 8]).Sample((reference, texts) =>
        {
            var converter = Load(reference);
            foreach (var text in texts)
                Assert.Equal(reference.Convert(text), converter.Convert(text));
        }, iter: 1500, threads: 1);

    [Fact]
    public void Own_words_lie_over_every_configuration_as_over_the_naive_reference() =>
        Gen.Select(RandomConfigurations.Configuration, RandomConfigurations.OwnWords, RandomConfigurations.Text.Array[1, 8])
            .Sample((reference, own, texts) =>
        {
            var words = ConversionDictionary.Parse("own", string.Concat(own.Entries.Select(e => $"{e.Key}\t{e.Value}\n")));
            var converter = Load(reference, new() { Dictionaries = [words] });
            foreach (var text in texts)
                Assert.Equal((reference with { Own = own }).Convert(text), converter.Convert(text));
        }, iter: 600, threads: 1);

    [Fact]
    public void Results_do_not_depend_on_where_the_text_is_cut() =>
        Gen.Select(RandomConfigurations.Configuration, RandomConfigurations.Text, Gen.Int[1, 5]).Sample((reference, text, piece) =>
        {
            var converter = Load(reference);
            var target = new StringWriter();
            converter.Convert(new PiecewiseReader(text, piece), target);
            Assert.Equal(converter.Convert(text), target.ToString());

            var wellFormed = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            var bytes = new MemoryStream();
            converter.Convert(new PiecewiseStream(Encoding.UTF8.GetBytes(text), piece), bytes);
            Assert.Equal(converter.Convert(wellFormed), Encoding.UTF8.GetString(bytes.ToArray()));
        }, iter: 800, threads: 1);

    [Fact]
    public void Replacements_and_segments_account_for_every_character() =>
        Gen.Select(RandomConfigurations.Configuration, RandomConfigurations.Text).Sample((reference, text) =>
        {
            var converter = Load(reference);
            var expected = converter.Convert(text);
            var output = new ArrayBufferWriter<char>();
            var replacements = new List<Replacement>();
            converter.Convert(text, output, replacements);
            Assert.Equal(expected, output.WrittenSpan.ToString());
            AssertCopiedBetween(text, expected, replacements);

            var explanation = converter.Explain(text);
            Assert.Equal(expected, explanation.Text);
            AssertCopiedBetween(
                text,
                expected,
                explanation.Segments.Select(s => new Replacement(s.SourceStart, s.SourceLength, s.TargetStart, s.TargetLength)));
            Assert.All(explanation.Segments, s => Assert.NotEmpty(s.Decisions));
        }, iter: 800, threads: 1);

    [Theory]
    [MemberData(nameof(BuiltInConfigurations))]
    public void Text_of_the_dictionaries_own_keys_converts_as_the_naive_reference_does(string configuration)
    {
        var reference = ShippedConfigurations.Read(configuration, includeTofuRisk: false);
        var converter = Converter.Create(configuration);
        var piece = Gen.Frequency(
            (6, RandomConfigurations.OneOf([.. reference.Keys()])),
            (1, RandomConfigurations.OneOf("的", "了", "，", "A", "𠮷", "豈", "⿰", "\uD842", "\U000E0100", "\n")));
        // Cutting keys short makes the overlaps that only segmentation tells apart.
        Gen.Select(piece, Gen.Int[0, 3], (p, cut) => p[..Math.Max(1, p.Length - cut)]).Array[0, 30].Select(string.Concat).Sample(
            text => Assert.Equal(reference.Convert(text), converter.Convert(text)),
            iter: 1000,
            threads: 1);
    }

    private static void AssertCopiedBetween(string source, string target, IEnumerable<Replacement> replacements)
    {
        int read = 0, written = 0;
        foreach (var r in replacements)
        {
            Assert.True(r.SourceStart >= read && r.TargetStart >= written && r.SourceLength > 0);
            Assert.Equal(source[read..r.SourceStart], target[written..r.TargetStart]);
            (read, written) = (r.SourceStart + r.SourceLength, r.TargetStart + r.TargetLength);
        }

        Assert.Equal(source[read..], target[written..]);
    }

    private Converter Load(NaiveReference reference, ConverterOptions? options = null) =>
        Converter.Load(RandomConfigurations.Write(Path.Combine(_folder, $"{_configurations++}"), reference), options);

    private sealed class PiecewiseReader(string text, int piece) : TextReader
    {
        private int _at;

        public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

        public override int Read(Span<char> buffer)
        {
            var taken = Math.Min(Math.Min(piece, buffer.Length), text.Length - _at);
            text.AsSpan(_at, taken).CopyTo(buffer);
            _at += taken;
            return taken;
        }
    }

    private sealed class PiecewiseStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(piece, buffer.Length)]);
    }
}
