using System.Text;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Markdown.Tags;

namespace Twinscript.Markdown;

/// <summary>What is known and gathered while one page is rendered.</summary>
internal sealed class Page(
    SourceText source, SourcePath path, int bodyStart, TaggedText tagged, DiagnosticBag diagnostics, IPositionMap? map,
    Func<string, string>? idText)
{
    public SourcePath Path => path;

    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>With a character for each tag.</summary>
    public string Body => tagged.Text;

    public TaggedText Tagged => tagged;

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
        start = Math.Clamp(start, 0, Body.Length);
        end = Math.Clamp(end, start, Body.Length);
        var from = ToSource(start);
        return source.Span(from, Math.Max(1, ToSource(end) - from));
    }

    /// <summary>Of a tag, which in the body to be rendered is one character.</summary>
    public SourceSpan SpanOf(Tag tag)
    {
        var from = map?.ToSource(tag.Start) ?? bodyStart + tag.Start;
        return source.Span(from, tag.Written.Split('\n')[0].Length);
    }

    public SourceSpan WholeFile => SourceText.WholeFile(source.File);

    /// <summary>Placeholders turned into the letters they stand for.</summary>
    public string Spell(string text)
    {
        text = tagged.Restore(text);
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

    private int ToSource(int offset)
    {
        offset = tagged.ToBody(offset);
        return map?.ToSource(offset) ?? bodyStart + offset;
    }
}
