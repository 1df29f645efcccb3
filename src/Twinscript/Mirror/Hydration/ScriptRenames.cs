using System.Buffers;
using System.Text;

namespace Twinscript.Mirror;

/// <summary>From the hashes in the names of scripts to those of their copies, which stand wherever the file is named.</summary>
internal sealed class ScriptRenames(IReadOnlyDictionary<string, string> hashes)
{
    private readonly SearchValues<string> _old = SearchValues.Create([.. hashes.Keys], StringComparison.Ordinal);

    public string? Of(string hash) => hashes.GetValueOrDefault(hash);

    public string Apply(string text)
    {
        if (hashes.Count == 0 || text.AsSpan().IndexOfAny(_old) < 0)
            return text;
        var output = new StringBuilder(text.Length + 32);
        var copied = 0;
        foreach (var (at, hash) in Hashes(text))
        {
            output.Append(text, copied, at - copied).Append(hashes[hash]);
            copied = at + hash.Length;
        }
        return output.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The hashes a text names, each with its place.</summary>
    public IEnumerable<(int At, string Hash)> Hashes(string text)
    {
        var lengths = hashes.Keys.Select(h => h.Length).Distinct().OrderDescending().ToArray();
        for (var at = 0; at < text.Length;)
        {
            var found = text.AsSpan(at).IndexOfAny(_old);
            if (found < 0)
                yield break;
            at += found;
            var hash = lengths.Where(l => at + l <= text.Length).Select(l => text.Substring(at, l)).First(hashes.ContainsKey);
            yield return (at, hash);
            at += hash.Length;
        }
    }
}
