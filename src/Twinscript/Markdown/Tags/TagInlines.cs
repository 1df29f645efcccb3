using Markdig.Extensions.CustomContainers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Twinscript.Markdown.Tags;

/// <summary>Makes links, pictures, code and words of the tags that stand in a line.</summary>
internal sealed class TagInlineParser : InlineParser
{
    public TagInlineParser() => OpeningCharacters = TaggedText.FirstUnits;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if ((processor.Context?.Properties.GetValueOrDefault(typeof(TaggedText)) as TaggedText)?.At(slice.AsSpan()) is not { } tag)
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        slice.Start += 2;
        if (Shown(tag) is { } shown)
        {
            (shown.Span, shown.Line, shown.Column) = (new(start, start + 1), line, column);
            if (shown is LinkInline link)
                link.UrlSpan = shown.Span;
            processor.Inline = shown;
        }
        else
        {
            processor.Inline = new LiteralInline("") { Span = new(start, start + 1), Line = line, Column = column, IsClosed = true };
        }
        return true;
    }

    private static Inline? Shown(Tag tag)
    {
        if (TagBadge.Of(tag) is { } badge)
            return badge;
        switch (tag.Meaning)
        {
            case TagMeaning.Code when tag is { Role: TagRole.Open, Enclosed: { } code }:
                return new CodeInline(code) { Delimiter = '`', DelimiterCount = 1 };
            case TagMeaning.Figure when tag.Role != TagRole.Close:
                return TagPicture.Of(tag);
            case TagMeaning.Page or TagMeaning.Link or TagMeaning.Address when tag.Form != TagForm.Value:
                return TagLink.Of(tag);
            case TagMeaning.Video when tag.Role != TagRole.Close:
                return TagVideo.Of(tag);
            case TagMeaning.Figure or TagMeaning.Video or TagMeaning.Contents:
                return null;
            default:
                return tag.Role == TagRole.Open && tag.StandsAlone || TagWords.Of(tag) is not { Length: > 0 } words
                    ? null
                    : new LiteralInline(words) { IsClosed = true };
        }
    }
}

/// <summary>A word or two beside a heading: <c>&lt;Badge text="新" type="tip" /></c>.</summary>
internal static class TagBadge
{
    public static Inline? Of(Tag tag)
    {
        if (tag.Role != TagRole.Single || !tag.Name.Equals("badge", StringComparison.OrdinalIgnoreCase)
            || TagWords.Of(tag) is not { Length: > 0 } words)
            return null;
        var badge = new CustomContainerInline { IsClosed = true };
        badge.GetAttributes().AddClass("badge");
        if (tag.Arguments.Get("type", "variant", "color") is { } kind && NoteKinds.IsKnown(kind))
            badge.GetAttributes().AddClass(kind.ToLowerInvariant());
        badge.AppendChild(new LiteralInline(words) { IsClosed = true });
        return badge;
    }
}

/// <summary>Pictures: <c>{% asset_img a.svg 說明 %}</c>, <c>{{&lt; figure src="a.svg" title="說明" >}}</c>.</summary>
internal static class TagPicture
{
    public static LinkInline? Of(Tag tag)
    {
        var arguments = tag.Arguments;
        string[] values = [.. arguments.Values];
        var at = Array.FindIndex(values, TagWords.IsAddress);
        var source = arguments.Get("src", "url", "link", "file")
            ?? (at >= 0 ? values[at] : tag.Name == "asset_img" ? arguments.At(0) : null);
        if (source is null)
            return null;
        at = Math.Max(at, 0);
        var image = new LinkInline(Address.Encode(source), "") { IsImage = true, IsClosed = true };
        var sizes = values.Skip(at + 1).TakeWhile(IsSize).ToArray();
        var rest = values.Skip(at + 1 + sizes.Length).SelectMany(Unquote).ToArray();
        // {% img … '"title" "alt"' %}; without quotation marks all of it is the title.
        var isPair = values.Skip(at + 1 + sizes.Length).Any(value => value.Contains('"', StringComparison.Ordinal));
        var title = string.Join(' ', isPair ? rest.Take(1) : rest);
        title = string.Join(' ', new[] { title, arguments.Get("title"), arguments.Get("caption") }
            .OfType<string>().Where(text => text.Length > 0).Distinct(StringComparer.Ordinal));
        var alt = arguments.Get("alt") ?? (isPair && rest.Length > 1 ? rest[1] : title);
        if (title.Length > 0)
            image.Title = title;
        if (alt.Length > 0)
            image.AppendChild(new LiteralInline(alt));
        if ((arguments.Get("width") ?? sizes.ElementAtOrDefault(0)) is { } width && int.TryParse(width, out _))
            image.GetAttributes().AddProperty("width", width);
        if ((arguments.Get("height") ?? sizes.ElementAtOrDefault(1)) is { } height && int.TryParse(height, out _))
            image.GetAttributes().AddProperty("height", height);
        if (arguments.Get("attr") is { } credit)
            image.GetAttributes().AddProperty("credit", credit);
        image.SetData(typeof(PageName), new PageName(source, ""));
        return image;
    }

    private static bool IsSize(string value) =>
        value.Length > 0 && value.AsSpan().TrimEnd("px%em").IndexOfAnyExceptInRange('0', '9') < 0;

    private static IEnumerable<string> Unquote(string value) =>
        value.Contains('"', StringComparison.Ordinal)
            ? value.Split('"', StringSplitOptions.RemoveEmptyEntries).Where(v => v.Trim().Length > 0)
            : [value];
}

/// <summary>The name of a page, as generators and wikis write it instead of an address.</summary>
internal sealed record PageName(string Name, string Anchor);

/// <summary>Links: <c>{% post_link other 標題 %}</c>, <c>{{&lt; ref "other.md" >}}</c>.</summary>
internal static class TagLink
{
    public static Inline? Of(Tag tag)
    {
        if (tag.Role == TagRole.Close)
            return null;
        var arguments = tag.Arguments;
        string[] values = [.. arguments.Values];
        if (tag.Meaning == TagMeaning.Page || IsFileOnly(tag, values))
        {
            var title = string.Join(' ', values.Skip(1).Where(value => value is not ("true" or "false")));
            return ToPage(NameOf(tag), tag.Form == TagForm.Shortcode ? "" : title);
        }
        var address = arguments.Get("href", "url", "link", "to", "src") ?? values.FirstOrDefault(TagWords.IsAddress);
        var words = string.Join(' ', new[] { values.FirstOrDefault(value => value != address && value.Length > 0) ?? "" }
            .Concat([arguments.Get("text", "title", "name", "content", "label") ?? ""])
            .Concat([arguments.Get("desc", "description", "summary") ?? ""])
            .Where(word => word.Length > 0).Distinct(StringComparer.Ordinal));
        if (tag.Name.StartsWith("gallery", StringComparison.OrdinalIgnoreCase))
            (words, address) = (string.Join('：', values.Take(2)), values.ElementAtOrDefault(2) ?? address);
        if (tag.Role == TagRole.Open)
            return new LiteralInline(words == address ? "" : words) { IsClosed = true };
        if (address is null)
            return words.Length > 0 ? new LiteralInline(words) { IsClosed = true } : null;
        return Labelled(new LinkInline(address, "") { IsClosed = true }, words.Length > 0 ? words : address);
    }

    public static LinkInline ToPage(PageName name, string title)
    {
        var link = new LinkInline("", "") { IsClosed = true };
        link.SetData(typeof(PageName), name);
        return title.Length > 0 ? Labelled(link, title.Trim()) : link;
    }

    public static PageName NameOf(Tag tag) => NameOf(
        tag.Form == TagForm.Include ? tag.Rest : tag.Arguments.Get("path", "url", "href", "link") ?? tag.Arguments.At(0) ?? "");

    public static PageName NameOf(string written)
    {
        var hash = written.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? new(written.Trim(), "") : new(written[..hash].Trim(), written[(hash + 1)..].Trim());
    }

    // Jekyll's {% link _posts/a.md %} has no words; Hexo's has.
    private static bool IsFileOnly(Tag tag, string[] values) => tag is { Form: TagForm.Liquid, Name: "link" } && values.Length == 1
        && !values[0].Contains("://", StringComparison.Ordinal);

    private static LinkInline Labelled(LinkInline link, string words)
    {
        link.AppendChild(new LiteralInline(words));
        return link;
    }
}

/// <summary>Films and players that would need scripts from elsewhere: a link to where they are.</summary>
internal static class TagVideo
{
    public static Inline? Of(Tag tag)
    {
        var arguments = tag.Arguments;
        var id = arguments.Get("id", "src", "url", "link", "href") ?? arguments.Values.FirstOrDefault(value => value.Length > 0);
        if (id is null)
            return null;
        var address = id.Contains("://", StringComparison.Ordinal) || id.StartsWith('/') ? id : tag.Name.ToLowerInvariant() switch
        {
            "youtube" => "https://www.youtube.com/watch?v=" + id,
            "bilibili" => "https://www.bilibili.com/video/" + id,
            "vimeo" => "https://vimeo.com/" + id,
            "youku" => "https://v.youku.com/v_show/id_" + id + ".html",
            "gist" => "https://gist.github.com/" + string.Join('/', arguments.Values.Take(2)),
            "jsfiddle" => "https://jsfiddle.net/" + id,
            _ => id,
        };
        var words = arguments.Get("title", "name", "caption", "text")
            ?? arguments.Values.Skip(1).FirstOrDefault(TagWords.IsRead)
            ?? Uri.UnescapeDataString(address.Replace("https://", "", StringComparison.Ordinal));
        var link = new LinkInline(address, "") { IsClosed = true };
        link.AppendChild(new LiteralInline(words));
        return link;
    }
}
