using System.Globalization;
using System.Text.RegularExpressions;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Pages;

/// <summary>
/// Takes the order, the sections and the titles of pages from the list of contents that mdBook, GitBook and docsify keep in a Markdown
/// file. What a page says itself goes first.
/// </summary>
internal sealed partial class ReadContents(FileFolder input) : IModule
{
    private static readonly SourcePath[] Files = [new("SUMMARY.md"), new("_sidebar.md")];

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        if (Files.Where(input.Exists).Select(f => input.ReadText(f, context.Diagnostics)).FirstOrDefault() is not { } text)
            return Task.FromResult(documents);
        var entries = Entries(text.Text);
        return Task.FromResult<IReadOnlyList<Document>>([.. documents.Select(d =>
            d.Source is { } path && entries.TryGetValue(path, out var entry) ? Listed(d, entry) : d)]);
    }

    private static Document Listed(Document document, Entry entry)
    {
        var matter = document.Get(PageKeys.FrontMatter);
        var path = document.Source.GetValueOrDefault();
        var isUntitled = !matter.TitleStandsFirst && matter.Title == new PageFileName(path).Title(matter.Title);
        var listed = matter with
        {
            Order = matter.Order ?? entry.Order, Section = matter.Section ?? entry.Section, Title = isUntitled ? entry.Title : matter.Title,
        };
        return document.With(PageKeys.FrontMatter, listed with
        {
            Inherited = Digest.Of(
                matter.Inherited?.ToString(), listed.Order?.ToString(CultureInfo.InvariantCulture), listed.Section, listed.Title),
        });
    }

    private static Dictionary<SourcePath, Entry> Entries(string text)
    {
        var entries = new Dictionary<SourcePath, Entry>();
        string? section = null;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith("##"))
                section = trimmed.TrimStart('#').Trim().ToString();
            else if (Link().Match(trimmed.ToString()) is { Success: true } match
                && new SourcePath("").Resolve(Uri.UnescapeDataString(match.Groups["path"].Value)) is { Value.Length: > 0 } path)
                entries.TryAdd(path, new(entries.Count + 1, section, match.Groups["title"].Value.Trim()));
        }
        return entries;
    }

    [GeneratedRegex(
        @"^([-*+]\s+)?\[(?<title>[^\]]+)\]\(<?/?(?<path>[^)#>""]+?\.md)(#[^)>]*)?>?(\s+""[^""]*"")?\)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    private sealed record Entry(int Order, string? Section, string Title);
}
