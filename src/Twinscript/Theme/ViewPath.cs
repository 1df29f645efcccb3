using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;

namespace Twinscript.Theme;

/// <summary>
/// Where a value that templates read stands, e.g. <c>page:previous.title</c> or <c>page:alternates[*].url</c>; all items of a list share a
/// path. Interned, so that a read costs no string.
/// </summary>
internal sealed class ViewPath
{
    public const string Item = "[*]";

    // A part of a path must not hold these, since the path is cut there.
    private static readonly SearchValues<char> Special = SearchValues.Create("%.[ \n\r");

    private static readonly ConcurrentDictionary<string, ViewPath> Roots = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string[]> Known = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, ViewPath> _members = new(StringComparer.Ordinal);
    private readonly bool _isRoot;
    private ViewPath? _items;

    private ViewPath(string question, bool isRoot) => (Question, _isRoot) = (question, isRoot);

    /// <summary>As it is recorded.</summary>
    public string Question { get; }

    /// <summary>The path of every item, if this is a list's.</summary>
    public ViewPath Items => _items ??= new(Question + Item, isRoot: false);

    /// <param name="start">A kind of question, its colon, and what else comes before a path.</param>
    public static ViewPath Root(string start) => Roots.GetOrAdd(start, static s => new(s, isRoot: true));

    public ViewPath Member(string name) =>
        _members.TryGetValue(name, out var member) ? member
        : _members.GetOrAdd(
            name, static (n, parent) => new($"{parent.Question}{(parent._isRoot ? "" : ".")}{Escape(n)}", isRoot: false), this);

    /// <summary>The names on a path without its root; <see cref="Item"/> is one of them.</summary>
    public static string[] Parts(string path) => Known.GetOrAdd(path, static p =>
        [.. p.Replace(Item, "." + Item, StringComparison.Ordinal).Split('.').Select(part => part == Item ? part : Unescape(part))]);

    public static string Escape(string name) =>
        name.AsSpan().IndexOfAny(Special) < 0 ? name
        : string.Concat(name.Select(c =>
            Special.Contains(c) ? string.Create(CultureInfo.InvariantCulture, $"%{(int)c:X2}") : c.ToString()));

    public static string Unescape(string name) => name.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(name) : name;
}
