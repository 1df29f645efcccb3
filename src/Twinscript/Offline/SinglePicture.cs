using System.Globalization;
using AngleSharp.Dom;
using Twinscript.Discovery;
using Twinscript.Pictures;
using Twinscript.Reading;

namespace Twinscript.Offline;

/// <summary>Which of a picture's files stands for all where a page is taken away: one in WebP, which every browser of today knows, as wide as the fallback.</summary>
internal static class SinglePicture
{
    private const string Type = "image/webp";

    public static PictureFile Of(Picture picture) =>
        picture.Sources.FirstOrDefault(f => f.Format == PictureFormat.WebP && f.Width == picture.Fallback.Width) ?? picture.Fallback;

    /// <summary>Puts a plain <c>img</c> into the place of every choice of sources.</summary>
    /// <param name="anyFormat">False takes the fallback, for programs older than browsers.</param>
    public static void Settle(IParentNode root, bool anyFormat)
    {
        foreach (var picture in root.QuerySelectorAll("picture").ToList())
        {
            if (picture.QuerySelector("img") is not { } image)
                continue;
            if (anyFormat && Candidate(picture) is { } address)
                image.SetAttribute("src", address);
            picture.Replace(image);
        }
    }

    /// <inheritdoc cref="Settle"/>
    public static string Settled(string html)
    {
        var fragment = PageHtml.Parse(html);
        Settle(fragment, anyFormat: true);
        return fragment.InnerHtml;
    }

    private static string? Candidate(IElement picture)
    {
        var listed = picture.QuerySelectorAll("source").Where(s => s.GetAttribute("type") == Type)
            .SelectMany(s => SourceSet.Parse(s.GetAttribute("srcset") ?? "")).ToList();
        return listed.Count == 0 ? null : listed.LastOrDefault(c => Width(c.Descriptor) <= PictureSettings.SingleWidth, listed[0]).Url;
    }

    private static int Width(string descriptor) =>
        int.TryParse(descriptor.AsSpan().TrimEnd('w'), NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? width : int.MaxValue;
}
