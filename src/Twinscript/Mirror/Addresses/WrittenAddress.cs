using System.Runtime.InteropServices;

namespace Twinscript.Mirror;

internal enum AddressKind
{
    /// <summary><c>../a.html</c></summary>
    Relative,

    /// <summary><c>/a.html</c></summary>
    Rooted,

    /// <summary><c>https://example.org/a.html</c>, <c>//example.org/a.html</c></summary>
    Whole,
}

/// <summary>An address of a page or a file, cut into its parts as they are written.</summary>
/// <param name="Origin">Scheme and host; empty unless the address is whole.</param>
/// <param name="Rest">Query and fragment.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WrittenAddress(AddressKind Kind, string Origin, string Path, string Rest)
{
    public string Host => Origin[(Origin.IndexOf("//", StringComparison.Ordinal) + 2)..];

    /// <returns>Null for what names no other page or file: an anchor, a query, mail, a script.</returns>
    public static WrittenAddress? Parse(string address)
    {
        if (address.Length == 0 || address[0] is '#' or '?')
            return null;
        var end = address.AsSpan().IndexOfAny('?', '#') is var stop and >= 0 ? stop : address.Length;
        var rest = address[end..];
        var slash = address.AsSpan(0, end).IndexOf('/');
        var colon = address.AsSpan(0, end).IndexOf(':');
        if (colon >= 0 && (slash < 0 || colon < slash))
        {
            var scheme = address.AsSpan(0, colon);
            if (!scheme.Equals("http", StringComparison.OrdinalIgnoreCase) && !scheme.Equals("https", StringComparison.OrdinalIgnoreCase))
                return null;
            return slash == colon + 1 ? Whole(address, slash, end, rest) : null;
        }
        if (slash == 0)
            return end > 1 && address[1] == '/' ? Whole(address, 0, end, rest) : new(AddressKind.Rooted, "", address[..end], rest);
        return new(AddressKind.Relative, "", address[..end], rest);
    }

    private static WrittenAddress? Whole(string address, int slashes, int end, string rest)
    {
        if (slashes + 2 >= end || address[slashes + 1] != '/')
            return null;
        var path = address.IndexOf('/', slashes + 2, end - slashes - 2);
        if (path < 0)
            path = end;
        return new(AddressKind.Whole, address[..path], address[path..end], rest);
    }
}
