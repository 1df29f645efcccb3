using System.Globalization;
using System.Text;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Yaml;

namespace Twinscript.Review;

/// <summary>
/// The committed file of findings that were reviewed and found right. Only the ids count; the rest of a line is for readers.
/// </summary>
internal sealed class AcceptedFindings(IReadOnlyDictionary<string, string> lines)
{
    public const string FileName = "review.yml";

    private const string Heading = """
        # Choices of the conversion that somebody has looked at and found right. They stay silent until their sentence or
        # the dictionary's entry changes. Written by 'twinscript review --accept'.
        accepted:

        """;

    private static readonly YamlCodes Codes = new(DiagnosticCodes.BrokenReviewFile, DiagnosticCodes.BrokenReviewFile);

    public static AcceptedFindings None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    public int Count => lines.Count;

    public bool Contains(string id) => lines.ContainsKey(id);

    public static AcceptedFindings Read(FileFolder input, DiagnosticBag diagnostics)
    {
        if (!input.Exists(new(FileName)) || input.ReadText(new(FileName), diagnostics) is not { } text)
            return None;
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (YamlSource.Parse(text, 0, text.Text.Length, DiagnosticCodes.BrokenReviewFile, diagnostics) is { } source
            && YamlMapping.Root(source, Codes, diagnostics) is { } root)
        {
            foreach (var entry in root.Texts("accepted"))
            {
                var space = entry.Text.IndexOf(' ', StringComparison.Ordinal);
                found[space < 0 ? entry.Text : entry.Text[..space]] = entry.Text;
            }
            root.ReportUnknownKeys();
        }
        return new(found);
    }

    /// <summary>With further findings accepted, and without those that no longer occur.</summary>
    /// <param name="all">Every finding there is now, whatever its confidence.</param>
    public string With(IEnumerable<Finding> accept, IReadOnlyList<Finding> all)
    {
        var wanted = accept.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var file = new StringBuilder(Heading);
        foreach (var finding in all.Where(f => wanted.Contains(f.Id) || Contains(f.Id)).DistinctBy(f => f.Id, StringComparer.Ordinal))
            file.Append(CultureInfo.InvariantCulture, $"  - \"{Line(finding)}\"\n");
        return file.ToString().ReplaceLineEndings("\n");
    }

    private static string Line(Finding finding) =>
        $"{finding.Id} {finding.Page} {Plain(Tail(finding.Before))}[{Plain(finding.Doubt.Source)}]{Plain(Head(finding.After))} → "
            + $"{Plain(finding.Doubt.Chosen)} {finding.Script}";

    private static string Tail(string text) => text.Length <= 6 ? text : text[^(char.IsLowSurrogate(text[^6]) ? 5 : 6)..];

    private static string Head(string text) => text.Length <= 6 ? text : text[..(char.IsHighSurrogate(text[5]) ? 5 : 6)];

    private static string Plain(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace('\t', ' ');
}
