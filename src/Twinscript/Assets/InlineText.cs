namespace Twinscript.Assets;

/// <summary>Code as it may stand within a page.</summary>
internal static class InlineText
{
    /// <summary>
    /// Nothing in the code ends its element: a backslash before the slash means the same in strings of scripts and styles.
    /// </summary>
    public static string Of(string code) => !code.Contains("</", StringComparison.Ordinal) ? code
        : code.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)
            .Replace("</style", "<\\/style", StringComparison.OrdinalIgnoreCase);
}
