using System.Text;

namespace Twinscript.Scripts;

/// <summary>One <c>-{…}-</c> whose nested ones have become text.</summary>
internal sealed class Markup
{
    private Markup(
        MarkupFlags flags, IReadOnlyList<Variant> variants, string text, ConversionRule? rule, string? unknownVariant,
        string? unknownFlag) =>
        (Flags, Listed, Text, Rule, UnknownVariant, UnknownFlag) = (flags, variants, text, rule, unknownVariant, unknownFlag);

    public MarkupFlags Flags { get; }

    /// <summary>For <see cref="MarkupFlags.Variants"/>, in the author's order.</summary>
    public IReadOnlyList<Variant> Listed { get; }

    /// <summary>What follows the flags.</summary>
    public string Text { get; }

    public ConversionRule? Rule { get; }

    public string? UnknownVariant { get; }

    public string? UnknownFlag { get; }

    /// <summary>Whether nothing is ever shown in its place.</summary>
    public bool IsSilent =>
        (Flags & (MarkupFlags.Hide | MarkupFlags.Remove | MarkupFlags.Title)) != MarkupFlags.None
            && (Flags & (MarkupFlags.Describe | MarkupFlags.Add)) == MarkupFlags.None;

    public static Markup Parse(string content)
    {
        var bar = content.IndexOf('|');
        var flags = MarkupFlags.None;
        List<Variant> listed = [];
        string? unknownFlag = null;
        if (bar >= 0)
        {
            foreach (var range in content.AsSpan(0, bar).Split(';'))
            {
                var flag = content.AsSpan(0, bar)[range].Trim();
                if (flag.IsEmpty)
                    continue;
                if (FlagOf(flag) is var known and not MarkupFlags.None)
                    flags |= known;
                else if (Variants.TryParse(flag) is { } variant)
                    listed.Add(variant);
                else
                    unknownFlag ??= flag.ToString();
            }
            // Words with a bar between them, not flags: all of it is text, so that nothing is lost.
            if (unknownFlag is not null)
                (flags, listed, bar) = (MarkupFlags.None, [], -1);
        }

        var text = content[(bar + 1)..];
        flags = Settle(flags, listed.Count > 0);
        string? unknownVariant = null;
        var rule = (flags & (MarkupFlags.Raw | MarkupFlags.Name | MarkupFlags.Variants)) == MarkupFlags.None
            ? RuleParser.Parse(text, out unknownVariant)
            : null;
        if (rule is null && text.Length > 0 && (flags & (MarkupFlags.Add | MarkupFlags.Hide | MarkupFlags.Remove)) != MarkupFlags.None)
            rule = ConversionRule.Pin(text);
        return new(flags, listed, text, rule, unknownVariant, unknownFlag);
    }

    /// <summary>The rule as the readers of a page may check it: <c>大陸：软件；臺灣：軟體；</c>.</summary>
    public string Description(Variant page)
    {
        if (Rule is null)
            return Text;
        var words = new StringBuilder();
        foreach (var (variant, form) in Rule.TwoWay)
            words.Append(Variants.NameOf(variant, page)).Append('：').Append(form).Append('；');
        foreach (var rule in Rule.OneWay)
            words.Append(rule.From).Append('⇒').Append(Variants.NameOf(rule.Variant, page)).Append('：').Append(rule.To).Append('；');
        return words.ToString();
    }

    // Some flags silence others.
    private static MarkupFlags Settle(MarkupFlags flags, bool variants)
    {
        foreach (var alone in (ReadOnlySpan<MarkupFlags>)[MarkupFlags.Raw, MarkupFlags.Name, MarkupFlags.Remove])
        {
            if ((flags & alone) != MarkupFlags.None)
                return alone;
        }
        if ((flags & MarkupFlags.Hide) != MarkupFlags.None)
            return flags & ~MarkupFlags.Add;
        return flags == MarkupFlags.None && variants ? MarkupFlags.Variants : flags;
    }

    private static MarkupFlags FlagOf(ReadOnlySpan<char> flag) => flag switch
    {
        "R" => MarkupFlags.Raw,
        "N" => MarkupFlags.Name,
        "A" => MarkupFlags.Add,
        "H" => MarkupFlags.Hide,
        "-" => MarkupFlags.Remove,
        "T" => MarkupFlags.Title,
        "D" => MarkupFlags.Describe,
        _ => MarkupFlags.None,
    };
}
