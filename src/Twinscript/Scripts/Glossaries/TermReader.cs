using Twinscript.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace Twinscript.Scripts;

/// <summary>
/// Reads a list of terms. Each is a mapping from variants to forms (two-way; <c>tw</c> will do for <c>zh-tw</c>), the same with <c>from</c>
/// (one-way), a rule in the notation of the text, or a bare text that stays as it is in every script.
/// </summary>
internal sealed class TermReader(Func<YamlNode, SourceSpan> span, DiagnosticBag diagnostics)
{
    private const string From = "from";
    private const string Note = "note";
    private const string InWords = "inside";

    public IReadOnlyList<GlossaryTerm> ReadList(YamlNode node)
    {
        if (node is YamlScalarNode { Value: null or "" })
            return [];
        if (node is not YamlSequenceNode list)
        {
            Broken(node, "expected a list of terms here. Begin each with '- '.");
            return [];
        }
        return [.. list.Select(Read).OfType<GlossaryTerm>()];
    }

    private GlossaryTerm? Read(YamlNode node)
    {
        switch (node)
        {
            case YamlScalarNode { Value: { } text } when !string.IsNullOrWhiteSpace(text):
                var rule = RuleParser.Parse(text, out var unknown);
                if (unknown is not null && VariantNames.LooksLikeOne(unknown))
                {
                    Unknown(node, unknown);
                    return null;
                }
                return new(rule ?? ConversionRule.Pin(text.Trim()), text.Trim(), span(node));
            case YamlMappingNode mapping:
                return Read(mapping);
            default:
                Broken(node, "expected a term here: 'zh-cn: …' and 'zh-tw: …', or a text that stays as it is.");
                return null;
        }
    }

    private GlossaryTerm? Read(YamlMappingNode mapping)
    {
        string? from = null;
        var holdsInWords = false;
        List<KeyValuePair<Variant, string>> forms = [];
        foreach (var (key, value) in mapping.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (value is not YamlScalarNode { Value: { } text })
                Broken(value, $"'{name}' must be text.");
            else if (name == From)
                from = text.Trim();
            else if (name == InWords && text is ("true" or "false"))
                holdsInWords = text == "true";
            else if (name == InWords)
                Broken(value, $"'{InWords}' must be true or false, not '{text}'.");
            else if ((Variants.TryParse(name) ?? Variants.TryParse($"zh-{name}")) is { } variant)
                forms.Add(new(variant, text.Trim()));
            else if (name != Note)
                UnknownKey(key, name);
        }

        if (forms.Count == 0)
        {
            Broken(mapping, "this term has no form for any variant. Add 'zh-cn: …' and 'zh-tw: …'.");
            return null;
        }
        if (from is null ? forms.Exists(form => form.Value.Length == 0) : from.Length == 0)
        {
            Broken(
                mapping, "this term has an empty form, which would match everywhere. Fill it in, or use 'from' with the text to take out.");
            return null;
        }
        var rule = from is null
            ? new ConversionRule { TwoWay = forms, OneWay = [] }
            : new ConversionRule { TwoWay = [], OneWay = [.. forms.Select(form => new OneWayRule(from, form.Key, form.Value))] };
        return new(rule, from ?? forms[0].Value, span(mapping)) { HoldsInWords = holdsInWords };
    }

    private void UnknownKey(YamlNode key, string name)
    {
        if (VariantNames.LooksLikeOne(name))
            Unknown(key, name);
        else
            Broken(
                key,
                $"unknown key '{name}'.{NearestName.Hint(name, [.. Variants.Codes, From, InWords, Note])} "
                    + $"A term has variants, '{From}', '{InWords}' and '{Note}'.");
    }

    private void Unknown(YamlNode node, string name) => diagnostics.Warning(DiagnosticCodes.UnknownVariant,
        $"'{name}' is no variant, so it has no effect.{NearestName.Hint(name, Variants.Codes)} Known: {string.Join(", ", Variants.Codes)}.",
        span(node));

    private void Broken(YamlNode node, string message) => diagnostics.Error(DiagnosticCodes.BrokenGlossary, message, span(node));
}
