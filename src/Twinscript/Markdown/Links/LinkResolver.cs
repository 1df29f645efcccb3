using Markdig.Syntax.Inlines;
using Twinscript.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Markdown;

/// <summary>Turns addresses that are relative to a page's source into ones that say what they point to.</summary>
internal sealed class LinkResolver(Page page, ILinkTargets targets)
{
    private readonly NamedTargets _names = new(page, targets);

    public NamedTargets Names => _names;

    /// <param name="origin">What to add to the link's own positions to get one in the body.</param>
    public void Resolve(LinkInline link, int origin)
    {
        if (!_names.Prepare(link, () => SpanOf(link, origin)) || link.Url is not { } url || Address.Local(url) is not { } address)
            return;
        if (address.Path.Length == 0)
        {
            page.Links.Add(new(page.Path, address.Anchor, SpanOf(link, origin)));
            link.Url = "#" + Address.Encode(address.Anchor);
            return;
        }
        if (page.Path.Resolve(address.Path) is not { } target)
        {
            page.Diagnostics.Error(
                DiagnosticCodes.MissingFile,
                $"'{address.Path}' leads out of the input folder. Link to a file inside it.",
                SpanOf(link, origin));
            return;
        }
        if (address.Path.EndsWith('/') || target.Value.Length == 0)
            target = new(target.Value.Length == 0 ? "index.md" : target.Value + "/index.md");
        if (targets.IsPage(target) && !link.IsImage)
        {
            page.Links.Add(new(target, address.Anchor, SpanOf(link, origin)));
            link.Url = "twin:page/" + Address.Encode(target.Value) + (address.HasAnchor ? "#" + Address.Encode(address.Anchor) : "");
        }
        else if (IsMarkdown(target))
        {
            page.Diagnostics.Error(DiagnosticCodes.MissingPage, MissingPage(address.Path, target, link.IsImage), SpanOf(link, origin));
        }
        else if (targets.Exists(target) && IsPicture(link, target, origin))
        {
            // Its address stands in the link now.
        }
        else if (targets.Exists(target))
        {
            if (!page.Assets.Contains(target))
                page.Assets.Add(target);
            link.Url = "twin:asset/" + Address.Encode(target.Value) + (address.HasAnchor ? "#" + Address.Encode(address.Anchor) : "");
        }
        else if (targets.IsPage(new(target.Value + ".md")))
        {
            page.Diagnostics.Error(
                DiagnosticCodes.MissingPage, $"no page at '{address.Path}'. Did you mean '{address.Path}.md'?", SpanOf(link, origin));
        }
        else
        {
            page.Diagnostics.Error(
                DiagnosticCodes.MissingFile, $"no file at '{address.Path}'. Add the file or correct the address.", SpanOf(link, origin));
        }
    }

    /// <summary>The sizes to choose from of an image that has been resolved; null when it has one address only.</summary>
    public static ShownPicture? PictureOf(LinkInline image) => image.GetData(typeof(ShownPicture)) as ShownPicture;

    /// <summary>The file an image shows; null when it is not one of the site's own.</summary>
    public SourcePath? LocalFile(LinkInline image) =>
        _names.Prepare(image, () => SpanOf(image, 0)) && image.Url is { } url && Address.Local(url) is { Path.Length: > 0 } address
        && page.Path.Resolve(address.Path) is { } target && targets.Exists(target) ? target : null;

    /// <summary>Not to be asked for without need: a span holds its whole line.</summary>
    public SourceSpan SpanOf(LinkInline link, int origin)
    {
        // A reference's address stands where the reference is defined.
        var span = link.Reference is { UrlSpan.IsEmpty: false } reference ? reference.UrlSpan : link.UrlSpan;
        if (span.IsEmpty)
            span = link.Span;
        return page.Span(origin + span.Start, origin + span.End + 1);
    }

    /// <summary>Points a link or image to what was made of a raster picture.</summary>
    private bool IsPicture(LinkInline link, SourcePath target, int origin)
    {
        string? problem;
        if (link.IsImage && targets.Picture(target, out problem) is { } picture)
        {
            link.SetData(typeof(ShownPicture), picture);
            link.Url = picture.Url;
            page.Pictures.Add(target);
            return true;
        }
        else if (link.IsImage)
        {
            targets.Picture(target, out problem);
        }
        else if (targets.WholePicture(target, out problem) is { } url)
        {
            link.Url = url;
            page.LinkedPictures.Add(target);
            return true;
        }
        if (problem is not null)
            page.Diagnostics.Error(DiagnosticCodes.BrokenPicture, problem, SpanOf(link, origin));
        return problem is not null;
    }

    private string MissingPage(string written, SourcePath target, bool isImage)
    {
        if (isImage)
            return $"'{written}' is no picture. Link to it without '!'.";
        if (targets.Exists(target))
            return $"the page '{written}' is not published. Publish it or take the link away.";
        return NearestName.Of(target.Value, targets.Pages) is { } nearest
            ? $"no page at '{written}'. Did you mean '{FromHere(nearest)}'?"
            : $"no page at '{written}'. Add the page or correct the address.";
    }

    private string FromHere(string target)
    {
        var here = page.Path.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var there = target.Split('/');
        var shared = 0;
        while (shared < here.Length && shared < there.Length - 1 && here[shared] == there[shared])
            shared++;
        return string.Concat(Enumerable.Repeat("../", here.Length - shared)) + string.Join('/', there[shared..]);
    }

    private static bool IsMarkdown(SourcePath path) =>
        path.Extension.Equals(".md", StringComparison.OrdinalIgnoreCase)
            || path.Extension.Equals(".markdown", StringComparison.OrdinalIgnoreCase);
}
