using System.Text;

namespace Twinscript.Scripts;

/// <summary>
/// One private-use character stands for one markup while Markdown is read and rendered: Markdown takes it for a letter, it
/// can't be cut in two, and it says by itself which markup it is.
/// </summary>
internal static class Placeholder
{
    private const int First = 0xF0000;

    /// <summary>As many as the plane has characters; a page with more keeps the rest as text.</summary>
    public const int Most = 0xFFFE;

    // The UTF-16 unit that every character of the last two planes begins with.
    private const char FirstHigh = '\uDB80';
    private const char LastHigh = '\uDBFF';

    public const int Length = 2;

    public static string Of(int index) => new Rune(First + index).ToString();

    /// <summary>Where the first character that is or could be a placeholder stands; -1 for none.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAnyInRange(FirstHigh, LastHigh);
            if (next < 0)
                return -1;
            at += next;
            if (at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                return at;
        }
        return -1;
    }

    /// <summary>Which markup the character at an offset stands for, were there so many.</summary>
    public static int IndexOf(ReadOnlySpan<char> text, int at) => char.ConvertToUtf32(text[at], text[at + 1]) - First;
}
