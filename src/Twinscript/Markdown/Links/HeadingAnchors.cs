using System.Globalization;
using System.Text;

namespace Twinscript.Markdown;

/// <summary>
/// The headings of a page by their letters, to find the one an anchor means that was made by another generator's rules: they differ in
/// case, marks and hyphens only.
/// </summary>
internal sealed class HeadingAnchors
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byLetters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _ofOneText = new(StringComparer.Ordinal);

    /// <param name="headings">Each with its id and its text, in document order.</param>
    public HeadingAnchors(IEnumerable<(string Id, string Text)> headings)
    {
        foreach (var (id, text) in headings)
        {
            var letters = Letters(text);
            _ids.Add(id);
            _byLetters.TryAdd(letters, id);
            _byLetters.TryAdd(Letters(id), id);
            if (!_ofOneText.TryGetValue(letters, out var equal))
                _ofOneText.Add(letters, equal = []);
            equal.Add(id);
        }
    }

    /// <summary>Whether a heading has this very id.</summary>
    public bool Has(string id) => _ids.Contains(id);

    /// <returns>The id; null when no heading reads like the anchor.</returns>
    public string? Find(string anchor)
    {
        var wanted = Letters(anchor);
        if (wanted.Length == 0)
            return null;
        if (_byLetters.TryGetValue(wanted, out var id))
            return id;
        // Others count headings of one text as we do: 甲, 甲-1, 甲-2.
        var (first, number) = Numbered(anchor);
        return number > 0 && _ofOneText.TryGetValue(Letters(first), out var equal) && number < equal.Count ? equal[number] : null;
    }

    private static (string First, int Number) Numbered(string anchor) =>
        anchor.LastIndexOf('-') is var hyphen and > 0
        && int.TryParse(anchor.AsSpan(hyphen + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (anchor[..hyphen], number)
            : (anchor, 0);

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                letters.Append(Rune.ToLowerInvariant(rune));
        }
        return letters.ToString();
    }
}
