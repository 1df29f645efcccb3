using System.Text;
using Twinscript.Diagnostics;
using Twinscript.Mirror;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Mirror;

/// <summary>A built site declared as text below <c>public/</c>, and what a run makes of it.</summary>
internal sealed class MirroredSite : IDisposable
{
    private readonly TinySite _folder = new("");

    public MirroredSite(string files)
    {
        foreach (var name in (string[])["input", "theme"])
            Directory.Delete(Path.Combine(_folder.Root, name), recursive: true);
        _folder.Write(files);
    }

    public string Root => _folder.Root;

    public string this[string path] => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>A page in Simplified Chinese.</summary>
    public static string Page(string body, string head = "", string language = "zh-CN") =>
        $"<!DOCTYPE html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>软件</title>{head}</head>"
            + $"<body>\n{body}\n</body></html>";

    /// <summary>The body's first line in the counterpart of a page of one paragraph.</summary>
    public static async Task<string> CounterpartAsync(string body, string head = "", string language = "zh-CN")
    {
        using var site = new MirroredSite("");
        site.Write("public/index.html", Page("<p>这里是软件与网络。</p>\n" + body, head, language));
        await site.RunAsync();
        return Body(site["public/zh-hant/index.html"]).Split('\n', 2)[1];
    }

    /// <summary>What stands in the body, without the switch.</summary>
    public static string Body(string page)
    {
        var start = page.IndexOf("<body>", StringComparison.Ordinal) + "<body>".Length;
        var end = page.IndexOf("<!--twinscript--><nav", StringComparison.Ordinal);
        return page[start..(end < 0 ? page.IndexOf("</body>", StringComparison.Ordinal) : end)].Trim();
    }

    public void Write(string path, string text) => _folder.WriteBytes(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes) => _folder.WriteBytes(path, bytes);

    public void Delete(string path) => _folder.Delete(path);

    /// <summary>Gives every file below a folder the same time.</summary>
    public void Touch(string folder, DateTime time)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, time);
    }

    public bool Exists(string path) => File.Exists(Path.Combine(Root, path));

    public async Task<MirrorResult> RunAsync(MirrorOptions? options = null)
    {
        var result = await SiteMirror.RunAsync(
            (options ?? new() { WorkingFolder = Root, Folder = "public" }) with { WorkingFolder = Root },
            TestContext.Current.CancellationToken);
        return result;
    }

    public MirrorOptions Options => new() { WorkingFolder = Root, Folder = "public" };

    /// <summary>Each as <c>file(line,column): code message</c>.</summary>
    public static IReadOnlyList<string> Problems(MirrorResult result) =>
        [.. result.Diagnostics.Select(d => $"{Place(d.Span)}{d.Code} {d.Message}")];

    /// <summary>Every file below a folder with its text.</summary>
    public Dictionary<string, string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(Path.Combine(Root, folder), f), File.ReadAllText, StringComparer.Ordinal);

    public void Dispose() => _folder.Dispose();

    private static string Place(SourceSpan? span) =>
        span is not { } at ? "" : at.Line == 0 ? $"{at.File}: " : $"{at.File}({at.Line},{at.Column}): ";
}
