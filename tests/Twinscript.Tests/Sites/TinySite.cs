using Twinscript.Building;
using Twinscript.Diagnostics;
using Xunit;

namespace Twinscript.Tests.Sites;

/// <summary>
/// A whole site declared as text: <c>-- input/site.yml --</c> starts a file. Files that are not declared come from a minimal
/// site and theme, so that a test shows only what it is about.
/// </summary>
internal sealed class TinySite : IDisposable
{
    private const string Defaults = """
        -- input/site.yml --
        title: 小站
        url: https://example.org
        -- theme/theme.yml --
        script: zh-Hant-TW
        -- theme/layouts/page.liquid --
        <!doctype html><html lang="{{ script.tag }}"><title>{{ page.title }}</title><main>{{ page.content }}</main></html>
        """;

    public TinySite(string files)
    {
        Root = Directory.CreateTempSubdirectory("twinscript-").FullName;
        Write(Defaults);
        Write(files);
    }

    public string Root { get; }

    public string Output => Path.Combine(Root, "output");

    public static async Task<BuiltSite> BuildAsync(string files)
    {
        using var site = new TinySite(files);
        return await site.BuildAsync();
    }

    /// <summary>A warning makes it fail.</summary>
    public static async Task<BuiltSite> BuildStrictAsync(string files)
    {
        using var site = new TinySite(files);
        return await site.BuildAsync(new() { WorkingFolder = site.Root, Strict = true });
    }

    public async Task<BuiltSite> BuildAsync(BuildOptions? options = null, CancellationToken cancellation = default)
    {
        var result = await SiteBuilder.BuildAsync((options ?? new() { WorkingFolder = Root }) with { WorkingFolder = Root }, cancellation);
        return new(result, Files(Output));
    }

    /// <summary>Writes further files, or over files already there.</summary>
    public void Write(string files)
    {
        string? path = null;
        var lines = new List<string>();
        foreach (var line in files.Split('\n').Append("-- end --"))
        {
            if (!line.StartsWith("-- ", StringComparison.Ordinal) || !line.TrimEnd().EndsWith(" --", StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }
            if (path is not null)
                WriteBytes(path, BytesOf(string.Join('\n', lines)));
            path = line.Trim()[3..^3];
            lines.Clear();
        }
    }

    /// <summary>What begins with <c>base64:</c> stands for bytes.</summary>
    private static byte[] BytesOf(string text) =>
        text.StartsWith("base64:", StringComparison.Ordinal)
            ? Convert.FromBase64String(text["base64:".Length..])
            : System.Text.Encoding.UTF8.GetBytes(text);

    public void WriteBytes(string path, byte[] bytes)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? Root);
        File.WriteAllBytes(full, bytes);
    }

    public void Delete(string path) => File.Delete(Path.Combine(Root, path));

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static Dictionary<string, byte[]> Files(string folder) =>
        !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
}

/// <param name="Files">The output folder after the build, by path.</param>
internal sealed record BuiltSite(BuildResult Result, IReadOnlyDictionary<string, byte[]> Files)
{
    public string this[string path] => System.Text.Encoding.UTF8.GetString(Files[path]);

    /// <summary>What stands between <c>&lt;main&gt;</c> and its end.</summary>
    public string Main(string path)
    {
        var html = this[path];
        var start = html.IndexOf("<main>", StringComparison.Ordinal) + "<main>".Length;
        return html[start..html.IndexOf("</main>", StringComparison.Ordinal)].Trim();
    }

    /// <summary>Each as <c>file(line,column): code message</c>.</summary>
    public IReadOnlyList<string> Problems =>
        [.. Result.Diagnostics.Select(d => $"{Place(d.Span)}{d.Code} {d.Message}")];

    public string OnlyProblem => Assert.Single(Problems);

    private static string Place(SourceSpan? span) =>
        span is not { } at ? "" : at.Line == 0 ? $"{at.File}: " : $"{at.File}({at.Line},{at.Column}): ";
}
