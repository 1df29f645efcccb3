using System.Collections.Concurrent;

namespace Twinscript.Theme;

/// <summary>Notes, while one page is rendered, what its templates look at beyond the page and what stands beside it.</summary>
internal sealed class TemplateReads
{
    /// <summary>The newest date of all pages.</summary>
    public const string Updated = "(updated)";

    /// <summary>Anything in the data files.</summary>
    public const string Data = "(data)";

    /// <summary>The exact size of an offline edition; the size in words every page may show.</summary>
    public const string Bytes = "(bytes)";

    /// <summary>What the name of an asset follows.</summary>
    public const string Asset = "asset:";

    // A rendering begins and ends on one thread; lists of pages are shared by all of them.
    [ThreadStatic]
    private static TemplateReads? _current;

    // A thousand pages read what one of them reads, and whoever compares them wants to see that at a glance.
    private static readonly ConcurrentDictionary<string, string[]> Shared = new(StringComparer.Ordinal);

    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);

    /// <returns>What the templates looked at while <paramref name="render"/> ran: the constants of this class and, otherwise, members of listed pages.</returns>
    public static (string Html, string[] Reads) During(Func<string> render)
    {
        var outer = _current;
        var reads = new TemplateReads();
        _current = reads;
        try
        {
            var html = render();
            return (html, Share([.. reads._names]));
        }
        finally
        {
            _current = outer;
        }
    }

    /// <returns>The same names, as one object for all pages that read them.</returns>
    public static string[] Share(string[] names) => Shared.GetOrAdd(string.Join('\n', names), names);

    public static void Note(string name) => _current?._names.Add(name);
}
