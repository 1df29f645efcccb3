namespace Twinscript.Configuration;

/// <summary>Which offline editions a build makes.</summary>
internal sealed record OfflineConfiguration
{
    /// <summary>The whole site in one HTML file.</summary>
    public bool Html { get; init; } = true;

    /// <summary>One EPUB per script.</summary>
    public bool Epub { get; init; } = true;

    /// <summary>The whole site as files that work without a server.</summary>
    public bool Zip { get; init; } = true;

    /// <summary>
    /// Each page as one HTML file, once per script. Otherwise the page's own script makes that file when a reader asks for it.
    /// </summary>
    public bool Pages { get; init; }

    /// <summary>A service worker that keeps visited pages, and a manifest that makes the site installable.</summary>
    public bool Worker { get; init; } = true;
}
