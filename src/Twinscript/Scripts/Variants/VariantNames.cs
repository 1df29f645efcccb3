namespace Twinscript.Scripts;

/// <summary>Guesses whether an author meant a variant.</summary>
internal static class VariantNames
{
    /// <summary>True for <c>zh-tv</c> and <c>zh_TW</c>, not for <c>http</c> or <c>时间</c>.</summary>
    public static bool LooksLikeOne(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        if (name.Length is < 2 or > 16)
            return false;
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_'))
                return false;
        }
        return name.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("hans", StringComparison.OrdinalIgnoreCase) || name.StartsWith("hant", StringComparison.OrdinalIgnoreCase)
            || (name.Length == 2 && Variants.TryParse($"zh-{name}") is not null);
    }

    /// <summary>What was meant for a variant inside a form: <c>zh-tv</c> in <c>软件;zh-tv:軟體</c>.</summary>
    public static string? FindUnknown(ReadOnlySpan<char> form)
    {
        for (var at = form.IndexOf(';'); at >= 0; at = form.IndexOf(';'))
        {
            form = form[(at + 1)..];
            if (form.IndexOf(':') is var colon and > 0 && LooksLikeOne(form[..colon]))
                return form[..colon].Trim().ToString();
        }
        return null;
    }
}
