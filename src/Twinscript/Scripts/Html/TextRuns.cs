using System.Runtime.InteropServices;
using System.Text;

namespace Twinscript.Scripts;

/// <summary>Cuts text at its character references.</summary>
internal ref struct TextRuns(ReadOnlySpan<char> html, int start, int end)
{
    private readonly ReadOnlySpan<char> _html = html[..end];
    private int _at = start;

    /// <param name="Decoded">What a reference stands for; null when the text stands for itself.</param>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Run(int Start, int End, string? Decoded);

    public Run Current { get; private set; }

    public readonly TextRuns GetEnumerator() => this;

    /// <summary>Appends the text with its references decoded.</summary>
    public void AppendTo(StringBuilder text)
    {
        while (MoveNext())
        {
            if (Current.Decoded is { } decoded)
                text.Append(decoded);
            else
                text.Append(_html[Current.Start..Current.End]);
        }
    }

    public bool MoveNext()
    {
        if (_at == _html.Length)
            return false;
        var from = _at;
        for (var search = from; ;)
        {
            var ampersand = _html[search..].IndexOf('&');
            if (ampersand < 0)
            {
                _at = _html.Length;
                break;
            }
            ampersand += search;
            var length = CharacterReference.Read(_html[ampersand..], out var decoded);
            if (length > 0)
            {
                // The text before it comes first; the reference is read once more on the next call.
                _at = ampersand == from ? ampersand + length : ampersand;
                Current = new(from, _at, ampersand == from ? decoded : null);
                return true;
            }
            search = ampersand + 1;
        }
        Current = new(from, _at, null);
        return true;
    }
}
