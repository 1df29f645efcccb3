using Twinscript.Engine;

namespace Twinscript.Building;

/// <summary>The folders and settings of one build. Paths may be relative to <see cref="WorkingFolder"/>.</summary>
public sealed record BuildOptions
{
    public string InputFolder { get; init; } = "input";

    public string ThemeFolder { get; init; } = "theme";

    /// <summary>
    /// Absolute. Its files stand in for those that <see cref="ThemeFolder"/> lacks, unless that has a <c>theme.yml</c> of its own and so is
    /// a whole theme.
    /// </summary>
    public string? DefaultThemeFolder { get; init; }

    public string OutputFolder { get; init; } = "output";

    /// <summary>Absolute. Diagnostics name files relative to it.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>Publishes pages marked <c>draft: true</c> too.</summary>
    public bool Drafts { get; init; }

    /// <summary>Takes warnings for errors, as <c>strict: true</c> in <c>site.yml</c> does.</summary>
    public bool Strict { get; init; }

    /// <summary>Writes a page that leads on at each other address of a page, instead of a rule in <c>_redirects</c>.</summary>
    public bool RedirectPages { get; init; }

    /// <summary>Writes <c>.br</c> and <c>.gz</c> beside every file that gets smaller by it.</summary>
    public bool Precompress { get; init; }

    /// <summary>Told the name of every pipeline phase as it ends, e.g. <c>Content.Process</c>; from any thread.</summary>
    public IProgress<string>? Progress { get; init; }

    /// <summary>The cache of earlier builds of this site, read and then replaced by the build. A fresh one by default.</summary>
    public BuildMemory Memory { get; init; } = new();

    /// <summary>Builds though nothing has changed since the last build that succeeded.</summary>
    public bool Again { get; init; }

    /// <summary>
    /// Leaves the files readers take away, and the search index, as the last build with this memory left them, for a preview that builds
    /// once more without this when there is time. Until then the output is not what a build from nothing would write.
    /// </summary>
    public bool PagesFirst { get; init; }

    /// <summary>Whether pictures and cards are kept in <c>.twinscript/</c> of <see cref="WorkingFolder"/>, and taken from there.</summary>
    public bool KeepPictures { get; init; } = true;

    /// <summary>Told where the time went.</summary>
    public EngineProfile? Profile { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
