using Twinscript.Documents;

namespace Twinscript.Pages;

/// <summary>What other generators call a page unless they are told otherwise.</summary>
internal static class OldAddresses
{
    private static readonly string[] PostPatterns =
    [
        ":year/:month/:day/:title", ":year/:month/:title", ":year/:title", ":year/:i_month/:i_day/:title", "posts/:title", "post/:title",
        "posts/:abbrlink", "p/:abbrlink", "archives/:abbrlink", "archives/:title", "blog/:title", "blog/:year/:month/:day/:title",
        ":category/:year/:month/:day/:title", ":category/:title",
    ];

    public static IEnumerable<string> Of(Document document)
    {
        var path = document.Get(PageKeys.Original);
        var place = new PageFileName(path).Place;
        yield return place;
        var matter = document.Get(PageKeys.FrontMatter);
        if (matter.Date is null && !PageFileName.IsPost(path))
            yield break;
        foreach (var pattern in PostPatterns)
        {
            if (Permalinks.Expand(pattern, document) is { } address)
                yield return address;
        }
    }
}
