using System.Collections.Concurrent;
using System.Text;

namespace Twinscript.Scripts;

/// <summary>Tells another word (軟體, 软件) from the same word in other characters (頭髮, 头发). Safe to use from several threads.</summary>
/// <param name="scriptOnly">Converts between the same scripts but leaves regional words alone.</param>
internal sealed class RegionalWordTest(TextConverter scriptOnly)
{
    // Bounded by the keys of the dictionaries and glossaries, of which a site uses few.
    private readonly ConcurrentDictionary<string, string> _respelled = new(StringComparer.Ordinal);

    /// <param name="source">What a converter replaced, one match of its dictionary.</param>
    /// <param name="written">What it became.</param>
    public bool IsAnotherWord(ReadOnlySpan<char> source, ReadOnlySpan<char> written)
    {
        var lookup = _respelled.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(source, out var respelled))
            lookup[source] = respelled = scriptOnly.Convert(source.ToString());
        return !written.SequenceEqual(respelled) && (HasLetter(source) || HasLetter(written));
    }

    // Quotation marks are no words.
    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                return true;
        }
        return false;
    }
}
