using System.Runtime.InteropServices;
using Twinscript.Diagnostics;

namespace Twinscript.Scripts;

/// <summary>Finds terms of one scope that have no effect.</summary>
internal static class TermCheck
{
    /// <summary>A published script, and one of another in which pages were written.</summary>
    /// <param name="Dictionary">Converts from one to the other without terms.</param>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Script(string SourceTag, string RulesTag, TextConverter Dictionary);

    // The beginning of a sentence that is not about computers.
    private const string Everyday = "我和学校的老师在医院里谈了家庭、婚姻与健康，";

    public static void Run(IReadOnlyList<GlossaryTerm> terms, IReadOnlyList<Script> scripts, DiagnosticBag diagnostics)
    {
        var said = scripts.Select(_ => new Dictionary<string, (string To, GlossaryTerm By)>(StringComparer.Ordinal)).ToArray();
        var keys = scripts
            .Select(script => terms.SelectMany(term => term.Rule.ReplacementsFor(Variants.OfTag(script.RulesTag)))
                .Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal))
            .ToArray();
        foreach (var term in terms)
        {
            if (Enumerable.Range(0, scripts.Count).All(i => Effects(term, scripts[i]).All(pair =>
                BecomesAnyway(scripts[i].Dictionary, pair) && !HoldsAnother(pair.Key, keys[i]))))
            {
                diagnostics.Warning(DiagnosticCodes.UselessTerm,
                    $"'{term.Label}' changes nothing: every published script gets the same text without it. "
                        + "Take it out, or add the form that should differ.",
                    term.Span);
            }
            else if (ShadowOf(term, scripts, said) is { } earlier)
            {
                diagnostics.Warning(DiagnosticCodes.ShadowedTerm,
                    $"'{term.Label}' is shadowed: {earlier.Span.File}({earlier.Span.Line},{earlier.Span.Column}) already says what becomes "
                        + "of it. Keep one of the two, or move this one to a page.",
                    term.Span);
            }
        }
    }

    // A word with two senses has one alone and may have the other in a sentence.
    private static bool BecomesAnyway(TextConverter dictionary, KeyValuePair<string, string> pair) =>
        dictionary.Convert(pair.Key) == pair.Value
        && dictionary.Convert(Everyday + pair.Key) == dictionary.Convert(Everyday) + pair.Value;

    // A term as the dictionary has it keeps a shorter term from its middle.
    private static bool HoldsAnother(string key, HashSet<string> keys)
    {
        for (var start = 0; start < key.Length; start++)
        {
            for (var end = start + 1; end <= key.Length; end++)
            {
                if (end - start < key.Length && keys.Contains(key[start..end]))
                    return true;
            }
        }
        return false;
    }

    // What a page in the source script will contain; other forms are found too, but nobody writes a term for their sake.
    private static IEnumerable<KeyValuePair<string, string>> Effects(GlossaryTerm term, Script script)
    {
        var written = term.Rule.FormFor(Variants.OfTag(script.SourceTag));
        return term.Rule.ExplicitReplacementsFor(Variants.OfTag(script.RulesTag))
            .Where(pair => written is null || pair.Key == written || term.Rule.OneWay.Count > 0);
    }

    /// <summary>The earlier term that contradicts a term somewhere, or says all of it already.</summary>
    private static GlossaryTerm? ShadowOf(
        GlossaryTerm term, IReadOnlyList<Script> scripts, Dictionary<string, (string To, GlossaryTerm By)>[] said)
    {
        GlossaryTerm? same = null, other = null;
        var isNew = false;
        for (var i = 0; i < scripts.Count; i++)
        {
            foreach (var (from, to) in Effects(term, scripts[i]))
            {
                if (said[i].TryAdd(from, (to, term)))
                    isNew = true;
                else if (said[i][from].To == to)
                    same ??= said[i][from].By;
                else
                    other ??= said[i][from].By;
            }
        }
        return other ?? (isNew ? null : same);
    }
}
