namespace Twinscript.Markdown;

/// <summary>Something a page loads, as a content policy names it.</summary>
/// <param name="Directive">Such as <c>img-src</c>.</param>
/// <param name="Source">An origin such as <c>https://example.org</c>, or <c>'self'</c>.</param>
internal readonly record struct PageLoad(string Directive, string Source)
{
    public const string Own = "'self'";

    /// <summary>Each once, in an order that is always the same.</summary>
    public static PageLoad[] InOrder(IEnumerable<PageLoad> loads) =>
        [.. loads.Distinct().OrderBy(l => l.Directive, StringComparer.Ordinal).ThenBy(l => l.Source, StringComparer.Ordinal)];
}
