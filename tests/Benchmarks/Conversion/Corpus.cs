using System.IO.Compression;
using System.Text;

namespace Benchmarks.Conversion;

/// <summary>A text to convert, in memory and as a file for the peers.</summary>
internal sealed record Corpus(string Name, string Text, string Path)
{
    private const int Length = 3_000_000;

    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(Text);

    public static IEnumerable<Corpus> All(string root, string folder)
    {
        foreach (var (script, suffix) in new[] { ("Simplified", "zh-cn"), ("Traditional", "zh-tw") })
        {
            var path = $"/usr/share/debian-reference/debian-reference.{suffix}.txt.gz";
            if (File.Exists(path))
                yield return Repeat($"Debian Reference, {script}", Inflate(path), folder);
            else
                Console.WriteLine($"Without the Debian Reference in {script}: install 'debian-reference-{suffix}' to include it.");
        }

        var pages = Directory.Exists(System.IO.Path.Combine(root, "input"))
            ? Directory.GetFiles(System.IO.Path.Combine(root, "input"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : Enumerable.Empty<string>();
        var prose = string.Concat(pages.Select(File.ReadAllText));
        if (prose.Length > 0)
        {
            yield return Repeat("the microsite, Traditional", prose, folder);
            yield return Repeat("the microsite, Simplified", Hanzi.Converter.Create("tw2sp").Convert(prose), folder);
        }

        var keys = System.IO.Path.Combine(root, "tests/Hanzi.Tests/Data/conformance/fuzz.txt");
        yield return Repeat("random text of keys", File.ReadAllText(keys), folder);
    }

    /// <summary>Whether the text is of the script a configuration reads; the random text is of both.</summary>
    public bool Suits(string configuration) =>
        !Name.EndsWith(configuration[0] == 's' ? "Traditional" : "Simplified", StringComparison.Ordinal);

    private static Corpus Repeat(string name, string text, string folder)
    {
        var copies = Math.Max(1, (Length + Encoding.UTF8.GetByteCount(text) - 1) / Encoding.UTF8.GetByteCount(text));
        var whole = string.Concat(Enumerable.Repeat(text, copies));
        var path = System.IO.Path.Combine(folder, $"{Directory.GetFiles(folder).Length}.txt");
        File.WriteAllText(path, whole);
        return new(name, whole, path);
    }

    private static string Inflate(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
