using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace Twinscript.Scripts;

/// <summary>One place of a text and what it is written over with.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextEdit(int Start, int End, ReadOnlyMemory<char> Text)
{
    public TextEdit(int start, int end, string text) : this(start, end, text.AsMemory())
    {
    }
}

/// <summary>Places of a text, in order and apart from each other, and what they are written over with.</summary>
internal sealed class TextEdits(IReadOnlyList<TextEdit> edits)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static TextEdits None { get; } = new([]);

    public IReadOnlyList<TextEdit> InOrder => edits;

    /// <summary>Both; of two that overlap, the other's.</summary>
    public TextEdits With(IReadOnlyList<TextEdit> other)
    {
        var all = new List<TextEdit>(edits.Count + other.Count);
        var (next, covered) = (0, 0);
        foreach (var edit in edits)
        {
            while (next < other.Count && Comes(other[next], edit))
            {
                covered = Math.Max(covered, other[next].End);
                all.Add(other[next++]);
            }
            if (edit.Start >= covered && !(next < other.Count && other[next].Start < edit.End))
                all.Add(edit);
        }
        for (; next < other.Count; next++)
            all.Add(other[next]);
        return new(all);
    }

    public string ApplyTo(string text)
    {
        if (edits.Count == 0)
            return text;
        var output = new StringBuilder(text.Length + 256);
        var at = 0;
        foreach (var edit in edits)
        {
            output.Append(text, at, edit.Start - at).Append(edit.Text.Span);
            at = edit.End;
        }
        return output.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The edited text in UTF-8.</summary>
    public void WriteTo(IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        var at = 0;
        foreach (var edit in edits)
        {
            Utf8.GetBytes(text[at..edit.Start], output);
            Utf8.GetBytes(edit.Text.Span, output);
            at = edit.End;
        }
        Utf8.GetBytes(text[at..], output);
    }

    private static bool Comes(in TextEdit first, in TextEdit second) =>
        first.Start < second.Start || (first.Start == second.Start && first.End <= second.Start);
}

/// <summary>Gathers what is written over. Places come in order; those that touch become one.</summary>
internal sealed class TextEditsBuilder
{
    private readonly List<(int Start, int End, int From, int To)> _edits = [];

    /// <param name="start">Where the replaced text begins in the source.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="from">Where its replacement begins in the output.</param>
    /// <param name="to">Where it ends.</param>
    public void Replaced(int start, int end, int from, int to)
    {
        if (start == end && from == to)
            return;
        if (_edits.Count > 0 && _edits[^1] is var last && last.End == start)
            _edits[^1] = (last.Start, end, last.From, to);
        else
            _edits.Add((start, end, from, to));
    }

    /// <param name="output">Holds the replacements and nothing between them.</param>
    public TextEdits Build(ReadOnlySpan<char> output)
    {
        if (_edits.Count == 0)
            return TextEdits.None;
        var text = output.ToArray();
        var edits = new TextEdit[_edits.Count];
        for (var i = 0; i < edits.Length; i++)
        {
            var (start, end, from, to) = _edits[i];
            edits[i] = new(start, end, text.AsMemory(from, to - from));
        }
        return new(edits);
    }
}
