using System.Collections.Frozen;

namespace Twinscript.Markdown.Tags;

/// <summary>What a page shows in the place of a tag.</summary>
internal enum TagMeaning
{
    Undecided,

    /// <summary>Nothing itself; what it encloses is shown.</summary>
    Nothing,

    /// <summary>As <see cref="Nothing"/>, and nobody knows the name.</summary>
    Unknown,

    Note,
    Fold,
    Tab,

    /// <summary>A block under its title.</summary>
    Titled,

    /// <summary>A block that shows what it holds in a form of its own: steps, cards, a tree of files.</summary>
    Group,

    Quote,

    /// <summary>What it encloses is code.</summary>
    Code,

    /// <summary>What it encloses is Markdown in which tags are text.</summary>
    Raw,

    /// <summary>What it encloses was never meant to be read.</summary>
    Hidden,

    Figure,

    /// <summary>The name of a page.</summary>
    Page,

    /// <summary>The name of a page, of which the title comes first: <c>{% link title address %}</c>.</summary>
    Link,

    /// <summary>An address to be put into a link.</summary>
    Address,

    Video,
    Contents,

    /// <summary>Words.</summary>
    Text,

    /// <summary>Shown as it was written.</summary>
    Literal,
}

/// <summary>The tags and shortcodes that generators and their common themes bring along.</summary>
internal static class TagMeanings
{
    private static readonly FrozenDictionary<string, TagMeaning> Known = new Dictionary<TagMeaning, string>
    {
        [TagMeaning.Note] = "notice admonition callout hint alert aside tips",
        [TagMeaning.Fold] = "details fold folding expand collapse spoiler hidetoggle hideblock accordion toggle summary",
        [TagMeaning.Tab] = "tab tabitem codegroupitem",
        [TagMeaning.Titled] = "timeline timelinenode timenode card cardlink showcase step mod",
        [TagMeaning.Quote] = "blockquote quote cq centerquote pullquote",
        [TagMeaning.Code] = "codeblock code highlight prism text mermaid chartjs chart echarts flowchart sequence graphviz plantuml "
            + "drawio dot abc smiles",
        [TagMeaning.Raw] = "raw verbatim",
        [TagMeaning.Hidden] = "comment script css javascript",
        [TagMeaning.Figure] = "asset_img img image figure picture inlineimg img-responsive fancybox",
        [TagMeaning.Page] = "post_link post_url page_link ref relref internallink content-ref include",
        [TagMeaning.Link] = "link btn button url a linkcard asset_link galleryGroup",
        [TagMeaning.Address] = "asset_path post_path static url_for relurl absurl baseurl",
        [TagMeaning.Video] = "youtube bilibili vimeo youku video dplayer audio embed iframe gist jsfiddle codepen tweet twitter x aplayer "
            + "music spotify",
        [TagMeaning.Contents] = "toc table_of_contents tableofcontents",
        [TagMeaning.Text] = "label span u emp wavy del kbd sub mark text-color color ruby psw underline hideinline "
            + "glossary_tooltip abbr badge version",
        [TagMeaning.Nothing] = "style typeit param tabs subtabs tabpane codegroup codegrouptabs gallery galleries grid columns "
            + "column col row center left right "
            + "fa-icon icon icons if elsif else unless case when for assign capture cycle break continue includecode clear "
            + "fragment br blank notoc endtoc more truncate",
        [TagMeaning.Group] = "steps cards cardgrid card-grid linkcards filetree file-tree",
    }.SelectMany(group => group.Value.Split(' ').Select(name => (name.ToLowerInvariant(), group.Key)))
        .DistinctBy(pair => pair.Item1, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Key, StringComparer.Ordinal);

    public static IEnumerable<string> Names => Known.Keys.Concat(NoteKinds.All);

    /// <summary>Whether tags between the two ends of such a pair are text.</summary>
    public static bool Encloses(string name) =>
        Known.GetValueOrDefault(name.ToLowerInvariant()) is TagMeaning.Code or TagMeaning.Raw or TagMeaning.Hidden;

    public static TagMeaning Of(Tag tag)
    {
        if (tag.Literal is not null)
            return TagMeaning.Literal;
        switch (tag.Form)
        {
            case TagForm.Value:
                return TagMeaning.Address;
            case TagForm.Include:
                return TagMeaning.Hidden;
            case TagForm.Code:
                return TagMeaning.Hidden;
            case TagForm.Comment:
                return tag.Name is "tab" or "subtab" ? TagMeaning.Tab : TagMeaning.Titled;
        }
        var name = tag.Name.ToLowerInvariant();
        var meaning = NoteKinds.IsKnown(name) && name is not ("quote" or "summary" or "details") ? TagMeaning.Note
            : Known.GetValueOrDefault(name, TagMeaning.Unknown);
        if (tag.Form == TagForm.Component)
            return IsLinkedCard(tag, name) ? TagMeaning.Link : name == "badge" ? TagMeaning.Text : OfComponent(meaning);
        return tag.Role == TagRole.Single ? OfSingle(meaning, name) : OfPair(meaning);
    }

    // A component may be anything; only where its children are blocks is the name trusted.
    private static TagMeaning OfComponent(TagMeaning meaning) =>
        meaning is TagMeaning.Note or TagMeaning.Fold or TagMeaning.Tab or TagMeaning.Titled or TagMeaning.Group ? meaning
            : TagMeaning.Nothing;

    private static bool IsLinkedCard(Tag tag, string name) =>
        tag.Role == TagRole.Single && name is ("card" or "linkcard" or "cardlink")
        && tag.Arguments.Get("href", "url", "link", "to") is not null;

    private static TagMeaning OfSingle(TagMeaning meaning, string name) => meaning switch
    {
        TagMeaning.Group => TagMeaning.Nothing,
        TagMeaning.Fold or TagMeaning.Tab or TagMeaning.Titled or TagMeaning.Quote or TagMeaning.Code or TagMeaning.Raw or TagMeaning.Hidden
            => TagMeaning.Text,
        TagMeaning.Note when name is not ("note" or "alert") => TagMeaning.Text,
        _ => meaning,
    };

    private static TagMeaning OfPair(TagMeaning meaning) => meaning switch
    {
        TagMeaning.Figure or TagMeaning.Address or TagMeaning.Contents => TagMeaning.Nothing,
        _ => meaning,
    };
}

/// <summary>The kinds of notes that authors know by name.</summary>
internal static class NoteKinds
{
    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "note", "tip", "info", "warning", "danger", "caution", "important", "details", "success", "question", "example", "quote",
        "abstract", "summary", "todo", "failure", "bug", "hint", "attention", "error", "seealso",
    };

    public static IEnumerable<string> All => Kinds;

    public static bool IsKnown(string name) => Kinds.Contains(name);
}

/// <summary>Blocks that show what they hold in a form of their own, by the names authors give them.</summary>
internal static class GroupKinds
{
    /// <summary>The class by which a theme knows the block; null for a name that is none of these.</summary>
    public static string? ClassOf(string name) => name.ToLowerInvariant() switch
    {
        "steps" => "steps",
        "cards" or "cardgrid" or "card-grid" or "linkcards" => "cards",
        "filetree" or "file-tree" => "file-tree",
        _ => null,
    };
}
