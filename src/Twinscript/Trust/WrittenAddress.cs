using System.Text;

namespace Twinscript.Trust;

/// <summary>What an address in a page does, read as browsers read it.</summary>
internal static class WrittenAddress
{
    /// <summary>Whether following it runs code: <c>javascript:</c>, <c>vbscript:</c>, or a document in the address itself.</summary>
    public static bool RunsScript(string address)
    {
        if (!address.Contains(':', StringComparison.Ordinal))
            return false;
        var bare = Bare(address);
        return bare.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            || bare.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase)
            || (bare.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && !IsPicture(bare));
    }

    /// <summary>A picture in the address itself; drawings are documents that may run something.</summary>
    public static bool IsPicture(string address) =>
        address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)
        && !address.StartsWith("data:image/svg", StringComparison.OrdinalIgnoreCase);

    /// <returns>The whole address when it leads to another host over the web; null otherwise.</returns>
    public static Uri? Remote(string address)
    {
        var bare = Bare(address).Replace('\\', '/');
        if (bare.StartsWith("//", StringComparison.Ordinal))
            bare = "https:" + bare;
        return Uri.TryCreate(bare, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && Ascii.IsValid(uri.IdnHost)
            && uri.IdnHost.Length > 0 && !uri.IdnHost.AsSpan().ContainsAny(" ;,'\"")
            ? uri
            : null;
    }

    public static string Origin(Uri address) =>
        $"{address.Scheme}://{(address.HostNameType == UriHostNameType.IPv6 ? address.Host : address.IdnHost)}"
            + (address.IsDefaultPort ? "" : FormattableString.Invariant($":{address.Port}"));

    // Browsers drop white space before an address and line breaks within.
    private static string Bare(string address)
    {
        var start = 0;
        while (start < address.Length && address[start] <= ' ')
            start++;
        var bare = start == 0 ? address : address[start..];
        return bare.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 ? bare
            : bare.Replace("\t", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)
                .Replace("\r", "", StringComparison.Ordinal);
    }
}
