using Markdig.Syntax.Inlines;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Markdown.Tags;

namespace Twinscript.Markdown;

/// <summary>Turns names of pages and files, as tags and wiki links give them, into addresses.</summary>
internal sealed class NamedTargets(Page page, ILinkTargets targets)
{
    /// <summary>Gives the link an address; none at all when the page it names isn't there.</summary>
    /// <param name="span">Where the link stands; asked for only when something is wrong.</param>
    /// <returns>False when nothing is left to do: the link leads to a page, or nowhere.</returns>
    public bool Prepare(LinkInline link, Func<SourceSpan> span)
    {
        if (link.Title is { } title)
            link.Title = page.Tagged.Restore(title);
        var name = link.GetData(typeof(PageName)) as PageName ?? InAddress(link);
        if (name is null)
            return true;
        link.RemoveData(typeof(PageName));
        return link.IsImage ? Picture(link, name) : ToPage(link, name, span);
    }

    /// <summary>Settles where the tags lead that stand inside HTML.</summary>
    public void Prepare(ReadOnlySpan<char> html)
    {
        for (var at = 0; TaggedText.MayHold(html) && at < html.Length; at++)
        {
            if (page.Tagged.At(html[at..]) is { Meaning: TagMeaning.Page } tag
                && TagLink.NameOf(tag) is var name && targets.FindPage(name.Name, page.Path) is { } target)
                tag.Address = AddressOf(target, name.Anchor);
        }
    }

    // [words]({{< ref "other.md" >}}), [words]({{ site.baseurl }}/other)
    private PageName? InAddress(LinkInline link)
    {
        if (link.Url is not { } url || !TaggedText.MayHold(url) || page.Tagged.Tags.Count == 0)
            return null;
        if (page.Tagged.At(url) is { Form: not TagForm.Value } tag && url.Length == 2)
            return TagLink.NameOf(tag);
        link.Url = page.Tagged.Replace(url, tag => tag.Form == TagForm.Value ? tag.Rest : TagLink.NameOf(tag).Name);
        return null;
    }

    private bool ToPage(LinkInline link, PageName name, Func<SourceSpan> span)
    {
        if (name.Name.Length == 0)
        {
            link.Url = "#" + Address.Encode(name.Anchor);
            Label(link, name.Anchor);
            return true;
        }
        if (targets.FindPage(name.Name, page.Path) is { } target)
        {
            page.Links.Add(new(target, name.Anchor, span()));
            link.Url = AddressOf(target, name.Anchor);
            Label(link, targets.TitleOf(target) ?? name.Name);
            return false;
        }
        Label(link, name.Name);
        if (FileNamed(name.Name) is { } file)
        {
            link.Url = FromHere(file);
            return true;
        }
        if (name.Name.Contains("://", StringComparison.Ordinal) || name.Name.StartsWith('/'))
        {
            link.Url = name.Name;
            return true;
        }
        link.Url = null;
        page.Diagnostics.Warning(DiagnosticCodes.MissingPage,
            $"no page is called '{name.Name}', so the words are shown without a link. Add the page or correct the name.", span());
        return false;
    }

    private bool Picture(LinkInline image, PageName name)
    {
        image.Url = FileNamed(name.Name) is { } file ? FromHere(file) : Address.Encode(name.Name);
        return true;
    }

    /// <summary>Beside the page, in the folder that is called like the page, or, by its name alone, anywhere.</summary>
    private SourcePath? FileNamed(string name)
    {
        var stem = Path.GetFileNameWithoutExtension(page.Path.Value);
        if (name.Contains("://", StringComparison.Ordinal))
            return null;
        string[] places = [name, $"{stem}/{name}", "/" + name];
        return places.Select(page.Path.Resolve).FirstOrDefault(file => file is { } at && targets.Exists(at))
            ?? targets.FindFile(name, page.Path);
    }

    private string FromHere(SourcePath file) => Address.Encode(
        string.Concat(Enumerable.Repeat("../", page.Path.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries).Length)) + file.Value);

    private static string AddressOf(SourcePath target, string anchor) =>
        "twin:page/" + Address.Encode(target.Value) + (anchor.Length > 0 ? "#" + Address.Encode(anchor) : "");

    private static void Label(LinkInline link, string words)
    {
        if (link.FirstChild is null)
            link.AppendChild(new LiteralInline(words));
    }
}
