namespace Twinscript.Pages;

/// <summary>The content of a page that consists of links to others.</summary>
/// <param name="Kind"><c>tag</c>, <c>tags</c> or <c>archive</c>.</param>
internal sealed record Listing(string Kind, IReadOnlyList<ListingGroup> Groups);

/// <param name="Title">Null when the group needs none.</param>
/// <param name="Url">The group's own page; null when it has none.</param>
internal sealed record ListingGroup(string? Title, string? Url, IReadOnlyList<PageInScript> Pages);
