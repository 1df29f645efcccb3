
namespace Twinscript.Configuration;

/// <summary>What <c>site.yml</c> says.</summary>
internal sealed record SiteConfiguration
{
    public required string Title { get; init; }

    public string? Description { get; init; }

    public string? Author { get; init; }

    /// <summary>Scheme and host and, for a site in a folder, its path; no slash at the end. Empty when not given.</summary>
    public string Url
    {
        get;
        init
        {
            field = value;
            BasePath = Uri.TryCreate(value, UriKind.Absolute, out var url) ? url.AbsolutePath.TrimEnd('/') : "";
        }
    } = "";

    /// <summary>The tag of the script the pages are written in unless they say otherwise.</summary>
    public required string SourceScript { get; init; }

    /// <summary>Whether the text of the pages tells <see cref="SourceScript"/>.</summary>
    public bool GuessesScript { get; init; }

    /// <summary>Chinese, in every script it is published in.</summary>
    public required IReadOnlyList<PublishedScript> Scripts { get; init; }

    /// <summary>Languages other than Chinese. Their pages are written by hand, and need not all exist.</summary>
    public IReadOnlyList<PublishedScript> Languages { get; init; } = [];

    /// <summary>Whether the names of the files tell the languages.</summary>
    public bool GuessesLanguages { get; init; }

    /// <summary>The scripts, then the languages.</summary>
    public IEnumerable<PublishedScript> ScriptsAndLanguages => Scripts.Concat(Languages);

    /// <summary>The tag of what the program's own pages are written in.</summary>
    public string WritingOf(PublishedScript script) => script.IsLanguage ? script.Tag : SourceScript;

    public SiteShapes Shapes { get; init; } = new();

    public Appearance Appearance { get; init; } = new();

    public Repository Repository { get; init; } = new(null, null);

    /// <summary>A sentence above every page of a manual, such as that a newer version is out, with a link or without.</summary>
    public SiteLink? VersionNotice { get; init; }

    public ReadingOptions Reading { get; init; } = new();

    public OfflineConfiguration Offline { get; init; } = new();

    /// <summary>Whether pictures are scaled and cleaned; false publishes them as they are.</summary>
    public bool Pictures { get; init; } = true;

    /// <summary>Whether each page gets a picture for link previews, drawn from its title.</summary>
    public bool Cards { get; init; }

    public HtmlTrust Html { get; init; }

    public PolicyOptions Policy { get; init; } = new();

    public Integrations Integrations { get; init; } = new();

    /// <summary>Whether files are published that links in the input folder lead to outside it.</summary>
    public bool FollowLinks { get; init; }

    /// <summary>Patterns of addresses by the folder they are for; the empty name is for posts.</summary>
    public IReadOnlyDictionary<string, string> Permalinks { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Which generators made the site before, by name, or patterns of the addresses it had; null leaves it to be guessed.
    /// </summary>
    public IReadOnlyList<string>? OldAddresses { get; init; }

    /// <summary>Whether a warning is an error.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether anything shows which part of a page became what in another script.</summary>
    public bool WantsAlignments => Reading is { Facing: true } or { Words: true } || Offline is { Html: true } or { Pages: true };

    /// <summary>What addresses within the site start with: empty, or e.g. <c>/book</c>.</summary>
    public string BasePath { get; private init; } = "";

    /// <summary>An address that starts with a slash, made absolute.</summary>
    public string Absolute(string address) =>
        Url.Length == 0 || !address.StartsWith('/') ? address : Url[..^BasePath.Length] + address;
}
