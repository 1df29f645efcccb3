using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Markdown;
using Twinscript.Pages;
using Twinscript.Tests.Sites;

namespace Twinscript.Tests.Markdown;

/// <summary>A site of a few files, of which one page is rendered.</summary>
internal sealed class MarkdownSite : ILinkTargets
{
    private static readonly MarkdownRenderer Renderer = new();

    public Dictionary<string, string> Files { get; init; } = new(StringComparer.Ordinal);

    public HashSet<string> Published { get; init; } = new(StringComparer.Ordinal);

    public string PagePath { get; init; } = "page.md";

    public DiagnosticBag Diagnostics { get; } = new();

    public IEnumerable<string> Pages => Published.Order(StringComparer.Ordinal);

    public bool IsPage(SourcePath path) => Published.Contains(path.Value) || path.Value == PagePath;

    public SourcePath? FindPage(string name, SourcePath from) => new FileNames(Published.Select(p => new SourcePath(p))).Find(name, from);

    public SourcePath? FindFile(string name, SourcePath from) => new FileNames(Files.Keys.Select(p => new SourcePath(p))).Find(name, from);

    public string? TitleOf(SourcePath page) => Published.Contains(page.Value) ? "題：" + page.Value : null;

    public bool Exists(SourcePath file) => Files.ContainsKey(file.Value);

    public SourcePath? PageAt(SourcePath from, string written) => Finder.Page(from, written);

    public SourcePath? FileAt(SourcePath from, string written) => Finder.File(from, written);

    public bool IsMade(string address) => false;

    public string Anchor(SourcePath page, string anchor) => anchor;

    private LinkFinder Finder => new(
        [.. Published.Select(p => (new SourcePath(p), (IReadOnlyList<string>)[]))], Files.Keys.Select(f => new SourcePath(f)).ToHashSet());

    public ShownPicture? Picture(SourcePath file, out string? problem)
    {
        problem = null;
        return null;
    }

    public string? WholePicture(SourcePath file, out string? problem)
    {
        problem = null;
        return null;
    }

    public string? ReadSvg(SourcePath file, out string? problem)
    {
        problem = null;
        return Files[file.Value];
    }

    public RenderedMarkdown Render(string body, IPositionMap? map = null, Func<string, string>? idText = null) =>
        Renderer.Render(new("input/" + PagePath, body), new(PagePath), 0, body, this, Diagnostics, map, idText);

    /// <summary>Without the numbers of blocks, which few tests are about.</summary>
    public static string Html(string body) => Plain(new MarkdownSite().Render(body).Html);

    public IReadOnlyList<string> ProblemsOf(string body)
    {
        Render(body);
        return Problems;
    }

    public string HtmlOf(string body) => Plain(Render(body).Html);

    /// <summary>Every problem as the position it is shown at and its text.</summary>
    public IReadOnlyList<string> Problems =>
        [
            .. Diagnostics.InOrder()
                .Select(d => $"{d.Span?.File}({d.Span?.Line},{d.Span?.Column},{d.Span?.Length}): {d.Severity} {d.Code}: {d.Message}")
        ];

    private static string Plain(string html) => BlockNumbers.Off(html).TrimEnd('\n');
}
