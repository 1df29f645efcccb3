using System.Text;
using Twinscript.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Markdown;

/// <summary>What is known and gathered while one page is rendered.</summary>
internal sealed class Page(
    SourceText source, SourcePath path, int bodyStart, string body, DiagnosticBag diagnostics, IPositionMap? map,
    Func<string, string>? idText)
{
    public SourcePath Path => path;

    public DiagnosticBag Diagnostics => diagnostics;

    public string Body => body;

    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    public List<PageLink> Links { get; } = [];

    public List<SourcePath> Assets { get; } = [];

    public List<SourcePath> Pictures { get; } = [];

    public List<SourcePath> LinkedPictures { get; } = [];

    /// <summary>Where the user finds a file that lies beside this page's source.</summary>
    public string FileNameOf(SourcePath file) =>
        source.File.EndsWith(path.Value, StringComparison.Ordinal) ? source.File[..^path.Value.Length] + file.Value : file.Value;

    /// <param name="start">Offset in the body.</param>
    /// <param name="end">Offset in the body, behind the last character.</param>
    public SourceSpan Span(int start, int end)
    {
        start = Math.Clamp(start, 0, body.Length);
        end = Math.Clamp(end, start, body.Length);
        var from = ToSource(start);
        return source.Span(from, Math.Max(1, ToSource(end) - from));
    }

    public SourceSpan WholeFile => SourceText.WholeFile(source.File);

    /// <summary>Placeholders turned into the letters they stand for.</summary>
    public string Spell(string text)
    {
        if (idText is null || !text.AsSpan().ContainsAnyInRange('\uDB80', '\uDBFF'))
            return text;
        var spelt = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPlaceholder(rune))
                spelt.Append(idText(rune.ToString()));
            else
                spelt.Append(rune);
        }
        return spelt.ToString();
    }

    public static bool IsPlaceholder(Rune rune) => rune.Value >= 0xF0000;

    private int ToSource(int offset) => map?.ToSource(offset) ?? bodyStart + offset;
}
