namespace Twinscript.Tests.Incremental;

/// <summary>A page of an <see cref="EditedSite"/>, as it is to be written.</summary>
internal sealed class EditedPage
{
    public required string Path { get; set; }

    public string PathByHand => Path[..^".md".Length] + ".zh-hans.md";

    public required string Body { get; set; }

    /// <summary>The page in Simplified, when it is written by hand.</summary>
    public string? ByHand { get; set; }

    public SortedDictionary<string, string> Front { get; } = new(StringComparer.Ordinal);

    public List<EditedPage> Links { get; set; } = [];

    public static string Relative(string from, string to) =>
        System.IO.Path.GetRelativePath("/" + System.IO.Path.GetDirectoryName(from), "/" + to).Replace('\\', '/');

    public string Text() => $"---\n{string.Concat(Front.Select(f => $"{f.Key}: {f.Value}\n"))}---\n\n"
        + Body.Replace("](figure", $"]({Relative(Path, "figure")}", StringComparison.Ordinal)
            .Replace("](photo", $"]({Relative(Path, "photo")}", StringComparison.Ordinal)
        + $"\n\n詳見[首頁]({Relative(Path, "index.md")})。\n\n"
        + string.Concat(Links.Select(l => $"[另一頁]({Relative(Path, l.Path)})\n"));
}
