namespace Hanzi;

/// <summary>The forms a Simplified character takes in one region's Traditional writing, with how often phrases use each.</summary>
internal sealed class CharacterForms
{
    private readonly Dictionary<char, Dictionary<char, int>> _forms = [];
    private readonly Dictionary<char, char> _regional = [];

    /// <param name="converter">Tells the region: what it makes of a form that is no Simplified character is that region's.</param>
    public CharacterForms(Converter converter)
    {
        var entries = BuiltIn.Dictionary("STCharacters.txt")!.Entries; // Part of the assembly.
        var keys = entries.Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries.Where(e => e.Alternatives.Count > 0 && e.Key.Length == 1))
        {
            var counts = new Dictionary<char, int>();
            foreach (var form in (IEnumerable<string>)[entry.Value, .. entry.Alternatives])
            {
                // Only a form that is no key itself shows what the region makes of it.
                if (form.Length == 1)
                    counts.TryAdd(
                        _regional[form[0]] = keys.Contains(form) || converter.Convert(form) is not [var regional] ? form[0] : regional, 0);
            }

            if (counts.Count > 1)
                _forms.Add(entry.Key[0], counts);
        }

        foreach (var (key, value) in WordList.Shared.Entries)
        {
            if (key.Length != value.Length)
                continue;
            for (var i = 0; i < key.Length; i++)
                if (_forms.TryGetValue(key[i], out var counts) && counts.TryGetValue(Regional(value[i]), out var count))
                    counts[Regional(value[i])] = count + 1;
        }
    }

    public bool IsAmbiguous(char character) => _forms.ContainsKey(character);

    public char Regional(char form) => _regional.GetValueOrDefault(form, form);

    public IReadOnlyList<string> Others(char character, char chosen) =>
        [.. _forms[character].Where(f => f.Key != chosen).OrderByDescending(f => f.Value).Select(f => f.Key.ToString())];

    /// <summary>How many of a hundred phrases with the character take this form; one phrase is assumed for each form.</summary>
    public double Share(char character, char form)
    {
        var counts = _forms[character];
        return (counts.GetValueOrDefault(form) + 1.0) / (counts.Values.Sum() + counts.Count);
    }
}
