using System.Text;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Mirror;
using Twinscript.Scripts;

namespace Twinscript.Tests.Mirror;

/// <summary>A site of a few files in Simplified Chinese, all pages of which are mirrored, except those of other languages.</summary>
internal sealed class MemoryTree(params (string Path, string Text)[] files) : IMirrorTree
{
    private static readonly DictionaryTextConverter Words =
        new(Hanzi.Converter.Create("zh-Hans-CN", "zh-Hant-TW", true, new() { ByContext = true }));

    public string SourceTag => "zh-Hans-CN";

    public string Tag => "zh-Hant-TW";

    public string Folder => "zh-hant";

    public string BasePath { get; init; } = "/";

    public IReadOnlyList<SitePath> Files { get; } =
        [.. files.Select(f => new SitePath(f.Path)).OrderBy(f => f.Value, StringComparer.Ordinal)];

    public DiagnosticBag Diagnostics { get; } = new();

    public bool Contains(SitePath file) => Files.Contains(file);

    public bool IsMirrored(SitePath page) =>
        Contains(page) && page.Value.EndsWith(".html", StringComparison.Ordinal) && !page.Value.StartsWith("en/", StringComparison.Ordinal);

    public byte[] Read(SitePath file) => Encoding.UTF8.GetBytes(files.First(f => f.Path == file.Value).Text);

    public string DisplayPath(SitePath file) => file.Value;

    public string Convert(string text) => Words.Convert(text);

    public string ConvertHtml(string html) => ScriptedHtml.Parse(html, SourceTag).Render(new ScriptTarget(Tag, Tag, Words, r => r));

    public string MapAddress(string address, SitePath page) =>
        address.Replace("https://site.test/", "https://site.test/zh-hant/", StringComparison.Ordinal);

    public IReadOnlyDictionary<string, string> Made(IMirroredFileKind kind) =>
        kind.Mirror(this).ToDictionary(f => f.Destination.Value, f => Encoding.UTF8.GetString(f.Content.Span));

    public string Script(string script)
    {
        var words = new ScriptWords(this, new(this), PageTexts.None(this));
        return ScriptText.Convert(script, words);
    }
}
