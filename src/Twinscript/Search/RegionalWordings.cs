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

    private static readonly string[] Regions = ["zh-Hant-TW", "zh-Hant-HK", "zh-Hans-CN"];

    /// <summary>The conversions of a page in this script whose differences are worth knowing.</summary>
    public static TextConverter[] Conversions(SiteConfiguration configuration, ScriptConverters converters, PublishedScript script) =>
    [
        .. Regions.Where(r => r != script.Tag).Select(region => new PublishedScript { Tag = region, Path = "", Label = "" })
            .Concat(script.Tag == configuration.SourceScript ? configuration.Scripts : [])
            .Select(other => converters.Converter(script.Tag, other))
            .Where(converter => !converter.ChangesNothing),
    ];

    /// <returns>Both folded, the lesser first; a pair may come again.</returns>
    public static IEnumerable<(string One, string Other)> Find(string text, TextConverter converter)
    {
        var output = new ArrayBufferWriter<char>(text.Length + 16);
        List<Replacement> replacements = [];
        converter.Convert(text, output, replacements);
        var pairs = new HashSet<(string, string)>();
        // A page says the same few hundred words again and again.
        var seen = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> both = stackalloc char[(2 * Longest) + 1];
        foreach (var (sourceStart, sourceLength, targetStart, targetLength) in replacements)
        {
            if (sourceLength is < 1 or > Longest || targetLength is < 1 or > Longest)
                continue;
            text.AsSpan(sourceStart, sourceLength).CopyTo(both);
            both[sourceLength] = '\n';
            output.WrittenSpan.Slice(targetStart, targetLength).CopyTo(both[(sourceLength + 1)..]);
            if (!seen.Add(both[..(sourceLength + 1 + targetLength)]))
                continue;
            var one = HanFolding.Fold(text.AsSpan(sourceStart, sourceLength));
            var other = HanFolding.Fold(output.WrittenSpan.Slice(targetStart, targetLength));
            var order = string.CompareOrdinal(one, other);
            if (order != 0)
                pairs.Add(order < 0 ? (one, other) : (other, one));
        }
        return pairs;
    }
}
