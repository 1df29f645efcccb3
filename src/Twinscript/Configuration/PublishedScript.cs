namespace Twinscript.Configuration;

/// <summary>One script the site is published in, or a language in which some of its pages are written by hand.</summary>
internal sealed record PublishedScript
{
    /// <summary>BCP 47, e.g. <c>zh-Hant-TW</c>.</summary>
    public required string Tag { get; init; }

    /// <summary>The first segment of the addresses, e.g. <c>zh-hant</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The script's name in itself, as readers see it.</summary>
    public required string Label { get; init; }

    /// <summary>An OpenCC configuration's name; null derives it from the tags; <c>none</c> copies.</summary>
    public string? Conversion { get; init; }

    /// <summary>Whether regional words change too (軟體 → 软件), not only their script.</summary>
    public bool Vocabulary { get; init; } = true;

    /// <summary>Whether words are read in their context; otherwise the result is OpenCC's.</summary>
    public bool ByContext { get; init; } = true;

    /// <summary>Whether persons, brands and places are called as in this script's region.</summary>
    public bool Names { get; init; } = true;

    /// <summary>Whether quotation marks change to this script's own.</summary>
    public bool Quotes { get; init; } = true;

    /// <summary>The tag whose conversion rules this script follows: a plain <c>zh-Hant</c> may follow <c>zh-Hant-HK</c>.</summary>
    public string RulesTag { get => field ?? Tag; init; }

    /// <summary>Null for Chinese.</summary>
    public SiteLanguage? Language { get; init; }

    /// <summary>Whether it is a language that is not Chinese, in which nothing is converted.</summary>
    public bool IsLanguage => Language is not null;
}
