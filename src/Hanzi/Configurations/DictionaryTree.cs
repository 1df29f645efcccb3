namespace Hanzi;

/// <summary>What a configuration writes under <c>dict</c>.</summary>
internal abstract record DictionaryTree
{
    internal sealed record Leaf(ConversionDictionary Dictionary) : DictionaryTree;

    internal sealed record Group(IReadOnlyList<DictionaryTree> Children, bool ShortCircuit) : DictionaryTree;

    /// <summary>
    /// Flattens groups to one longest-prefix table: in a union the earlier child wins an equal key; in a short-circuit
    /// group a later child's key is unreachable when it equals, or begins with, a key of an earlier child.
    /// </summary>
    public Dictionary<string, SourcedEntry> Flatten()
    {
        var flat = new Dictionary<string, SourcedEntry>(StringComparer.Ordinal);
        switch (this)
        {
            case Leaf leaf:
                foreach (var entry in leaf.Dictionary.Entries)
                    flat.Add(entry.Key, new(leaf.Dictionary, entry));
                break;
            case Group group:
                foreach (var child in group.Children)
                    Add(flat, child.Flatten(), group.ShortCircuit);
                break;
        }

        return flat;
    }

    private static void Add(Dictionary<string, SourcedEntry> flat, Dictionary<string, SourcedEntry> later, bool shortCircuit)
    {
        if (flat.Count == 0 || !shortCircuit)
        {
            foreach (var (key, entry) in later)
                flat.TryAdd(key, entry);
            return;
        }

        var earlier = flat.GetAlternateLookup<ReadOnlySpan<char>>();
        var reachable = later.Where(candidate => !HasPrefix(earlier, candidate.Key)).ToList();
        foreach (var (key, entry) in reachable)
            flat.Add(key, entry);
    }

    private static bool HasPrefix(Dictionary<string, SourcedEntry>.AlternateLookup<ReadOnlySpan<char>> keys, string key)
    {
        for (var length = 1; length <= key.Length; length++)
            if (keys.ContainsKey(key.AsSpan(0, length)))
                return true;
        return false;
    }
}

/// <summary>An entry and the dictionary it stands in.</summary>
internal readonly record struct SourcedEntry(ConversionDictionary Dictionary, DictionaryEntry Entry);
