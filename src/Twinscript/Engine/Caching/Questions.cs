using System.Collections.Concurrent;
using Twinscript.Documents;

namespace Twinscript.Engine.Caching;

/// <summary>A set of questions in ordinal order. Interned: a thousand pages ask what one of them asks.</summary>
internal sealed class Questions
{
    public const char KindEnd = ':';

    private static readonly ConcurrentDictionary<Digest, Questions> Interned = new();

    // Sets that differ share most of their questions: each page of a site links to pages the others link to.
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    private Questions(string[] all) => All = all;

    public static Questions None { get; } = Of([]);

    public IReadOnlyList<string> All { get; }

    public static Questions Of(IEnumerable<string> questions)
    {
        string[] all = [.. questions];
        Array.Sort(all, StringComparer.Ordinal);
        using var digest = new DigestBuilder();
        foreach (var question in all)
            digest.Add(question);
        return Interned.GetOrAdd(digest.Finish(), static (_, all) => new(Array.ConvertAll(all, Intern)), all);
    }

    private static string Intern(string question) => Known.GetOrAdd(question, question);
}
