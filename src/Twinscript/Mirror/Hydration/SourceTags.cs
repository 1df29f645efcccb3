namespace Twinscript.Mirror;

/// <summary>Language tags as generators write them.</summary>
internal static class SourceTags
{
    /// <summary>Whether a tag is that of the originals: <c>zh</c>, <c>zh-CN</c> and <c>zh_CN</c> all mean <c>zh-Hans-CN</c>.</summary>
    public static bool AreTheSame(string written, string source)
    {
        var tag = written.Replace('_', '-');
        if (!tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || (tag.Length > 2 && tag[2] != '-'))
            return false;
        var traditional = Has(tag, "Hant") || (!Has(tag, "Hans") && (Has(tag, "TW") || Has(tag, "HK") || Has(tag, "MO")));
        return tag.Length == 2 || traditional == Has(source, "Hant");
    }

    private static bool Has(string tag, string part) =>
        tag.Split('-').Contains(part, StringComparer.OrdinalIgnoreCase);
}
