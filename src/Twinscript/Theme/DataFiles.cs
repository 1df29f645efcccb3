using System.Buffers;
using System.Globalization;
using Fluid.Values;
using Twinscript.Documents;
using YamlDotNet.RepresentationModel;

namespace Twinscript.Theme;

/// <summary>The site's data files in one script, each converted when a template first reads it.</summary>
/// <param name="rules">Of all that decides how texts are converted.</param>
internal sealed class DataFiles(IReadOnlyList<Document> documents, Func<string, string> convert, Digest rules)
{
    private readonly Dictionary<string, (Lazy<FluidValue> Value, Lazy<Digest> Digest)> _files = documents.ToDictionary(
        d => d.Get(ParseData.Name),
        d => (new Lazy<FluidValue>(() => DataValue.Of(d.Get(ParseData.Root), convert)), new Lazy<Digest>(() => DigestOf(d, rules))),
        StringComparer.Ordinal);

    public FluidValue? Find(string name) => _files.TryGetValue(name, out var file) ? file.Value.Value : null;

    public Digest? DigestOf(string name) => _files.TryGetValue(name, out var file) ? file.Digest.Value : null;

    private static Digest DigestOf(Document document, Digest rules)
    {
        using var digest = new DigestBuilder();
        return digest.Add(rules).Add(document.SourceText?.Text).Finish();
    }
}

/// <summary>A data file counts as a whole: rows differ in the keys they have.</summary>
internal sealed class DataMember(string name) : IMember<DataFiles>
{
    public FluidValue? Value(DataFiles subject, in ReadOf read) => subject.Find(name);

    public void Answer(DataFiles subject, ReadOnlySpan<string> path, DigestBuilder digest)
    {
        digest.Add(subject.DigestOf(name) is null ? null : "");
        if (subject.DigestOf(name) is { } file)
            digest.Add(file);
    }
}

internal sealed class WordMember(string name) : IMember<IReadOnlyDictionary<string, string>>
{
    public FluidValue? Value(IReadOnlyDictionary<string, string> subject, in ReadOf read) =>
        subject.TryGetValue(name, out var word) ? Members.Of(word) : null;

    public void Answer(IReadOnlyDictionary<string, string> subject, ReadOnlySpan<string> path, DigestBuilder digest) =>
        digest.Add(subject.GetValueOrDefault(name));
}

/// <summary>The <c>extra</c> of a page's front matter.</summary>
internal sealed class ExtraMember : IMember<PageView>
{
    private static readonly SearchValues<char> AsciiLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    public FluidValue Value(PageView subject, in ReadOf read) =>
        subject.Page.Extra is { } extra
            ? DataValue.Of(extra, text => IsAddress(text) ? text : subject.Model.Convert(text, subject.Page))
            : NilValue.Instance;

    public void Answer(PageView subject, ReadOnlySpan<string> path, DigestBuilder digest) => Add(subject.Page.Extra, digest);

    // The name of a file is the same in every script.
    private static bool IsAddress(string text) =>
        text.StartsWith('/') || text.StartsWith('.') || text.StartsWith('#') || text.Contains("://", StringComparison.Ordinal)
        || (!text.Any(char.IsWhiteSpace) && Path.GetExtension(text) is { Length: > 2 and < 7 } ending
            && ending.AsSpan(1).IndexOfAnyExcept(AsciiLetters) < 0);

    private static void Add(YamlNode? node, DigestBuilder digest)
    {
        switch (node)
        {
            case YamlScalarNode scalar:
                digest.Add(scalar.Style.ToString()).Add(scalar.Value);
                break;
            case YamlSequenceNode sequence:
                digest.Add("list").Add(sequence.Children.Count.ToString(CultureInfo.InvariantCulture));
                foreach (var item in sequence)
                    Add(item, digest);
                break;
            case YamlMappingNode mapping:
                digest.Add("mapping").Add(mapping.Children.Count.ToString(CultureInfo.InvariantCulture));
                foreach (var (key, value) in mapping.Children)
                {
                    Add(key, digest);
                    Add(value, digest);
                }
                break;
            default:
                digest.Add((string?)null);
                break;
        }
    }
}
