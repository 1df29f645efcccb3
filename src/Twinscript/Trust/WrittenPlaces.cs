using Twinscript.Diagnostics;

namespace Twinscript.Trust;

/// <summary>
/// Finds in a page's source what its HTML holds. The HTML knows no positions, but authors write names and addresses as they come out.
/// </summary>
/// <param name="bodyStart">Where the body begins.</param>
internal sealed class WrittenPlaces(SourceText source, int bodyStart)
{
    private readonly Dictionary<string, int> _next = new(StringComparer.OrdinalIgnoreCase);

    public SourceSpan OfTag(string name) => Find("<" + name, behind => !char.IsAsciiLetterOrDigit(behind)) ?? WholeFile;

    public SourceSpan OfAttribute(string name) =>
        Find(name, static behind => behind is '=' or ' ' or '\t' or '\n' or '\r' or '>' or '/' or '}') ?? WholeFile;

    /// <param name="value">Decoded.</param>
    public SourceSpan OfAddress(string value)
    {
        var trimmed = value.Trim();
        if (trimmed.Length > 0 && Find(trimmed, static _ => true) is { } whole)
            return whole;
        // Written with character references or percent signs.
        foreach (var part in (string[])["script:", "script&", "&#", "data:", "href", "]("])
        {
            if (Find(part, static _ => true) is { } span)
                return span;
        }
        return WholeFile;
    }

    private SourceSpan WholeFile => SourceText.WholeFile(source.File);

    private SourceSpan? Find(string written, Predicate<char> mayFollow)
    {
        var text = source.Text;
        for (var from = _next.GetValueOrDefault(written, bodyStart); from < text.Length;)
        {
            var at = text.IndexOf(written, from, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return null;
            from = _next[written] = at + written.Length;
            if (from >= text.Length || mayFollow(text[from]))
                return source.Span(at, written.Length);
        }
        return null;
    }
}
