using System.Buffers;

namespace Twinscript.Review;

/// <summary>Cuts prose into sentences, for showing and for remembering what was accepted.</summary>
internal static class Sentences
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？；…\n");
    private const string Closers = "」』”’）】》";

    public static IEnumerable<Range> Of(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny(Ends);
            end = end < 0 ? text.Length : start + end + 1;
            while (end < text.Length && (Closers.Contains(text[end], StringComparison.Ordinal) || Ends.Contains(text[end])))
                end++;
            yield return start..end;
            start = end;
        }
    }

    /// <summary>The sentence around a place.</summary>
    public static Range Around(string text, int place) =>
        Of(text).FirstOrDefault(s => s.Start.Value <= place && place < s.End.Value, 0..text.Length);
}
