using Twinscript.Checking;
using Twinscript.Diagnostics;
using Xunit;

namespace Twinscript.Tests.Checking;

/// <summary>An output folder declared file by file.</summary>
internal sealed class OutputSite : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("twinscript-check-").FullName;

    public OutputSite(params ReadOnlySpan<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
            Write(path, System.Text.Encoding.UTF8.GetBytes(text));
    }

    public static string Page(string body, string head = "", string language = "en") =>
        $"<!DOCTYPE html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>Page"
            + $"</title>{head}</head><body>\n{body}\n</body></html>\n";

    public void Write(string path, byte[] bytes)
    {
        var full = Path.Combine(_root, "output", path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? _root);
        File.WriteAllBytes(full, bytes);
    }

    public Task<CheckResult> ResultAsync(int? budget = null, HttpMessageHandler? network = null) =>
        SiteChecker.CheckAsync(
            new() { WorkingFolder = _root, Budget = budget, External = network is not null, Network = network },
            TestContext.Current.CancellationToken);

    /// <summary>Each as <c>file(line,column): code message</c>.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync(int? budget = null, HttpMessageHandler? network = null) =>
        [.. (await ResultAsync(budget, network)).Diagnostics.Select(d => $"{Place(d.Span)}{d.Code} {d.Message}")];

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string Place(SourceSpan? span) =>
        span is not { } at ? "" : at.Line == 0 ? $"{at.File}: " : $"{at.File}({at.Line},{at.Column}): ";
}
