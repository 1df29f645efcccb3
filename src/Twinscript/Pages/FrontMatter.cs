using Twinscript.Documents;
using Twinscript.Scripts;
using Twinscript.Yaml;
using YamlDotNet.RepresentationModel;

namespace Twinscript.Pages;

/// <summary>What a page may say of itself, before its text.</summary>
internal sealed record FrontMatter
{
    public required string Title { get; init; }

    /// <summary>Whether the title is the heading the page's body begins with.</summary>
    public bool TitleStandsFirst { get; init; }

    /// <summary>Titles the author wrote by hand for some scripts, by tag.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public string? Description { get; init; }

    public DateOnly? Date { get; init; }

    public DateOnly? Updated { get; init; }

    /// <summary>The group of the navigation the page stands in.</summary>
    public string? Section { get; init; }

    /// <summary>Pages with an order come first, lowest first; the others follow by date, then by path.</summary>
    public int? Order { get; init; }

    /// <summary>Where a list of contents places the page; null when none names it.</summary>
    public ContentsPlace? Place { get; init; }

    public LocatedText? Layout { get; init; }

    public IReadOnlyList<LocatedText> Tags { get; init; } = [];

    /// <summary>As other generators group pages; the first is the section too, the others are tags too.</summary>
    public IReadOnlyList<LocatedText> Categories { get; init; } = [];

    /// <summary>The comment that ends the excerpt, when it isn't 'more'.</summary>
    public string? ExcerptSeparator { get; init; }

    public string? Author { get; init; }

    public string? Editor { get; init; }

    public string? Column { get; init; }

    public Attribution? Source { get; init; }

    /// <summary>The permission line.</summary>
    public string? Credit { get; init; }

    /// <summary>Other pages, as links relative to this one.</summary>
    public IReadOnlyList<LocatedText> Related { get; init; } = [];

    public LocatedText? Image { get; init; }

    public bool? Toc { get; init; }

    public bool Draft { get; init; }

    /// <summary>Published, searched and linked to, but in no list of the site's pages.</summary>
    public bool Unlisted { get; init; }

    /// <summary>The tag of the script this page is written in, when it isn't the site's.</summary>
    public LocatedText? Script { get; init; }

    /// <summary>False publishes the page's text as it is written, in every script.</summary>
    public bool Convert { get; init; } = true;

    /// <summary>False keeps the title as it is written, in every script.</summary>
    public bool ConvertTitle { get; init; } = true;

    public LocatedText? Permalink { get; init; }

    /// <summary>What the page is called in its address instead of by its file's name.</summary>
    public LocatedText? Slug { get; init; }

    /// <summary>A number or code other generators make addresses of.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>Older addresses that lead here.</summary>
    public IReadOnlyList<LocatedText> Aliases { get; init; } = [];

    /// <summary>The page's own terms, and the glossary groups it asks for.</summary>
    public PageConversions Conversions { get; init; } = PageConversions.None;

    /// <summary>The identity of the page from which a hand-written one inherits; null when it inherits nothing.</summary>
    public Digest? Inherited { get; init; }

    /// <summary>Whatever else the page says, for the theme.</summary>
    public YamlNode? Extra { get; init; }
}
