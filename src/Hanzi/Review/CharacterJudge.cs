using System.Runtime.InteropServices;

namespace Hanzi;

/// <summary>Estimates how likely a one-to-many character became the wrong one.</summary>
/// <remarks>
/// The evidence, from strong to weak: another phrase of the dictionary lies across the place and would have decided
/// otherwise; a judgement; a phrase decided for a form that is rare in phrases, so perhaps by accident of cutting; no
/// phrase decided, and phrases use the form not taken often. The weights were chosen on one half of the texts of
/// <c>tests/Benchmarks -- review</c> and measured on the other.
/// </remarks>
internal sealed class CharacterJudge(CharacterForms forms)
{
    // Below this share a form is one that phrases take by exception.
    private const double RareShare = 0.2;

    /// <param name="text">The text as written.</param>
    /// <param name="place">Where the character stands.</param>
    /// <param name="start">Where the entry that decided begins.</param>
    /// <param name="key">The key of that entry.</param>
    /// <param name="form">The form it took, before regional variants.</param>
    public Verdict Judge(ReadOnlySpan<char> text, int place, int start, string key, char form)
    {
        var character = text[place];
        var chosen = forms.Regional(form);
        var alone = key.Length == 1;
        var judgement = (alone ? null : Judgements.Of(key)) ?? Judgements.Of(character.ToString());
        var risk = alone ? judgement?.Alone ?? AloneRisk(character, chosen) : judgement?.InWord ?? WordRisk(character, chosen, key);
        var (kind, reason) = (DoubtKind.Character, judgement?.Reason ?? "");

        if (WordList.Shared.Strongest(text, place, start, key.Length) is { } vote)
        {
            if (forms.Regional(vote.Character) == chosen)
                risk *= judgement is { InWord: > 0.2 } && !alone ? 1 : 0.4; // Phrases agree with one another, not with usage.
            else
                (risk, kind, reason) = (
                    Math.Max(risk, Contradicted(key, vote)),
                    DoubtKind.Segmentation,
                    $"The dictionary's {vote.Word} lies across this place too and would give {forms.Regional(vote.Character)}.");
        }
        else if (!alone && WordList.Shared.Crosses(text, start, key.Length))
        {
            risk = Math.Min(0.5, risk * 2.5);
        }

        if (reason.Length == 0)
        {
            reason = alone
                ? "No phrase of the dictionary decides here; "
                    + $"{character} also stands for {string.Join(", ", forms.Others(character, chosen))}."
                : $"The phrase {key} decides for {chosen}, which phrases seldom take.";
        }

        return new(risk, kind, reason);
    }

    // A longer phrase lost against one that began earlier: the longer it is, the more likely it was meant.
    private static double Contradicted(string key, Vote vote) => Math.Clamp(0.5 + (0.1 * (vote.Word.Length - key.Length)), 0.25, 0.8);

    private double AloneRisk(char character, char chosen) => Math.Clamp(1.2 * (1 - forms.Share(character, chosen)), 0.03, 0.6);

    private double WordRisk(char character, char chosen, string key)
    {
        var rare = forms.Share(character, chosen) < RareShare;
        return rare ? key.Length switch { 2 => 0.3, 3 => 0.25, _ => 0.1 } : 0.02;
    }
}

/// <param name="Risk">From 0 to 1: how likely the choice is wrong.</param>
/// <param name="Kind">What the doubt is about.</param>
/// <param name="Reason">One sentence for the author.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Verdict(double Risk, DoubtKind Kind, string Reason);
