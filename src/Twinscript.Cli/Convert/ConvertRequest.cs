namespace Twinscript.Cli.Convert;

/// <summary>What the command line asks for.</summary>
internal sealed record ConvertRequest
{
    public const string StandardStream = "-";

    /// <summary>In the order given; empty for standard input.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    public string? Config { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>Whether regional words are converted; said only together with languages.</summary>
    public bool? Vocabulary { get; init; }

    /// <summary>Whether languages are converted as OpenCC does, not by context.</summary>
    public bool Exact { get; init; }

    public IReadOnlyList<string> Dictionaries { get; init; } = [];

    /// <summary>Where configurations are looked for after the current folder.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    public string? Output { get; init; }

    public bool InPlace { get; init; }

    public bool Check { get; init; }

    public bool Lossy { get; init; }

    public bool IncludeTofuRisk { get; init; }

    public bool WritesIntoFolder => Output is { } output and not StandardStream && (Files.Count > 1 || Directory.Exists(output));

    /// <summary>What contradicts itself; null when nothing does.</summary>
    public string? Contradiction => Options ?? Names;

    // One would be written over the other.
    private string? Names => WritesIntoFolder
        && Files.GroupBy(file => Path.GetFileName(file), StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(same => same.Count() > 1) is { } twins
            ? $"{string.Join(" and ", twins.Take(2))} would both be written to {Path.Combine(Output ?? "", twins.Key)}. "
                + "Convert them into two folders."
            : null;

    private string? Options => this switch
    {
        { Config: not null } and ({ From: not null } or { To: not null }) =>
            "--config and --from/--to exclude each other. Use one of them.",
        { From: not null, To: null } or { From: null, To: not null } => "--from and --to belong together. Give both.",
        { Exact: true, From: null } => "--exact belongs to --from and --to. With --config the result is exact anyway.",
        { Vocabulary: not null, From: null } =>
            "--vocabulary belongs to --from and --to. With --config, name a configuration with words, such as s2twp.",
        { Check: true } and ({ Output: not null } or { InPlace: true }) => "--check writes nothing. Leave --output and --in-place out.",
        { InPlace: true, Output: not null } => "--in-place and --output exclude each other. Use one of them.",
        { InPlace: true, Files: [] } => "--in-place needs files. Name them.",
        { InPlace: true } when Files.Contains(StandardStream, StringComparer.Ordinal) =>
            "standard input cannot be rewritten in place. Leave '-' out.",
        _ => null,
    };
}
