using Microsoft.AspNetCore.Http;

namespace Twinscript.Cli.Preview;

/// <summary>The path of a request, decoded and free of everything that could lead out of the site.</summary>
internal sealed record RequestPath
{
    private RequestPath(IReadOnlyList<string> segments, bool endsWithSlash) => (Segments, EndsWithSlash) = (segments, endsWithSlash);

    public static RequestPath NotFound { get; } = new(["404.html"], endsWithSlash: false);

    /// <summary>Decoded; none is empty.</summary>
    public IReadOnlyList<string> Segments { get; }

    public bool EndsWithSlash { get; }

    /// <summary>As an address: starts with one slash and has none at its end.</summary>
    public string Encoded => string.Concat(Segments.Select(segment => "/" + Uri.EscapeDataString(segment)));

    public static RequestPath? Of(HttpRequest request) => Of(request.Path.Value ?? "/");

    /// <summary>Null when the path leads nowhere a site could have a file.</summary>
    /// <param name="decoded">Query and fragment are ignored.</param>
    public static RequestPath? Of(string decoded)
    {
        if (!decoded.StartsWith('/'))
            return null;
        var end = decoded.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? decoded : decoded[..end];
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments.All(IsPlain) ? new(segments, path.EndsWith('/')) : null;
    }

    /// <summary>The path seen from a folder of the site; null when it leads elsewhere.</summary>
    public RequestPath? Within(string folder)
    {
        var above = folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Segments.Count < above.Length
            || !above.SequenceEqual(Segments.Take(above.Length).Select(Uri.EscapeDataString), StringComparer.Ordinal)
            ? null
            : new([.. Segments.Skip(above.Length)], EndsWithSlash);
    }

    // Kestrel leaves %2F encoded, and a name with a backslash, a colon or a NUL means something else to some file systems.
    private static bool IsPlain(string segment) =>
        segment is not "." and not ".."
        && !segment.AsSpan().ContainsAny('\\', ':', '\0')
        && !segment.Contains("%2F", StringComparison.OrdinalIgnoreCase);
}
