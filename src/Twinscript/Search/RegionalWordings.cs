using System.Buffers;
using Hanzi;
using Twinscript.Configuration;
using Twinscript.Scripts;

namespace Twinscript.Search;

/// <summary>
/// Words of the site that another region says differently, not only writes differently: 軟體 and 软件. Found by converting the site's own text,
/// so that the list is short and holds the site's own choices.
/// </summary>
internal static class RegionalWordings
{
    private const int Longest = 8;

    [ThreadStatic]
    private static Scratch? _scratch;

    private static readonly string[] Regions = ["zh-Hant-TW", "zh-Hant-HK", "zh-Hans-CN"];

    /// <summary>The conversions of a page in this script whose differences are worth knowing.</summary>
    public static TextConverter[] Conversions(
        SiteConfiguration configuration, ScriptConverters converters, PublishedScript script) => script.IsLanguage ? [] :
    [
        .. Regions.Where(r => r != script.Tag).Select(region => new PublishedScript { Tag = region, Path = "", Label = "" })
            .Concat(script.Tag == configuration.SourceScript ? configuration.Scripts : [])
            .Select(other => converters.Converter(script.Tag, other))
            .Where(converter => !converter.ChangesNothing)
            .Distinct(),
    ];

    /// <returns>Both folded, the lesser first; each pair once.</returns>
    public static IReadOnlyCollection<(string One, string Other)> Find(string text, TextConverter[] converters)
    {
        var pairs = new HashSet<(string, string)>();
        var scratch = _scratch ??= new();
        scratch.Seen.Clear();
        foreach (var converter in converters)
        {
            scratch.Whole.ResetWrittenCount();
            if (!converter.TryConvertFast(text, scratch.Whole) || !AddBySentence(pairs, text, converter, scratch))
                AddAll(pairs, text, converter, scratch);
        }
        return pairs;
    }

    /// <summary>Lists replacements only where a sentence says something else, since listing them takes most of the time.</summary>
    /// <returns>False when the converted text has other sentences.</returns>
    private static bool AddBySentence(HashSet<(string, string)> pairs, string text, TextConverter converter, Scratch scratch)
    {
        ReadOnlySpan<char> rest = text;
        var other = scratch.Whole.WrittenSpan;
        while (!rest.IsEmpty)
        {
            var (length, otherLength) = (LengthOfSentence(rest), LengthOfSentence(other));
            if ((length == rest.Length) != (otherLength == other.Length))
                return false;
            if (!HanFolding.Equal(rest[..length], other[..otherLength]))
                AddAll(pairs, rest[..length], converter, scratch);
            rest = rest[length..];
            other = other[otherLength..];
        }
        return true;
    }

    // No word reaches across these.
    private static int LengthOfSentence(ReadOnlySpan<char> text) => text.IndexOfAny('。', '\n') is var at and >= 0 ? at + 1 : text.Length;

    private static void AddAll(HashSet<(string, string)> pairs, ReadOnlySpan<char> text, TextConverter converter, Scratch scratch)
    {
        scratch.Output.ResetWrittenCount();
        scratch.Replacements.Clear();
        converter.Convert(text, scratch.Output, scratch.Replacements);
        Add(pairs, text, scratch);
    }

    private static void Add(HashSet<(string, string)> pairs, ReadOnlySpan<char> text, Scratch scratch)
    {
        var converted = scratch.Output.WrittenSpan;
        var seen = scratch.Seen.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> both = stackalloc char[(2 * Longest) + 1];
        foreach (var (sourceStart, sourceLength, targetStart, targetLength) in scratch.Replacements)
        {
            if (sourceLength is < 1 or > Longest || targetLength is < 1 or > Longest)
                continue;
            var one = both[..sourceLength];
            var other = both.Slice(sourceLength + 1, targetLength);
            HanFolding.Fold(text.Slice(sourceStart, sourceLength), one);
            HanFolding.Fold(converted.Slice(targetStart, targetLength), other);
            both[sourceLength] = '\n';
            var order = one.SequenceCompareTo(other);
            // A page says the same few hundred words again and again.
            if (order == 0 || !seen.Add(both[..(sourceLength + 1 + targetLength)]))
                continue;
            pairs.Add(order < 0 ? (one.ToString(), other.ToString()) : (other.ToString(), one.ToString()));
        }
    }

    /// <summary>Room to convert in, kept by each thread.</summary>
    private sealed class Scratch
    {
        public ArrayBufferWriter<char> Whole { get; } = new();

        public ArrayBufferWriter<char> Output { get; } = new();

        public List<Replacement> Replacements { get; } = [];

        public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);
    }
}
