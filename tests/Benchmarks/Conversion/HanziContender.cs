using System.Buffers;
using System.Diagnostics;
using Hanzi;

namespace Benchmarks.Conversion;

internal sealed class HanziContender(bool utf8, bool byContext = false) : IContender
{
    private readonly ArrayBufferWriter<byte> _output = new(8_000_000);
    private readonly Dictionary<string, Converter> _converters = new(StringComparer.Ordinal);

    public string Name => byContext ? "Hanzi by context" : utf8 ? "Hanzi, UTF-8" : "Hanzi";

    public bool Knows(string configuration) => true;

    public IReadOnlyList<double> Time(string configuration, Corpus corpus, int rounds)
    {
        if (!_converters.TryGetValue(configuration, out var converter))
            _converters[configuration] = converter = Converter.Create(configuration, new ConverterOptions { ByContext = byContext });
        var times = new List<double>();
        for (var i = 0; i < rounds; i++)
        {
            _output.ResetWrittenCount();
            var start = Stopwatch.GetTimestamp();
            if (utf8)
                converter.ConvertUtf8(corpus.Utf8, _output);
            else
                GC.KeepAlive(converter.Convert(corpus.Text));
            times.Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds);
        }

        return times;
    }

    public void Dispose()
    {
    }
}
