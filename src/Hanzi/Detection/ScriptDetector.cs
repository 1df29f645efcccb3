using System.Text;

namespace Hanzi;

/// <summary>Tells Simplified from Traditional by the characters that only one of them uses.</summary>
public static class ScriptDetector
{
    private const char First = '\u3400';
    private const char Last = '\u9FFF';

    private static readonly Lazy<ChineseScript[]> Telling = new(ReadTelling);

    /// <summary>Reads a text and guesses its script. Mixed texts give a confidence near 0.5.</summary>
    public static ScriptGuess Detect(ReadOnlySpan<char> text)
    {
        var telling = Telling.Value;
        int simplified = 0, traditional = 0, han = 0, kana = 0;
        foreach (var unit in text)
        {
            if (unit is >= '\u3041' and <= '\u30FF')
                kana++;
            if (unit is < First or > Last)
                continue;
            han++;
            var script = telling[unit - First];
            simplified += script == ChineseScript.Simplified ? 1 : 0;
            traditional += script == ChineseScript.Traditional ? 1 : 0;
        }

        // Japanese simplified some characters as China did, so its characters tell nothing; ornamental の does not make a text Japanese.
        if (simplified == traditional || kana * 4 > han)
            return new(ChineseScript.Unknown, 0, simplified, traditional);
        // The mean of a binomial share's posterior under Jeffreys' prior.
        var confidence = (Math.Max(simplified, traditional) + 0.5) / (simplified + traditional + 1);
        return new(simplified > traditional ? ChineseScript.Simplified : ChineseScript.Traditional, confidence, simplified, traditional);
    }

    /// <summary>The only script that uses a character; unknown for one that both use, or neither.</summary>
    public static ChineseScript ScriptOf(Rune character) =>
        character.Value is >= First and <= Last ? Telling.Value[character.Value - First] : ChineseScript.Unknown;

    private static ChineseScript[] ReadTelling()
    {
        var telling = new ChineseScript[Last - First + 1];
        Mark("STCharacters.txt", ChineseScript.Simplified);
        Mark("TSCharacters.txt", ChineseScript.Traditional);
        Allow("TWVariants.txt");
        Allow("HKVariants.txt");
        return telling;

        void Mark(string dictionary, ChineseScript script)
        {
            foreach (var entry in BuiltIn.Dictionary(dictionary)!.Entries) // Part of the assembly.
            {
                // A character that may stay as it is belongs to both scripts; so does one that each script converts away.
                if (entry.Key is not [>= First and <= Last and var unit]
                    || entry.Value == entry.Key
                    || entry.Alternatives.Contains(entry.Key, StringComparer.Ordinal))
                    continue;
                ref var mark = ref telling[unit - First];
                mark = mark == ChineseScript.Unknown ? script : ChineseScript.Unknown;
            }
        }

        // 群 is Simplified where 羣 is the standard, and Traditional where Taiwan prefers it.
        void Allow(string variants)
        {
            foreach (var entry in BuiltIn.Dictionary(variants)!.Entries) // Part of the assembly.
            {
                if (entry.Value is [>= First and <= Last and var unit] && telling[unit - First] == ChineseScript.Simplified)
                    telling[unit - First] = ChineseScript.Unknown;
            }
        }
    }
}
