using System.Text.RegularExpressions;
using Hanzi;

namespace Benchmarks.Building;

/// <summary>
/// Somebody's tree of Markdown, made ready for any generator: of front matter only the title stays, and links lead to files and not into
/// them, because each generator names headings its own way. Pictures are left out.
/// </summary>
internal sealed partial class PreparedTree
{
    private const int Tasted = 200;

    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    public PreparedTree(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
            if (!name.StartsWith('.') && !name.Contains("/.", StringComparison.Ordinal))
                _files[name] = Prepare(File.ReadAllText(path));
        }
        if (_files.Count == 0)
            throw new ArgumentException($"'{folder}' holds no Markdown file.", nameof(folder));
        LargestFile = _files.MaxBy(file => file.Value.Length).Key;
        var taste = string.Concat(_files.Values.Take(Tasted));
        IsSimplified = Changed("s2t", taste) > Changed("t2s", taste);
    }

    public int Pages => _files.Count;

    public long Characters => _files.Values.Sum(text => (long)text.Length);

    public string LargestFile { get; }

    public bool IsSimplified { get; }

    public string Script => IsSimplified ? "zh-Hans-CN" : "zh-Hant-TW";

    /// <summary>What an edit adds.</summary>
    public string Sentence => IsSimplified ? "这一句改了又改：" : "這一句改了又改：";

    /// <param name="change">From a file's text to what is written.</param>
    public void Write(string folder, Func<string, string> change)
    {
        foreach (var (name, text) in _files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
            File.WriteAllText(path, change(text));
        }
    }

    private static string Prepare(string text)
    {
        text = text.ReplaceLineEndings("\n");
        if (FrontMatter().Match(text) is { Success: true } matter)
        {
            var title = matter.Groups["lines"].Value.Split('\n').Where(line => line.StartsWith("title:", StringComparison.Ordinal));
            text = $"---\n{string.Join('\n', title)}\n---\n{text[matter.Length..]}";
        }
        return OwnAnchor().Replace(Anchor().Replace(text, "](${page})"), "](https://example.org/)");
    }

    private static int Changed(string configuration, string text) =>
        text.Zip(Converter.Create(configuration).Convert(text)).Count(pair => pair.First != pair.Second);

    [GeneratedRegex(@"\A---\n(?<lines>.*?)\n---\n", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"\]\((?<page>[^)#\s]+)#[^)\s]*\)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Anchor();

    [GeneratedRegex(@"\]\(#[^)\s]*\)", RegexOptions.None, 10_000)]
    private static partial Regex OwnAnchor();
}
