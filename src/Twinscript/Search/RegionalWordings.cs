using System.Buffers;
using Hanzi;
using Twinscript.Building;
using Twinscript.Configuration;
using Twinscript.Engine;
using Twinscript.Scripts;

namespace Twinscript.Search;

/// <summary>
/// Words of the site that another region says differently, not only writes differently: 軟體 and 软件. Found by converting the site's own text,
/// so that the list is short and holds the site's own choices.
/// </summary>
internal sealed class RegionalWordings
{
    private const int Longest = 8;

    private static readonly string[] Regions = ["zh-Hant-TW", "zh-Hant-HK", "zh-Hans-CN"];

    private readonly SortedSet<(string One, string Other)> _pairs = new(Comparer<(string One, string Other)>.Create(
        (a, b) => string.CompareOrdinal(a.One, b.One) is not 0 and var order ? order : string.CompareOrdinal(a.Other, b.Other)));

    private RegionalWordings(IEnumerable<(string, string)> pairs) => _pairs.UnionWith(pairs);

    /// <summary>Both folded, each pair once.</summary>
    public IReadOnlyCollection<(string One, string Other)> Pairs => _pairs;

    /// <param name="texts">All that stands on the site's pages, script by script, pieces on lines of their own.</param>
    public static RegionalWordings Of(Site site, IEnumerable<(PublishedScript Script, string Text)> texts) =>
        new(texts.SelectMany(t => Conversions(site, t.Script).Select(converter => (t.Text, Converter: converter))).Where(c => !c.Converter.ChangesNothing)
            .SelectInParallel(c => Collect(c.Text, c.Converter), CancellationToken.None).SelectMany(pairs => pairs));

    private static IEnumerable<TextConverter> Conversions(Site site, PublishedScript script) =>
        Regions.Where(r => r != script.Tag).Select(region => new PublishedScript { Tag = region, Path = "", Label = "" })
            .Concat(script.Tag == site.Configuration.SourceScript ? site.Configuration.Scripts : [])
            .Select(other => site.Converter(script.Tag, other));

    private static List<(string One, string Other)> Collect(string text, TextConverter converter)
    {
        List<(string, string)> pairs = [];
        var output = new ArrayBufferWriter<char>(text.Length + 16);
        List<Replacement> replacements = [];
        converter.Convert(text, output, replacements);
        // The same few thousand words make up a site of any size.
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
