
namespace Twinscript.Scripts;

/// <summary>Resolves the markup of one page for one script, from top to bottom. One use only.</summary>
internal sealed class MarkupEvaluator
{
    private readonly Variant _variant;
    private readonly TextConverter _text;
    private readonly List<(ConversionRule Rule, bool Removed)> _rules = [];
    private readonly Dictionary<Variant, RuleScopes> _scopes = [];

    public MarkupEvaluator(Variant variant, TextConverter text) => (_variant, _text, Text) = (variant, text, text);

    /// <summary>Converts what follows, by the rules met so far.</summary>
    public TextConverter Text { get; private set; }

    /// <summary>What the markup met so far says the title is; null when it says nothing.</summary>
    public string? Title { get; private set; }

    /// <summary>What is shown in the markup's place; rules in it hold from now on.</summary>
    public string Resolve(MarkupNode node)
    {
        if (node.IsLiteral)
            return node.Source;
        var markup = node.Read(Resolve);
        if (Has(markup, MarkupFlags.Raw))
            return markup.Text;
        if (Has(markup, MarkupFlags.Name))
            return Variants.TryParse(markup.Text) is { } named ? Variants.NameOf(named, _variant) : markup.Text;
        if (Has(markup, MarkupFlags.Variants))
            return ConvertAs(markup);

        if (Has(markup, MarkupFlags.Title))
            Title = Chosen(markup);
        if (markup.Rule is { } rule && Has(markup, MarkupFlags.Add | MarkupFlags.Hide | MarkupFlags.Remove))
            Follow(rule, Has(markup, MarkupFlags.Remove));
        if (markup.IsSilent)
            return "";
        return Has(markup, MarkupFlags.Describe) ? markup.Description(_variant) : Chosen(markup);
    }

    private static bool Has(Markup markup, MarkupFlags flags) => (markup.Flags & flags) != MarkupFlags.None;

    private string Chosen(Markup markup)
    {
        if (markup.Rule is not { } rule)
            return markup.Text;
        if (rule.FormFor(_variant) is { } form)
            return form;
        foreach (var oneWay in rule.OneWay)
        {
            if (oneWay.Variant == _variant)
                return oneWay.To;
        }
        // Nothing was written for this variant; a wiki shows nothing, a reader would rather have a converted word.
        return rule.TwoWay.Where(pair => pair.Key == Variant.Zh).Select(pair => pair.Value).FirstOrDefault()
            ?? Text.Convert(rule.TwoWay.Count > 0 ? rule.TwoWay[0].Value : rule.OneWay[0].From);
    }

    private string ConvertAs(Markup markup)
    {
        if (markup.Listed.Contains(_variant))
            return Text.Convert(markup.Text);
        foreach (var fallback in Variants.FallbacksOf(_variant))
        {
            if (markup.Listed.Contains(fallback))
                return With(fallback).Convert(markup.Text);
        }
        return markup.Text;
    }

    private void Follow(ConversionRule rule, bool removed)
    {
        _rules.Add((rule, removed));
        Text = With(_variant);
    }

    private TextConverter With(Variant other)
    {
        if (!_scopes.TryGetValue(other, out var scopes))
            _scopes.Add(other, scopes = new(other));
        return scopes.Over(_text, _rules);
    }
}
