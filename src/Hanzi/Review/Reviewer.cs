namespace Hanzi;

/// <summary>
/// Finds the places where a conversion had to choose, with an estimate of how likely each choice is right. Immutable and
/// thread-safe.
/// </summary>
public sealed class Reviewer
{
    /// <summary>A confidence below which a choice is worth a look.</summary>
    public const double Doubtful = 0.8;

    /// <summary>Of what the context settled, before it is measured.</summary>
    private const double SettledConfidence = 0.9;

    private static readonly string[] Splitting = ["STCharacters.txt", "STPhrases.txt", "STPhrases_GeneratedFromRegionalPhrases.txt"];

    private readonly Converter _converter;
    private readonly Lazy<CharacterForms> _forms;

    public Reviewer(Converter converter)
    {
        ArgumentNullException.ThrowIfNull(converter);
        _converter = converter;
        _forms = new(() => new CharacterForms(converter));
    }

    /// <summary>Lists the choices of which the confidence lies below a bound, in the order of the text.</summary>
    /// <param name="text">Plain text; sentences may span lines.</param>
    /// <param name="below">1 lists every choice there was.</param>
    public IReadOnlyList<Doubt> Find(string text, double below = Doubtful)
    {
        ArgumentNullException.ThrowIfNull(text);
        var explanation = _converter.Explain(text);
        var doubts = new List<Doubt>();
        foreach (var segment in explanation.Segments)
        {
            // What an author wrote into a dictionary of their own is no guess.
            if (segment.Decisions.Any(d => d.Step == "own"))
                continue;
            if (segment.Decisions.FirstOrDefault(d => d.Step == ContextRules.Step) is { } settled)
                Add(Settled(text, explanation, segment, settled));
            else if (segment.Decisions.LastOrDefault(d => RegionalWords.IsRegional(d)) is { } word)
                Add(RegionalWords.Judge(text, explanation, segment, word));
            else
                foreach (var doubt in Characters(text, explanation, segment))
                    Add(doubt);
        }

        doubts.AddRange(MixedScript.Find(text, explanation).Where(d => d.Confidence < below));
        doubts.Sort((a, b) => (a.SourceStart, a.SourceLength).CompareTo((b.SourceStart, b.SourceLength)));
        return doubts;

        void Add(Doubt? doubt)
        {
            if (doubt is not null && _converter.Context is { } rules)
                doubt = MeasuredChoices.Of(rules).Weigh(doubt);
            if (doubt is not null && doubt.Confidence < below)
                doubts.Add(doubt);
        }
    }

    /// <summary>What the context settled.</summary>
    private Doubt? Settled(string text, Explanation explanation, Segment segment, Decision decision)
    {
        var (key, value) = (decision.Entry.Key, decision.Entry.Value);
        var isCharacter = key.Length == 1 && _forms.Value.IsAmbiguous(key[0]);
        var chosen = explanation.Text.Substring(segment.TargetStart, segment.TargetLength);
        return new()
        {
            Kind = isCharacter ? DoubtKind.Character : DoubtKind.RegionalWord,
            SourceStart = segment.SourceStart,
            SourceLength = segment.SourceLength,
            TargetStart = segment.TargetStart,
            TargetLength = segment.TargetLength,
            Source = text.Substring(segment.SourceStart, segment.SourceLength),
            Chosen = chosen,
            Alternatives = isCharacter && chosen.Length == 1 ? _forms.Value.Others(key[0], chosen[0]) : decision.Entry.Alternatives,
            Dictionary = decision.Dictionary,
            Key = key,
            Margin = isCharacter ? Margin(text, segment.SourceStart, value[0]) : decision.Margin,
            Confidence = SettledConfidence,
            Reason = decision.Entry.Alternatives is [var other]
                ? $"{key} has two senses; the words around it spoke for {chosen}, in the other it would be {other}."
                : $"The words around it spoke for {chosen}.",
        };
    }

    private static bool IsHan(string text, int at) => at >= 0 && at < text.Length && text[at] is >= '\u3400' and <= '\uFAFF';

    private int? Margin(string text, int at, char form)
    {
        if (_converter.Context is not { } rules)
            return null;
        // What stands further off does not count.
        var from = Math.Max(0, at - 4);
        Span<char> folded = stackalloc char[Math.Min(text.Length, at + 5) - from];
        rules.Lexicon.Fold(text.AsSpan(from, folded.Length), folded);
        return rules.Margin(folded, at - from, form);
    }

    private IEnumerable<Doubt> Characters(string text, Explanation explanation, Segment segment)
    {
        var cursor = segment.SourceStart;
        var end = segment.SourceStart + segment.SourceLength;
        foreach (var decision in segment.Decisions)
        {
            if (Splitting.Contains(decision.Dictionary, StringComparer.Ordinal))
            {
                var start = text.IndexOf(decision.Entry.Key, cursor, end - cursor, StringComparison.Ordinal);
                if (start < 0)
                    continue; // Normalization replaced what stood there.
                cursor = start + decision.Entry.Key.Length;
                foreach (var doubt in Split(text, explanation, segment, decision, start))
                    yield return doubt;
            }
            else if (MergedCharacters.Judge(text, explanation, segment, decision) is { } doubt)
            {
                yield return doubt;
            }
        }
    }

    private IEnumerable<Doubt> Split(string text, Explanation explanation, Segment segment, Decision decision, int start)
    {
        var (key, value) = (decision.Entry.Key, decision.Entry.Value);
        if (key.Length != value.Length)
            yield break;
        var forms = _forms.Value;
        var judge = new CharacterJudge(forms);
        for (var i = 0; i < key.Length; i++)
        {
            if (!forms.IsAmbiguous(key[i]))
                continue;
            var verdict = Names.Judge(text, start + i, key, judge.Judge(text, start + i, start, key, value[i]));
            var aligned = segment.SourceLength == segment.TargetLength;
            var offset = aligned ? start + i - segment.SourceStart : 0;
            var chosen = aligned ? explanation.Text[segment.TargetStart + offset] : forms.Regional(value[i]);
            yield return new()
            {
                Kind = verdict.Kind,
                SourceStart = start + i,
                SourceLength = 1,
                TargetStart = segment.TargetStart + offset,
                TargetLength = aligned ? 1 : segment.TargetLength,
                Source = key[i].ToString(),
                Chosen = chosen.ToString(),
                Alternatives = forms.Others(key[i], chosen),
                Dictionary = decision.Dictionary,
                Key = key,
                Margin = Margin(text, start + i, value[i]),
                IsIsolated = !IsHan(text, start + i - 1) && !IsHan(text, start + i + 1),
                Confidence = Math.Round(1 - verdict.Risk, 2),
                Reason = verdict.Reason,
            };
        }
    }
}
