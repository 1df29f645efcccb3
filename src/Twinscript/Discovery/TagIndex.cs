using System.Buffers;
using System.Collections.Concurrent;
using Twinscript.Building;
using Twinscript.Configuration;
using Twinscript.Pages;
using Twinscript.Scripts;

namespace Twinscript.Discovery;

/// <summary>
/// All tags of the site, each with its place below every script's folder. 軟體 and 软件, Slack and slack, are one tag,
/// named as the first page names it.
/// </summary>
internal sealed class TagIndex
{
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("/\\?#%:*\"<>|.");

    private readonly Dictionary<string, string> _segments = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _names = [];
    private readonly ConcurrentDictionary<string, string> _folded = new(StringComparer.Ordinal);
    private readonly Func<string, string> _fold;

    public TagIndex(Site site, IEnumerable<PageEdition> pages)
    {
        // Many Traditional characters share a Simplified one, hardly ever the other way round.
        var simplified = site.Configuration.Scripts.FirstOrDefault(s => !ScriptTags.IsTraditional(s.Tag));
        TextConverter fold = simplified is null ? IdentityTextConverter.Instance : site.Converter(site.Configuration.SourceScript, simplified);
        _fold = tag => _folded.GetOrAdd(tag.Trim(), fold.Convert);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in pages.SelectMany(p => p.FrontMatter.Tags).Select(t => t.Text.Trim()).Where(t => t.Length > 0))
        {
            if (_segments.ContainsKey(_fold(tag)))
                continue;
            var wanted = Segment(tag);
            var segment = wanted;
            for (var copy = 2; !taken.Add(segment); copy++)
                segment = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{wanted}-{copy}");
            _segments.Add(_fold(tag), segment);
            _names.Add(tag);
        }
    }

    /// <summary>In the source script, in the order pages first use them.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The part of the address that stands for a tag, as in <c>tags/文化/</c>; null for a tag no page has.</summary>
    public string? SegmentOf(string tag) => _segments.GetValueOrDefault(_fold(tag));

    /// <summary>The pages that carry each tag, by its segment, in the order they are given.</summary>
    public ILookup<string, PageEdition> Group(IEnumerable<PageEdition> pages) =>
        pages.SelectMany(page => page.FrontMatter.Tags.Select(t => SegmentOf(t.Text)).OfType<string>().Distinct(StringComparer.Ordinal).Select(segment => (segment, page)))
            .ToLookup(t => t.segment, t => t.page, StringComparer.Ordinal);

    private static string Segment(string tag)
    {
        var cleaned = string.Concat(tag.Select(c => char.IsControl(c) || char.IsWhiteSpace(c) || NotInNames.Contains(c) ? '-' : c)).Trim('-');
        return cleaned.Length == 0 ? "tag" : cleaned;
    }
}
