using System.Globalization;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Scripts;
using YamlDotNet.RepresentationModel;

namespace Twinscript.Pages;

/// <summary>One page in one script: everything a template may show, converted.</summary>
internal sealed record PageInScript
{
    public required PublishedScript Script { get; init; }

    /// <summary>The tag of the script its text was written in; its own when it wasn't converted.</summary>
    public required string WrittenIn { get; init; }

    public required PageAddress Address { get; init; }

    public required SitePath Destination { get; init; }

    /// <summary>Within the site, base path included.</summary>
    public required string Url { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public string? Section { get; init; }

    public string? Author { get; init; }

    public string? Editor { get; init; }

    public string? Column { get; init; }

    public Attribution? Source { get; init; }

    public string? Credit { get; init; }

    /// <summary>The picture its front matter names.</summary>
    public PageImage? Image { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public required string Html { get; init; }

    /// <summary>
    /// The alignment with the page's common source; null where nothing on the site needs it, and on listing pages.
    /// </summary>
    public ScriptAlignment? Alignment { get; init; }

    public IReadOnlyList<PageHeading> Headings { get; init; } = [];

    public required FrontMatter FrontMatter { get; init; }

    /// <summary>Han characters and Latin words, in the source script.</summary>
    public int Characters { get; init; }

    public YamlNode? Extra { get; init; }

    /// <summary>Sources of the related pages, in the author's order.</summary>
    public IReadOnlyList<SourcePath> Related { get; init; } = [];

    public required SourcePath Path { get; init; }

    /// <summary>The pages a listing shows; null for an author's page.</summary>
    public Listing? Listing { get; init; }

    /// <summary>Stands for all of this, except that related pages are only named.</summary>
    public Digest Digest { get; init; }

    /// <summary>What the author set before <c>&lt;!-- more --></c>; null without such a mark.</summary>
    public string? Excerpt => Listing is null ? PageExcerpt.In(Html, FrontMatter.ExcerptSeparator) : null;

    /// <summary>The description, or else the words of the excerpt.</summary>
    public string? Summary => Description ?? (Excerpt is { } excerpt ? PageExcerpt.Words(excerpt) : null);

    /// <summary>In the page's script.</summary>
    public IEnumerable<string> Categories => FrontMatter.Categories.Select(category =>
        category.Text == FrontMatter.Section && Section is { } section ? section
        : FrontMatter.Tags.Index().FirstOrDefault(tag => tag.Item.Text == category.Text) is { Item.Text: { } } found
            && found.Index < Tags.Count ? Tags[found.Index]
        : category.Text);

    /// <summary>Stands for what lists of pages show.</summary>
    public Digest LinkDigest => Digest.Of(Address.Id, Title, Url, Summary, Excerpt, Section,
        FrontMatter.Date?.ToString("O", CultureInfo.InvariantCulture),
        FrontMatter.Updated?.ToString("O", CultureInfo.InvariantCulture),
        Characters.ToString(CultureInfo.InvariantCulture), Image?.ToString());

    /// <summary>When the page was last changed, as far as the author says.</summary>
    public DateOnly? Changed => FrontMatter.Updated ?? FrontMatter.Date;

    public bool IsHome => Address.Path.Length == 0;

    /// <summary>At 400 characters a minute, or 230 words of a language that is written in words, rounded up.</summary>
    public int Minutes => Math.Max(1, (Characters + Speed - 1) / Speed);

    private int Speed => Script.IsLanguage && !Script.Tag.StartsWith("ja", StringComparison.Ordinal) ? 230 : 400;
}

internal readonly record struct PageHeading(string Id, string Text, int Level);
