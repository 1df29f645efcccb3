namespace Twinscript.Diagnostics.Languages;

/// <summary>The texts of the program in one other language, found by their English.</summary>
internal sealed class Catalogue
{
    private readonly Dictionary<string, Phrase> _fixed = new(StringComparer.Ordinal);
    private readonly Phrase[] _open;

    public Catalogue(IEnumerable<Phrase> phrases)
    {
        List<Phrase> open = [];
        foreach (var phrase in phrases)
        {
            if (phrase.Holes == 0)
                _fixed[phrase.Original] = phrase;
            else
                open.Add(phrase);
        }
        // The one that says the most itself is the one that was meant.
        _open = [.. open.OrderByDescending(phrase => phrase.LiteralLength).ThenBy(phrase => phrase.Holes)];
    }

    /// <summary>Null when it is not among them.</summary>
    public string? Find(string english)
    {
        if (_fixed.TryGetValue(english, out var known))
            return known.Translate(english, this, bare: true);
        return Find(english, bare: true) ?? Find(english, bare: false);
    }

    private string? Find(string english, bool bare)
    {
        foreach (var phrase in _open)
        {
            if (phrase.Translate(english, this, bare) is { } translated)
                return translated;
        }
        return null;
    }
}
