using System.Collections.Concurrent;
using Twinscript.Documents;

namespace Twinscript.Engine.Caching;

/// <summary>Values of pure functions, by a digest of all their arguments. Values a build does not use are forgotten after it.</summary>
internal sealed class Memo
{
    private ConcurrentDictionary<(string Function, Digest Arguments), object> _values = new();
    private ConcurrentDictionary<(string Function, Digest Arguments), object> _used = new();

    /// <param name="function">Names the function and, should it ever change its result, the version.</param>
    /// <param name="arguments">Of everything the function looks at.</param>
    public T Of<T>(string function, Digest arguments, Func<T> make) where T : class
    {
        var key = (function, arguments);
        var value = _used.TryGetValue(key, out var known) || _values.TryGetValue(key, out known) ? (T)known : make();
        _used[key] = value;
        return value;
    }

    /// <summary>Forgets what was not used since the last call.</summary>
    public void Turn() => (_values, _used) = (_used, new());
}
