namespace Twinscript.Pages;

/// <summary>The content of a page that consists of links to others.</summary>
/// <param name="Kind"><c>tag</c>, <c>tags</c>, <c>category</c>, <c>categories</c>, <c>archive</c> or, on a blog, <c>posts</c>.</param>
internal sealed record Listing(string Kind, IReadOnlyList<ListingGroup> Groups)
{
    /// <summary>Null for a listing of one page.</summary>
    public Pager? Pager { get; init; }
}

/// <param name="Title">Null when the group needs none.</param>
/// <param name="Url">The group's own page; null when it has none.</param>
internal sealed record ListingGroup(string? Title, string? Url, IReadOnlyList<PageInScript> Pages)
{
    /// <summary>Of the pages the group stands for; its own page may list them instead.</summary>
    public int Count { get; init; } = Pages.Count;
}

/// <summary>The way through a listing of several pages.</summary>
/// <param name="Number">Of the page shown, from 1.</param>
internal sealed record Pager(int Number, IReadOnlyList<string> Urls)
{
    private const int Around = 2;

    public string? Previous => Number > 1 ? Urls[Number - 2] : null;

    public string? Next => Number < Urls.Count ? Urls[Number] : null;

    /// <summary>The first, the last and those around; a gap stands for what is left out.</summary>
    public IEnumerable<PagerLink> Links
    {
        get
        {
            var last = 0;
            for (var number = 1; number <= Urls.Count; number++)
            {
                if (number > 1 && number < Urls.Count && Math.Abs(number - Number) > Around)
                    continue;
                if (number > last + 1)
                    yield return new(0, null, false);
                yield return new(number, Urls[number - 1], number == Number);
                last = number;
            }
        }
    }
}

/// <param name="Url">Null for a gap.</param>
internal sealed record PagerLink(int Number, string? Url, bool IsCurrent);
