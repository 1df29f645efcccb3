namespace Hanzi;

/// <summary>A dictionary in OpenCC's text format: <c>key TAB value[ value…]</c>, one entry a line, <c>#</c> for comments.</summary>
public sealed class ConversionDictionary
{
    internal ConversionDictionary(string name, IReadOnlyList<DictionaryEntry> entries)
    {
        Name = name;
        Entries = entries;
    }

    /// <summary>The name reports use; the file name for a dictionary that came from a file.</summary>
    public string Name { get; }

    /// <summary>The entries in the order of the file.</summary>
    public IReadOnlyList<DictionaryEntry> Entries { get; }

    /// <summary>Reads a dictionary from a UTF-8 file.</summary>
    /// <exception cref="DictionaryException">Lines are malformed, or a key occurs twice; all of them are listed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ConversionDictionary Load(string path) =>
        DictionaryText.Parse(Path.GetFileName(path), path, File.ReadAllBytes(path));

    /// <summary>Reads a dictionary from text.</summary>
    /// <exception cref="DictionaryException">Lines are malformed, or a key occurs twice; all of them are listed.</exception>
    public static ConversionDictionary Parse(string name, string text) =>
        DictionaryText.Parse(name, name, System.Text.Encoding.UTF8.GetBytes(text));
}
