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

/// <summary>Learns from what is copied what was written over. Everything is copied in order.</summary>
internal sealed class TextEditsBuilder
{
    private readonly List<(int Start, int End, int From, int To)> _edits = [];
    private int _read;
    private int _written;

    /// <param name="written">How long the output is before the copy.</param>
    public void Copied(int start, int end, int written)
    {
        if (start == end)
            return;
        Close(start, written);
        _read = end;
        _written = written + end - start;
    }

    public TextEdits Build(int length, ReadOnlySpan<char> output)
    {
        Close(length, output.Length);
        if (_edits.Count == 0)
            return TextEdits.None;
        var text = new char[_edits.Sum(e => e.To - e.From)];
        var edits = new TextEdit[_edits.Count];
        var at = 0;
        for (var i = 0; i < edits.Length; i++)
        {
            var (start, end, from, to) = _edits[i];
            output[from..to].CopyTo(text.AsSpan(at));
            edits[i] = new(start, end, text.AsMemory(at, to - from));
            at += to - from;
        }
        return new(edits);
    }

    private void Close(int start, int written)
    {
        if (start != _read || written != _written)
            _edits.Add((_read, start, _written, written));
    }
}
