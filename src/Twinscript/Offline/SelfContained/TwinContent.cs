using AngleSharp.Dom;
using Twinscript.Configuration;

namespace Twinscript.Offline;

/// <summary>
/// One page's content, laid over each other in its scripts before the file around it is made, and once for all files that hold it.
/// </summary>
internal sealed class TwinContent
{
    private static readonly char[] WhiteSpace = [' ', '\t', '\n', '\r', '\f'];

    private readonly Dictionary<string, string> _byLanguage;

    private TwinContent(Dictionary<string, string> byLanguage) => _byLanguage = byLanguage;

    /// <param name="roots">Elements that hold it in each script; they are changed.</param>
    /// <param name="prefix">Keeps ids that are made here apart from those of other contents.</param>
    /// <returns>Null when the editions aren't built alike.</returns>
    public static TwinContent? Of(IReadOnlyList<PublishedScript> scripts, IReadOnlyList<IElement> roots, string prefix)
    {
        if (TwinPart.Align(roots) is not { } parts)
            return null;
        string[] languages = ["", .. scripts.Select(s => s.Tag)];
        var writer = new TwinWriter(scripts, languages, prefix);
        writer.Write(roots[0], parts);
        return new(languages.Zip(writer.Written.Select(w => w.Trim(WhiteSpace))).ToDictionary(StringComparer.Ordinal));
    }

    /// <param name="language">The document's.</param>
    public string In(string language) => _byLanguage.GetValueOrDefault(language, _byLanguage[""]);
}
