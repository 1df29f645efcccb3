using System.Buffers;
using Twinscript.Configuration;
using Twinscript.Pages;

namespace Twinscript.Discovery;

/// <summary>
/// All tags of the site, or all its categories, each with its place below every script's folder. 軟體 and 软件, Slack and slack, are one
/// tag, named as the first page names it.
/// </summary>
internal sealed class TagIndex
{
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("/\\?#%:*\"<>|.");

    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _segments = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _names = [];

    private readonly Func<PageInScript, IEnumerable<string>> _of;

    /// <param name="scripts">Those whose pages are the same; or one language.</param>
    /// <param name="of">The words of a page, as its author wrote them.</param>
    public TagIndex(
        IReadOnlyList<PublishedScript> scripts, ScriptConverters converters, PageCollection pages,
        Func<PageInScript, IEnumerable<string>> of)
    {
        _of = of;
        // Many Traditional characters share a Simplified one, hardly ever the other way round.
        var compared = scripts.FirstOrDefault(s => !ScriptTags.IsTraditional(s.Tag)) ?? scripts[0];
        foreach (var page in scripts.SelectMany(s => pages.In(s.Tag)))
        {
            foreach (var tag in of(page).Select(t => t.Trim()).Where(t => t.Length > 0 && !_keys.ContainsKey(t)))
                _keys.Add(tag, converters.Converter(page.WrittenIn, compared).Convert(tag));
        }
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in pages
            .In(scripts[0].Tag)
            .SelectMany(of)
            .Select(t => t.Trim())
            .Where(t => t.Length > 0 && !_segments.ContainsKey(_keys[t])))
        {
            var wanted = Segment(tag);
            var segment = wanted;
            for (var copy = 2; !taken.Add(segment); copy++)
                segment = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{wanted}-{copy}");
            _segments.Add(_keys[tag], segment);
            _names.Add(tag);
        }
    }

    /// <summary>Each as the first page that has it writes it, in the order of these pages.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The part of the address that stands for a tag, as in <c>tags/文化/</c>; null for a tag no page has.</summary>
    public string? SegmentOf(string tag) => _keys.TryGetValue(tag.Trim(), out var key) ? _segments.GetValueOrDefault(key) : null;

    /// <summary>The pages that carry each tag, by its segment, in the order they are given.</summary>
    public ILookup<string, PageInScript> Group(IEnumerable<PageInScript> pages) =>
        pages.SelectMany(page =>
            _of(page).Select(SegmentOf)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Select(segment => (segment, page)))
            .ToLookup(t => t.segment, t => t.page, StringComparer.Ordinal);

    private static string Segment(string tag)
    {
        var cleaned = string.Concat(tag.Select(c => char.IsControl(c) || char.IsWhiteSpace(c) || NotInNames.Contains(c) ? '-' : c))
            .Trim('-');
        return cleaned.Length == 0 ? "tag" : cleaned;
    }
}
