using System.Globalization;
using System.Text;
using Fluid.Values;
using Twinscript.Documents;
using Twinscript.Policy;

namespace Twinscript.Offline;

/// <summary>
/// What a file holds and need not be parsed when its editions are merged, most of it: styles, scripts and finished contents. Layouts write
/// a mark for each.
/// </summary>
/// <param name="contents">In the order of their marks.</param>
internal sealed class HeldText(IReadOnlyList<TwinText> contents)
{
    // Unicode keeps these for a program's own use.
    public const char Start = '\uFDD0';
    private const char End = '\uFDD1';

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private int _written;

    public static bool IsMark(ReadOnlySpan<char> comment) => comment is [Start, .., End];

    /// <summary>Stands for text that no parser looks into. The same text has the same mark, so that what is equal stays equal.</summary>
    public FluidValue Hold(string text)
    {
        lock (_lock)
        {
            if (!_indexes.TryGetValue(text, out var index))
            {
                _indexes.Add(text, index = _texts.Count);
                _texts.Add(text);
            }
            return new HeldValue(() => text, Mark(index), CountWritten);
        }
    }

    /// <param name="index">Of the content.</param>
    /// <param name="html">What it is in one edition.</param>
    public FluidValue HoldContent(int index, Func<string> html) =>
        // A comment, because it may stand wherever a content does.
        new HeldValue(html, $"<!--{Mark(~index)}-->", CountWritten);

    /// <summary>
    /// Whether all marks in the documents are from here. A page may hold such characters too, which mean nothing when nothing is held.
    /// </summary>
    public bool Marks(IEnumerable<string> documents) => _written == 0 || documents.Sum(d => d.AsSpan().Count(Start)) == _written;

    /// <param name="html">The merged editions.</param>
    /// <param name="language">The document's.</param>
    /// <param name="policy">Chooses the code that may run, and says so in the document; null lets all run.</param>
    /// <returns>Null when a content would not stand in it once.</returns>
    public MergedHtml? Restore(string html, string language, FilePolicy? policy)
    {
        IEnumerable<InlineCode> all =
            [.. InlineCode.In(html).Select(c => c with { Text = Text(c.Text, language) }), .. contents.SelectMany(c => c.Code)];
        InlineCode[] code = [.. policy?.Allowed(all) ?? all];
        HashSet<int> restored = [];
        if (Pieces(policy?.Put(html, code) ?? html, language, restored) is not { } pieces || restored.Count < contents.Count)
            return null;
        return new(Content.Of(to =>
        {
            foreach (var piece in pieces)
                to.Write(piece.Span);
        }), code);
    }

    private List<ReadOnlyMemory<byte>>? Pieces(string html, string language, HashSet<int> restored)
    {
        List<ReadOnlyMemory<byte>> pieces = [];
        var copied = 0;
        while (_written > 0 && html.IndexOf(Start, copied) is var start and >= 0)
        {
            var end = html.IndexOf(End, start);
            if (end < 0 || !int.TryParse(html.AsSpan(start + 1, end - start - 1), CultureInfo.InvariantCulture, out var index))
                return null;
            pieces.Add(Utf8(html.AsSpan(copied..start)));
            if (index >= 0 && index < _texts.Count)
                pieces.Add(Utf8(_texts[index]));
            else if (~index >= 0 && ~index < contents.Count && restored.Add(index))
                pieces.AddRange(contents[~index].In(language));
            else
                return null;
            copied = end + 1;
        }
        pieces.Add(Utf8(html.AsSpan(copied)));
        return pieces;
    }

    private string Text(string html, string language) =>
        string.Concat((Pieces(html, language, []) ?? []).Select(piece => Encoding.UTF8.GetString(piece.Span)));

    private static byte[] Utf8(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        return bytes;
    }

    private void CountWritten() => Interlocked.Increment(ref _written);

    private static string Mark(int index) => string.Create(CultureInfo.InvariantCulture, $"{Start}{index}{End}");
}
