namespace Twinscript.Scripts;

/// <summary>
/// The rules of a page met so far, for one variant. They stand in tables of rising age and size; tables of like size are merged, so that
/// a page of n rules costs n log n and not n².
/// </summary>
internal sealed class RuleScopes(Variant variant)
{
    // The oldest first, each more than twice as large as the next.
    private readonly List<(Dictionary<string, string?> Terms, TermTable? Table)> _scopes = [];
    private int _read;

    /// <param name="rules">Those of earlier calls and new ones behind them.</param>
    public TextConverter Over(TextConverter converter, IReadOnlyList<(ConversionRule Rule, bool Removed)> rules)
    {
        for (; _read < rules.Count; _read++)
            Add(rules[_read].Rule, rules[_read].Removed);
        for (var i = 0; i < _scopes.Count; i++)
        {
            var table = _scopes[i].Table ?? TermTable.Of(_scopes[i].Terms, wholeWords: false);
            _scopes[i] = (_scopes[i].Terms, table);
            converter = GlossaryTextConverter.Over(converter, table);
        }
        return converter;
    }

    private void Add(ConversionRule rule, bool removed)
    {
        var terms = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (from, to) in rule.ReplacementsFor(variant))
            terms[from] = removed ? null : to;
        if (terms.Count == 0)
            return;
        while (_scopes.Count > 0 && _scopes[^1].Terms.Count <= 2 * terms.Count)
        {
            var older = _scopes[^1].Terms;
            _scopes.RemoveAt(_scopes.Count - 1);
            foreach (var (from, to) in terms)
                older[from] = to;
            terms = older;
        }
        _scopes.Add((terms, null));
    }
}
