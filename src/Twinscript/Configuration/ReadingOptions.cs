using Twinscript.Yaml;

namespace Twinscript.Configuration;

/// <summary>What <c>site.yml</c> says under <c>reading</c>.</summary>
internal sealed record ReadingOptions
{
    /// <summary>Whether each page has a page beside it that shows two scripts side by side.</summary>
    public bool Facing { get; init; } = true;

    /// <summary>Whether regional words in converted pages know the author's own.</summary>
    public bool Words { get; init; } = true;

    public static ReadingOptions Read(YamlMapping root)
    {
        if (root.Mapping("reading") is not { } reading)
            return new();
        var options = new ReadingOptions { Facing = reading.Flag("facing") ?? true, Words = reading.Flag("words") ?? true };
        reading.ReportUnknownKeys();
        return options;
    }
}
