using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Fluid.Values;
using Twinscript.Documents;

namespace Twinscript.Theme;

/// <summary>The members templates can read of one kind of value: names and functions.</summary>
/// <param name="name">The name of such a value in errors.</param>
internal sealed class MemberTable<T>(string name)
{
    private const int LongList = 32;

    private readonly ConditionalWeakTable<IReadOnlyList<T>, LongValues> _longLists = [];
    private readonly Dictionary<string, IMember<T>> _declared = new(StringComparer.Ordinal);
    private Func<IEnumerable<KeyValuePair<string, IMember<T>>>>? _inherited;
    private Func<string, IMember<T>>? _others;
    private FrozenDictionary<string, IMember<T>>? _members;

    public string Name => name;

    public IEnumerable<string> Names => Members.Keys;

    // Frozen when first used: by then every feature has declared its members.
    private FrozenDictionary<string, IMember<T>> Members => _members ??= Freeze();

    /// <summary>Declares a member, or overrides an inherited one.</summary>
    public MemberTable<T> Add(string member, IMember<T> declared)
    {
        if (_members is not null)
            throw new InvalidOperationException($"'{name}.{member}' is declared after templates were rendered.");
        _declared[member] = declared;
        return this;
    }

    /// <summary>Answers names that are not declared.</summary>
    public MemberTable<T> Others(Func<string, IMember<T>> others)
    {
        _others = others;
        return this;
    }

    /// <summary>A table with the same members for something more special, which may override some of them.</summary>
    public MemberTable<TSpecial> For<TSpecial>() where TSpecial : class, T =>
        new(name) { _inherited = () => Members.Select(m => KeyValuePair.Create<string, IMember<TSpecial>>(m.Key, m.Value)) };

    public IMember<T>? Find(string member) => Members.TryGetValue(member, out var found) ? found : _others?.Invoke(member);

    public FluidValue Of(T subject, ViewPath path, Action<string> report) => new MemberObject<T>(this, subject, path, report);

    public ArrayValue OfAll(IEnumerable<T> subjects, ViewPath path, Action<string> report) =>
        new(subjects is IReadOnlyList<T> { Count: >= LongList } list ? LongListOf(list, path.Items, report)
            : [.. subjects.Select(s => Of(s, path.Items, report))]);

    // Every page of a large site goes through the list of all pages for its menu.
    private FluidValue[] LongListOf(IReadOnlyList<T> subjects, ViewPath items, Action<string> report)
    {
        if (_longLists.TryGetValue(subjects, out var known) && known.Items == items && known.Report == report)
            return known.Values;
        var made = new LongValues(items, report, [.. subjects.Select(s => Of(s, items, report))]);
        _longLists.AddOrUpdate(subjects, made);
        return made.Values;
    }

    /// <summary>Adds what a read of the path gives.</summary>
    public void Answer(T subject, ReadOnlySpan<string> path, DigestBuilder digest)
    {
        if (Find(path[0]) is { } member)
            member.Answer(subject, path[1..], digest);
        else
            digest.Add((string?)null);
    }

    private sealed record LongValues(ViewPath Items, Action<string> Report, FluidValue[] Values);

    private FrozenDictionary<string, IMember<T>> Freeze()
    {
        var all = new Dictionary<string, IMember<T>>(_inherited?.Invoke() ?? [], StringComparer.Ordinal);
        foreach (var (member, declared) in _declared)
            all[member] = declared;
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

internal sealed class MemberObject<T>(MemberTable<T> table, T subject, ViewPath path, Action<string> report)
    : TemplateObject(table.Name, path, report)
{
    private readonly Action<string> _report = report;

    protected override FluidValue? Get(string member, ViewPath? path, Fluid.TemplateContext context) =>
        path is null ? null : table.Find(member)?.Value(subject, new(path, _report, context));
}
