using Markdig.Syntax.Inlines;
using Twinscript.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Markdown;

/// <summary>Turns addresses that are relative to a page's source into ones that say what they point to.</summary>
internal sealed class LinkResolver(Page page, ILinkTargets targets)
{
    private readonly NamedTargets _names = new(page, targets);

    public NamedTargets Names => _names;

    private readonly List<(LinkInline Link, int Index)> _within = [];

    /// <param name="origin">What to add to the link's own positions to get one in the body.</param>
    public void Resolve(LinkInline link, int origin)
    {
        if (!_names.Prepare(link, () => SpanOf(link, origin)) || link.Url is not { } url
            || (Address.Local(url) ?? Address.Rooted(url)) is not { } address)
        {
            return;
        }
        if (address.Path.Length == 0)
        {
            _within.Add((link, page.Links.Count));
            page.Links.Add(new(page.Path, address.Anchor, SpanOf(link, origin)));
            link.Url = "#" + Address.Encode(address.Anchor);
        }
        else if (!link.IsImage && PageBehind(address.Path) is { } target)
        {
            link.Url = Reference(target, address, SpanOf(link, origin));
        }
        else if (FileBehind(address.Path) is not { } file)
        {
            ReportMissing(address, link.IsImage, () => SpanOf(link, origin));
        }
        else if (!IsPicture(link, file, origin))
        {
            link.Url = Reference(file, address);
        }
    }

    /// <summary>Resolves an address that stands in the author's own HTML.</summary>
    /// <param name="isLink">Whether it leads somewhere, and doesn't show something.</param>
    /// <returns>Null when the address is to stay as it is.</returns>
    public string? Resolve(string url, bool isLink, Func<SourceSpan> span)
    {
        if ((Address.Local(url) ?? Address.Rooted(url)) is not { Path.Length: > 0 } address)
            return null;
        if (isLink && PageBehind(address.Path) is { } target)
            return Reference(target, address, span());
        if (FileBehind(address.Path) is not { } file || IsMarkdown(file))
        {
            ReportMissing(address, !isLink, span);
            return null;
        }
        if (targets.WholePicture(file, out var problem) is not { } picture)
        {
            if (problem is not null)
                page.Diagnostics.Warning(DiagnosticCodes.BrokenPicture, problem, span());
            return Reference(file, address);
        }
        page.LinkedPictures.Add(file);
        return picture;
    }

    /// <summary>Points links within the page to the headings they mean. To be called when all headings have their ids.</summary>
    public void Settle(IReadOnlyList<Heading> headings)
    {
        var anchors = new Lazy<HeadingAnchors>(() => new(headings.Select(h => (h.Id, h.Text))));
        foreach (var (link, index) in _within)
        {
            var written = page.Links[index];
            if (written.Anchor.Length == 0 || page.Ids.Contains(written.Anchor)
                || anchors.Value.Find(written.Anchor) is not { } id)
            {
                continue;
            }
            page.Links[index] = written with { Anchor = id };
            link.Url = "#" + Address.Encode(id);
        }
    }

    private SourcePath? PageBehind(string written)
    {
        if (written.StartsWith('/') || page.Path.Resolve(written) is not { } target)
            return targets.PageAt(page.Path, written);
        if (written.EndsWith('/') || target.Value.Length == 0)
            target = new(target.Value.Length == 0 ? "index.md" : target.Value + "/index.md");
        return targets.IsPage(target) ? target : targets.PageAt(page.Path, written);
    }

    private SourcePath? FileBehind(string written) =>
        !written.StartsWith('/') && page.Path.Resolve(written) is { } target && targets.Exists(target) && !IsMarkdown(target)
            ? target
            : targets.FileAt(page.Path, written) is { } found && !IsMarkdown(found) ? found : null;

    private string Reference(SourcePath target, Address address, SourceSpan span)
    {
        var anchor = address.Anchor.Length > 0 ? targets.Anchor(target, address.Anchor) : "";
        page.Links.Add(new(target, anchor, span));
        return "twin:page/" + Address.Encode(target.Value) + (address.HasAnchor ? "#" + Address.Encode(anchor) : "");
    }

    private string Reference(SourcePath file, Address address)
    {
        if (!page.Assets.Contains(file))
            page.Assets.Add(file);
        return "twin:asset/" + Address.Encode(file.Value) + (address.HasAnchor ? "#" + Address.Encode(address.Anchor) : "");
    }

    private void ReportMissing(Address address, bool isShown, Func<SourceSpan> span)
    {
        var isRooted = address.Path.StartsWith('/');
        // Made by this or another program; 'twinscript check' knows better.
        if (isRooted && (targets.IsMade(address.Path) || (!isShown && System.IO.Path.HasExtension(address.Path))))
            return;
        var path = page.Path.Resolve(address.Path);
        if (path is null)
        {
            page.Diagnostics.Warning(
                DiagnosticCodes.MissingFile, $"'{address.Path}' leads out of the input folder. Link to a file inside it.", span(),
                "leads out of the input folder");
        }
        else if (IsMarkdown(path.Value) || (!isShown && !System.IO.Path.HasExtension(address.Path)))
        {
            page.Diagnostics.Warning(DiagnosticCodes.MissingPage, MissingPage(address.Path, path.Value, isShown), span());
        }
        else
        {
            page.Diagnostics.Warning(
                DiagnosticCodes.MissingFile, $"no file at '{address.Path}'. Add the file or correct the address.", span());
        }
    }

    /// <summary>The sizes to choose from of an image that has been resolved; null when it has one address only.</summary>
    public static ShownPicture? PictureOf(LinkInline image) => image.GetData(typeof(ShownPicture)) as ShownPicture;

    /// <summary>The file an image shows; null when it is not one of the site's own.</summary>
    public SourcePath? LocalFile(LinkInline image) =>
        _names.Prepare(image, () => SpanOf(image, 0)) && image.Url is { } url
            && (Address.Local(url) ?? Address.Rooted(url)) is { Path.Length: > 0 } address
            ? FileBehind(address.Path)
            : null;

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
        // A browser may show what can't be read here, so the file is published as it is.
        if (problem is not null)
            page.Diagnostics.Warning(DiagnosticCodes.BrokenPicture, problem, SpanOf(link, origin));
        return false;
    }

    private string MissingPage(string written, SourcePath target, bool isImage)
    {
        if (isImage)
            return $"'{written}' is no picture. Link to it without '!'.";
        if (targets.Exists(target))
            return $"the page '{written}' is not published. Publish it or take the link away.";
        return (NearestName.Of(target.Value, targets.Pages) ?? NearestName.Of(target.Value + ".md", targets.Pages)) is { } nearest
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
            || path.Extension.Equals(".mdx", StringComparison.OrdinalIgnoreCase)
            || path.Extension.Equals(".markdown", StringComparison.OrdinalIgnoreCase);
}
