
namespace Twinscript.Scripts;

/// <summary>How one expression is written in several variants.</summary>
internal sealed class ConversionRule
{
    /// <summary>In the author's order.</summary>
    public required IReadOnlyList<KeyValuePair<Variant, string>> TwoWay { get; init; }

    /// <summary>In the author's order.</summary>
    public required IReadOnlyList<OneWayRule> OneWay { get; init; }

    /// <summary>A rule that keeps an expression as it is, in every variant.</summary>
    public static ConversionRule Pin(string text) => new()
    {
        TwoWay = [.. Variants.All.Select(variant => KeyValuePair.Create(variant, text))],
        OneWay = [],
    };

    /// <summary>What the expression is in a variant: its own form, else that of the nearest variant that has one; null for none.</summary>
    public string? FormFor(Variant variant)
    {
        if (Exact(variant) is { } own)
            return own;
        foreach (var fallback in Variants.FallbacksOf(variant))
        {
            if (Exact(fallback) is { } form)
                return form;
        }
        return null;
    }

    /// <summary>What to replace in text that becomes a variant; a form that already is the variant's stands for itself.</summary>
    public IEnumerable<KeyValuePair<string, string>> ReplacementsFor(Variant variant)
    {
        foreach (var rule in OneWay)
        {
            if (rule.Variant == variant)
                yield return new(rule.From, rule.To);
        }
        // A variant without region takes no side between the regions' words.
        if (!Variants.IsRegional(variant) || FormFor(variant) is not { } target)
            yield break;
        foreach (var (_, form) in TwoWay)
            yield return new(form, target);
    }

    /// <summary>
    /// The same without the forms that merely stand for themselves: in a list of terms, what one says of an expression goes
    /// before what another leaves alone. A rule that pins an expression means to say just that.
    /// </summary>
    public IEnumerable<KeyValuePair<string, string>> ExplicitReplacementsFor(Variant variant)
    {
        var isPin = OneWay.Count == 0 && TwoWay.All(pair => pair.Value == TwoWay[0].Value);
        return ReplacementsFor(variant).Where(pair => isPin || pair.Key != pair.Value).DistinctBy(pair => pair.Key, StringComparer.Ordinal);
    }

    private string? Exact(Variant variant)
    {
        string? last = null;
        foreach (var (named, form) in TwoWay)
        {
            if (named == variant)
                last = form;
        }
        return last;
    }
}
