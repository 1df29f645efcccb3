namespace Hanzi;

/// <summary>One replacing step of a configuration.</summary>
/// <param name="name">The name in reports.</param>
/// <param name="table">What is replaced.</param>
/// <param name="entries">The entries by key; read only when somebody asks for reasons.</param>
internal sealed class Step(string name, PrefixTable table, Func<Dictionary<string, SourcedEntry>> entries)
{
    private Dictionary<string, SourcedEntry>? _entries;

    public PrefixTable Table => table;

    /// <summary>The entry of a key; null for text that stands in no dictionary.</summary>
    public Decision? Decision(ReadOnlySpan<char> key) =>
        (_entries ??= entries()).GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var entry)
            ? new(name, entry.Dictionary.Name, entry.Entry)
            : null;
}
