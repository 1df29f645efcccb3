using System.Text;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Scripts;

namespace Twinscript.Offline;

/// <summary>Makes a page's links work in a folder without a server: relative, and with the names of index files. Everything else stays as it is written.</summary>
/// <param name="held">What lies in the folder. Other addresses of the site lead to where it lives, or nowhere when nobody knows where.</param>
internal sealed class RelativeLinks(SiteConfiguration site, IReadOnlySet<SitePath> held)
{
    private const string PictureEnd = "</picture>";

    public string Rewrite(string html, SitePath page)
    {
        var output = new StringBuilder(html.Length + 1024);
        var scanner = new HtmlScanner(html);
        while (scanner.Read(foreign: false))
        {
            var token = html.AsSpan(scanner.Start..scanner.End);
            if (scanner.Kind != HtmlTokenKind.StartTag)
                output.Append(token);
            else if (html.AsSpan(scanner.NameStart..scanner.NameEnd) is "picture" && html.IndexOf(PictureEnd, scanner.End, StringComparison.Ordinal) is var end and >= 0)
            {
                output.Append(Rewrite(SinglePicture.Settled(html[scanner.Start..(end + PictureEnd.Length)]), page));
                scanner.Skip(end + PictureEnd.Length);
            }
            else
                WriteTag(html, scanner, page, output);
        }
        return output.ToString();
    }

    private void WriteTag(string html, HtmlScanner tag, SitePath page, StringBuilder output)
    {
        var (start, copied) = (output.Length, tag.Start);
        var attributes = tag.Attributes;
        while (attributes.MoveNext())
        {
            var attribute = attributes.Current;
            if (!IsAddress(html.AsSpan(attribute.NameStart..attribute.NameEnd)) || html.AsSpan(attribute.ValueStart..attribute.ValueEnd) is not (['/', not '/', ..] or "/"))
                continue;
            var link = Resolve(html[attribute.ValueStart..attribute.ValueEnd], page);
            if (link is { IsHeld: false } && html.AsSpan(tag.NameStart..tag.NameEnd) is "link")
            {
                output.Length = start;
                return;
            }
            var quoted = attribute.Quote == '\0' ? 0 : 1;
            if (link.Address is { } address)
            {
                output.Append(html.AsSpan(copied..attribute.ValueStart)).Append(address);
                copied = attribute.ValueEnd;
            }
            else
            {
                output.Append(html.AsSpan(copied..attribute.NameStart).TrimEnd());
                copied = attribute.ValueEnd + quoted;
            }
        }
        output.Append(html.AsSpan(copied..tag.End));
    }

    private static bool IsAddress(ReadOnlySpan<char> attribute) => attribute is "href" or "src" or "poster" or "xlink:href";

    /// <param name="link">As it stands in the page: what follows the path is copied with its character references.</param>
    /// <param name="page">The page it stands on.</param>
    private (string? Address, bool IsHeld) Resolve(string link, SitePath page)
    {
        var end = link.AsSpan().IndexOfAny('?', '#') is var at and >= 0 ? at : link.Length;
        var path = Uri.UnescapeDataString(Decode(link[..end]));
        if (path.StartsWith(site.BasePath + "/", StringComparison.Ordinal))
        {
            path = path[(site.BasePath.Length + 1)..];
            var target = new SitePath(path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);
            if (held.Contains(target))
                return (Relative(page, target) + link[end..], true);
        }
        return (site.Url.Length > 0 ? site.Absolute(link) : null, false);
    }

    private static string Decode(string path)
    {
        if (!path.Contains('&', StringComparison.Ordinal))
            return path;
        var text = new StringBuilder();
        new TextRuns(path, 0, path.Length).AppendTo(text);
        return text.ToString();
    }

    private static string Relative(SitePath from, SitePath to)
    {
        var (own, target) = (from.Value.Split('/')[..^1], to.Value.Split('/'));
        var shared = 0;
        while (shared < own.Length && shared < target.Length - 1 && own[shared] == target[shared])
            shared++;
        return string.Join('/', Enumerable.Repeat("..", own.Length - shared).Concat(target[shared..].Select(Uri.EscapeDataString)));
    }
}
