namespace Twinscript.Scripts;

/// <summary>In text that becomes one variant, one expression is replaced; nothing holds for other variants.</summary>
internal sealed record OneWayRule(string From, Variant Variant, string To);
