using System.Text;
using System.Text.Json;
using Twinscript.Diagnostics;
using Twinscript.Yaml;

namespace Twinscript.Pages;

/// <summary>
/// Finds the block of keys a page starts with: YAML between lines <c>---</c>, TOML between lines <c>+++</c>, or one JSON object.
/// </summary>
internal static class FrontMatterBlock
{
    private const string YamlFence = "---";
    private const string TomlFence = "+++";
    private const string EndOfJson = ";;;";

    /// <param name="bodyStart">Offset of the page's body; the text's length when the block is unusable.</param>
    /// <param name="isBroken">Whether there is a block that can't be read; it is then reported.</param>
    public static YamlSource? Find(SourceText text, DiagnosticBag diagnostics, out int bodyStart, out bool isBroken)
    {
        (bodyStart, isBroken) = (0, false);
        if (StartsWith(text.Text, YamlFence))
            return Fenced(text, YamlFence, YamlSource.Parse, diagnostics, out bodyStart, out isBroken);
        if (StartsWith(text.Text, TomlFence))
            return Fenced(text, TomlFence, YamlSource.ParseToml, diagnostics, out bodyStart, out isBroken);
        if (EndOfObject(text.Text) is not { } end)
            return null;
        bodyStart = AfterObject(text.Text, end);
        var json = YamlSource.ParseJson(text, 0, end, DiagnosticCodes.BrokenFrontMatter, diagnostics);
        isBroken = json is null;
        return json;
    }

    private static YamlSource? Fenced(
        SourceText text, string fence, Func<SourceText, int, int, string, DiagnosticBag, YamlSource?> parse, DiagnosticBag diagnostics,
        out int bodyStart, out bool isBroken)
    {
        (bodyStart, isBroken) = (0, false);
        var start = EndOfLine(text.Text, 0);
        if (!LooksLikeKeys(text.Text, start))
            return null;
        bodyStart = text.Text.Length;
        if (ClosingFence(text.Text, start, fence) is not { } closing)
        {
            diagnostics.Error(DiagnosticCodes.UnclosedFrontMatter,
                $"the front matter that starts here never ends. Add a line '{fence}' after its last key.", text.Span(0, fence.Length));
            isBroken = true;
            return null;
        }
        bodyStart = EndOfLine(text.Text, closing);
        var block = parse(text, start, closing - start, DiagnosticCodes.BrokenFrontMatter, diagnostics);
        isBroken = block is null;
        return block;
    }

    // A page may as well begin with a line across it.
    private static bool LooksLikeKeys(string text, int start)
    {
        for (var at = start; at < text.Length; at = EndOfLine(text, at))
        {
            var line = text.AsSpan(at, EndOfLine(text, at) - at).Trim();
            if (line is [] or ['#', ..])
                continue;
            return line is YamlFence or TomlFence or "..." or ['{' or '[' or '"' or '\'' or '?' or '&' or '-' or '%', ..]
                || line.IndexOfAny(':', '=') > 0;
        }
        return false;
    }

    private static bool StartsWith(string text, string fence) =>
        text.StartsWith(fence, StringComparison.Ordinal) && text.AsSpan(fence.Length, EndOfLine(text, 0) - fence.Length).IsWhiteSpace();

    private static int? ClosingFence(string text, int from, string fence)
    {
        for (var at = from; at < text.Length; at = EndOfLine(text, at))
        {
            var line = text.AsSpan(at, EndOfLine(text, at) - at).TrimEnd();
            if (line.SequenceEqual(fence) || (fence == YamlFence && line is "..."))
                return at;
        }
        return null;
    }

    /// <summary>The offset behind the JSON object the text starts with; null when it starts with anything else.</summary>
    private static int? EndOfObject(string text)
    {
        if (text is not ['{', ..] || text.AsSpan(1).TrimStart() is not ['"' or '}', ..])
            return null;
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            return reader.Read() && reader.TrySkip() ? Encoding.UTF8.GetCharCount(bytes, 0, (int)reader.BytesConsumed) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int AfterObject(string text, int end)
    {
        var next = EndOfLine(text, end);
        return StartsWith(text[next..], EndOfJson) ? EndOfLine(text, next) : next;
    }

    private static int EndOfLine(string text, int from) => text.IndexOf('\n', from) is var end and >= 0 ? end + 1 : text.Length;
}
