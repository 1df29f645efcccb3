using System.Buffers;
using System.Globalization;
using System.Text;
using Twinscript.Pictures;
using Twinscript.Scripts;

namespace Twinscript.Offline;

/// <summary>Settles, where a page is taken away, which of a picture's files stands for all. See <see cref="Picture.Single"/>.</summary>
internal static class SinglePicture
{
    private const string Type = "image/webp";

    // Where no page has one, looking for it is all that is left to do.
    private static readonly SearchValues<string> Start = SearchValues.Create(["<picture"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Puts a plain <c>img</c> into the place of every choice of sources.</summary>
    /// <param name="anyFormat">False takes the fallback, for programs older than browsers.</param>
    public static string Settle(string html, bool anyFormat)
    {
        if (!html.AsSpan().ContainsAny(Start))
            return html;
        var output = new StringBuilder(html.Length);
        var scanner = new HtmlScanner(html);
        var foreign = new ForeignContent();
        var (picture, image, copied) = (-1, (Start: -1, End: -1), 0);
        List<(string Url, string Descriptor)> candidates = [];
        while (scanner.Read(foreign.Inside))
        {
            foreign.Follow(html, scanner);
            if (scanner.Kind is not (HtmlTokenKind.StartTag or HtmlTokenKind.EndTag) || foreign.Inside)
                continue;
            var name = html.AsSpan(scanner.NameStart..scanner.NameEnd);
            if (name.Equals("picture", StringComparison.OrdinalIgnoreCase))
            {
                if (scanner.Kind == HtmlTokenKind.EndTag && picture >= 0 && image.Start >= 0)
                {
                    output.Append(html, copied, picture - copied);
                    AppendImage(html, image, anyFormat ? Candidate(candidates) : null, output);
                    copied = scanner.End;
                }
                (picture, image) = (scanner.Kind == HtmlTokenKind.StartTag ? scanner.Start : -1, (-1, -1));
                candidates.Clear();
            }
            else if (picture >= 0 && scanner.Kind == HtmlTokenKind.StartTag)
            {
                if (image.Start < 0 && name.Equals("img", StringComparison.OrdinalIgnoreCase))
                    image = (scanner.Start, scanner.End);
                else if (name.Equals("source", StringComparison.OrdinalIgnoreCase) && HtmlTag.Attribute(html, scanner, "type") == Type)
                    candidates.AddRange(SourceSet.Parse(HtmlTag.Attribute(html, scanner, "srcset") ?? ""));
            }
        }
        return output.Append(html, copied, html.Length - copied).ToString();
    }

    private static void AppendImage(string html, (int Start, int End) image, string? address, StringBuilder output)
    {
        var tag = html[image.Start..image.End];
        output.Append(address is null ? tag : new HtmlRewriter(new(null, place => place.IsIn("src") ? address : place.Value)).Rewrite(tag));
    }

    private static string? Candidate(List<(string Url, string Descriptor)> listed) =>
        listed.Count == 0 ? null : listed.LastOrDefault(c => Width(c.Descriptor) <= PictureSettings.SingleWidth, listed[0]).Url;

    private static int Width(string descriptor) =>
        int.TryParse(descriptor.AsSpan().TrimEnd('w'), NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            ? width
            : int.MaxValue;
}
