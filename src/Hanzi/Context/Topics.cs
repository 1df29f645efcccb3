using System.Buffers;

namespace Hanzi;

/// <summary>Tells a word's technical sense from its everyday one by the words around it.</summary>
/// <param name="words">How much likelier each word is in a text about software, in eighths of a bit.</param>
internal sealed class Topics(Neighbours words)
{
    private const int Reach = 24;
    private const int Near = 8;

    /// <summary>How much of a text is read to tell what it is about.</summary>
    private const int Sample = 2048;

    private const int OfTheText = 8;

    /// <summary>A sentence is about everyday things and a label about its program, unless the words there say otherwise.</summary>
    private const int SentenceNeeds = -16;

    private const int LabelNeeds = -40;

    // Of 0, 4, 8, 16 and 24 the larger ones break fewer words of the texts to tune on; with 24 prose that names brands reads as if it were
    // about software.
    private const int LatinWord = 16;

    private static readonly SearchValues<char> OfSentences = SearchValues.Create("，。；！？我你他她们这那吗呢吧");

    /// <summary>What a text is about: above 0 software, below 0 anything else.</summary>
    public int Of(ReadOnlySpan<char> folded)
    {
        var (sum, count) = (0, 0);
        folded = folded[..Math.Min(Sample, folded.Length)];
        for (var i = 0; i + 1 < folded.Length; i++)
        {
            var score = Score(folded, i, folded.Length);
            if (score == 0)
                continue;
            sum += score;
            count++;
        }

        return count == 0 ? 0 : sum * 4 / (count + 4);
    }

    /// <summary>Whether a word has its technical sense where it stands.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="at">Where the word begins.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="text">What the whole text is about, from <see cref="Of"/>.</param>
    /// <returns>How much speaks for it, in eighths of a bit; it has where that is above 0.</returns>
    public int Technical(ReadOnlySpan<char> folded, int at, int length, int text)
    {
        var (from, to) = (Math.Max(0, at - Reach), Math.Min(folded.Length, at + length + Reach));
        var score = OfTheText * text;
        for (var i = from; i < to; i++)
        {
            if (i == at)
                i += length;
            var limit = i < at ? at : to;
            var distance = i < at ? at - i : i - at - length;
            score += (distance < Near ? 2 : 1) * Score(folded, i, limit);
        }

        return score - (IsSentence(folded[from..to]) ? SentenceNeeds : LabelNeeds);
    }

    /// <summary>
    /// What the longest word that begins at a place says. A word in Latin letters speaks for software: texts about it hold more of them.
    /// </summary>
    private int Score(ReadOnlySpan<char> folded, int at, int limit) => folded[at..limit] switch
    {
        [] => 0,
        [< '\u3400', ..] and var rest => IsLatinWord(rest) && (at == 0 || !char.IsAsciiLetter(folded[at - 1])) ? LatinWord : 0,
        var rest => words.LongestScore(rest),
    };

    private static bool IsLatinWord(ReadOnlySpan<char> text) =>
        text.Length > 1 && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1]);

    private static bool IsSentence(ReadOnlySpan<char> text) => text.ContainsAny(OfSentences);
}
