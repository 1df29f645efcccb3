using Twinscript.Assets;
using Twinscript.Documents;
using Twinscript.Engine.Caching;
using Twinscript.Pages;
using Twinscript.Scripts;

namespace Twinscript.Offline;

/// <summary>
/// Turns one page's HTML into the XHTML of a book: links between its files, pictures beside it, notes that open in place.
/// </summary>
/// <param name="absolute">From an address within the site to one that works from anywhere.</param>
internal sealed class EpubPages(IReadOnlyList<PageInScript> pages, AssetMap assets, Func<string, string> absolute)
{
    /// <summary>Questions for where an address leads.</summary>
    public const string Kind = "book-link";

    private readonly Dictionary<string, string> _fileByUrl =
        pages.Index().ToDictionary(p => p.Item.Url, p => EpubNames.Page(p.Index), StringComparer.Ordinal);

    public string FileOf(PageInScript page) => _fileByUrl[page.Url];

    /// <summary>Of all in the site on which the address in a page depends.</summary>
    public Digest Answer(string address) => assets.FindByUrl(address) is { } asset
        ? Digest.Of(asset.Destination?.Value, asset.Get(AssetKeys.Name))
        : Digest.Of([_fileByUrl.GetValueOrDefault(address.Split('#')[0])]);

    public EpubPage Convert(PageInScript page)
    {
        var pictures = new SortedSet<string>(StringComparer.Ordinal);
        var html = SinglePicture.Settle(page.Html, anyFormat: false);
        var writer = new XhtmlWriter(html, new(EpubNames.Id, place => Address(place, pictures)));
        return new(writer.Write(), pictures, writer.HasMath, writer.HasSvg);
    }

    private string? Address(HtmlAddress place, SortedSet<string> pictures)
    {
        if (place.Value.StartsWith('/'))
            Recorder.Note(Kind, place.Value);
        var (address, fragment) = place.Value.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0
            ? (place.Value[..hash], place.Value[(hash + 1)..]) : (place.Value, "");
        if (_fileByUrl.TryGetValue(address, out var file))
            return fragment.Length > 0 ? $"{file}#{EpubNames.Id(fragment)}" : file;
        if (!place.IsOf("a") && !place.IsOf("area") && assets.FindByUrl(place.Value) is { Destination: { } picture } asset)
        {
            pictures.Add(asset.Get(AssetKeys.Name));
            return picture.Value;
        }
        return address.StartsWith('/') ? absolute(place.Value) : WithoutScripts(place);
    }

    /// <summary>Browsers look past white space within the name of a scheme.</summary>
    public static string? WithoutScripts(HtmlAddress place) =>
        string.Concat(place.Value.Where(c => c > ' ')).StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) ? null : place.Value;
}

/// <param name="Pictures">Names of the assets the page shows.</param>
/// <param name="HasMath">Books have to say which of their pages hold MathML or SVG.</param>
internal sealed record EpubPage(string Xhtml, IReadOnlyCollection<string> Pictures, bool HasMath, bool HasSvg)
{
    public string Properties => (HasMath, HasSvg) switch
    {
        (true, true) => "mathml svg",
        (true, false) => "mathml",
        (false, true) => "svg",
        _ => "",
    };
}
