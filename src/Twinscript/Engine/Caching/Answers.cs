using System.Collections.Concurrent;
using Twinscript.Documents;

namespace Twinscript.Engine.Caching;

/// <summary>Answers recorded questions as the current build would. Made anew by every build; within one, an answer never changes.</summary>
internal sealed class Answers
{
    private readonly ConcurrentDictionary<string, Func<string, Digest>> _shared = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Func<string, object?, Digest>> _own = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Digest> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Questions, (Digest Shared, OwnQuestion[] Own)> _sets = new(ReferenceEqualityComparer.Instance);
    private Answers? _others;

    /// <summary>Of questions whose answer is the same whichever document asks. Each is answered once a build.</summary>
    /// <param name="answer">Gets what follows the kind and its colon.</param>
    public void Add(string kind, Func<string, Digest> answer) => _shared[kind] = answer;

    /// <summary>Of questions about the document that asks, such as its neighbour's title.</summary>
    /// <param name="answer">Gets what follows the kind and its colon, and the document's subject.</param>
    public void AddOwn(string kind, Func<string, object?, Digest> answer) => _own[kind] = answer;

    /// <summary>Hands on questions of further kinds.</summary>
    public Answers Before(Answers others)
    {
        _others = others;
        return this;
    }

    public static Digest Of(string? answer) => Digest.Of([answer]);

    public static Digest Of(bool answer) => answer ? Digest.Of("yes") : Digest.Of("no");

    /// <summary>One digest of all the answers.</summary>
    public Digest To(Questions questions, object? subject)
    {
        var (shared, own) = _sets.GetOrAdd(questions, Answer);
        if (own.Length == 0)
            return shared;
        using var digest = new DigestBuilder();
        digest.Add(shared);
        foreach (var (asked, answer) in own)
            digest.Add(answer(asked, subject));
        return digest.Finish();
    }

    private (Digest Shared, OwnQuestion[] Own) Answer(Questions questions)
    {
        using var digest = new DigestBuilder();
        var own = new List<OwnQuestion>();
        foreach (var question in questions.All)
        {
            if (_own.TryGetValue(KindOf(question), out var answer))
                own.Add(new(Asked(question), answer));
            else
                digest.Add(_known.GetOrAdd(question, To));
        }
        return (digest.Finish(), [.. own]);
    }

    private Digest To(string question) =>
        _shared.TryGetValue(KindOf(question), out var answer) ? answer(Asked(question))
        : _others?.To(question)
            ?? throw new InvalidOperationException($"The question '{question}' was recorded, and there is no answer for its kind.");

    private static string KindOf(string question) => question[..question.IndexOf(Questions.KindEnd, StringComparison.Ordinal)];

    private static string Asked(string question) => question[(question.IndexOf(Questions.KindEnd, StringComparison.Ordinal) + 1)..];

    // Taken apart once for all documents.
    private readonly record struct OwnQuestion(string Asked, Func<string, object?, Digest> Answer);
}
