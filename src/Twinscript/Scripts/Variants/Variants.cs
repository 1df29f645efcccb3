namespace Twinscript.Scripts;

/// <summary>Codes, names and fallbacks of the variants, as wiki authors know them.</summary>
internal static class Variants
{
    private static readonly (string Code, string InSimplified, string InTraditional, Variant[] Fallbacks)[] Table =
    [
        ("zh", "不转换", "不轉換", []),
        ("zh-hans", "简体", "簡體", [Variant.Cn, Variant.Sg, Variant.My]),
        ("zh-hant", "繁体", "繁體", [Variant.Tw, Variant.Hk, Variant.Mo]),
        ("zh-cn", "大陆", "大陸", [Variant.Hans, Variant.Sg, Variant.My]),
        ("zh-sg", "新加坡", "新加坡", [Variant.My, Variant.Hans, Variant.Cn]),
        ("zh-my", "大马", "大馬", [Variant.Sg, Variant.Hans, Variant.Cn]),
        ("zh-tw", "台湾", "臺灣", [Variant.Hant, Variant.Hk, Variant.Mo]),
        ("zh-hk", "香港", "香港", [Variant.Mo, Variant.Hant, Variant.Tw]),
        ("zh-mo", "澳门", "澳門", [Variant.Hk, Variant.Hant, Variant.Tw]),
    ];

    public static IReadOnlyList<string> Codes { get; } = [.. Table.Select(row => row.Code)];

    public static IReadOnlyList<Variant> All { get; } = Enum.GetValues<Variant>();

    public static string CodeOf(Variant variant) => Table[(int)variant].Code;

    /// <summary>What the readers of a page call a variant.</summary>
    public static string NameOf(Variant variant, Variant page) =>
        page is Variant.Hans or Variant.Cn or Variant.Sg or Variant.My
            ? Table[(int)variant].InSimplified : Table[(int)variant].InTraditional;

    public static IReadOnlyList<Variant> FallbacksOf(Variant variant) => Table[(int)variant].Fallbacks;

    /// <summary>Whether rules that name other variants may apply to this one.</summary>
    public static bool IsRegional(Variant variant) => variant >= Variant.Cn;

    /// <summary>The variant whose rules a page published with this tag follows; Chinese without a region follows the largest.</summary>
    public static Variant OfTag(string tag) => TryParse(tag) switch
    {
        Variant.Hans => Variant.Cn,
        Variant.Hant => Variant.Tw,
        { } variant => variant,
        null => Variant.Zh,
    };

    /// <summary>Reads <c>zh-tw</c> or <c>zh-Hant-TW</c>, in any case.</summary>
    public static Variant? TryParse(ReadOnlySpan<char> code)
    {
        code = code.Trim();
        if (code.Equals("zh", StringComparison.OrdinalIgnoreCase))
            return Variant.Zh;
        if (!code.StartsWith("zh-", StringComparison.OrdinalIgnoreCase))
            return null;
        var rest = code[3..];
        Variant? script = null;
        if (rest.StartsWith("hans", StringComparison.OrdinalIgnoreCase))
            script = Variant.Hans;
        else if (rest.StartsWith("hant", StringComparison.OrdinalIgnoreCase))
            script = Variant.Hant;
        if (script is not null && rest.Length == 4)
            return script;
        if (script is not null && rest[4] != '-')
            return null;
        var region = script is null ? rest : rest[5..];
        for (var variant = Variant.Cn; variant <= Variant.Mo; variant++)
        {
            if (region.Equals(CodeOf(variant).AsSpan(3), StringComparison.OrdinalIgnoreCase))
                return script is null || script == (variant < Variant.Tw ? Variant.Hans : Variant.Hant) ? variant : null;
        }
        return null;
    }
}
