namespace Twinscript.Markdown;

/// <summary>One line of Markdown, read from its left edge inwards.</summary>
internal sealed class MarkdownLine
{
    private readonly string _text;
    private readonly int _start;

    /// <param name="end">Behind the line's end.</param>
    public MarkdownLine(string text, int start, int end)
    {
        (_text, _start, At, End) = (text, start, start, end);
        SkipSpaces();
    }

    /// <summary>Where what is still to be read begins.</summary>
    public int At { get; private set; }

    public int End { get; }

    /// <summary>The column of <see cref="At"/>, quotation marks not counted.</summary>
    public int Indent { get; private set; }

    public int Quotes { get; private set; }

    public bool IsBlank => Rest.IsWhiteSpace();

    public bool BeginsItem => MarkerLength > 0;

    /// <summary>Whether it is a heading or a table's row.</summary>
    public bool StandsAlone => Rest is ['#' or '|', ..];

    public MarkdownFence? Fence
    {
        get
        {
            foreach (var character in "`~$")
            {
                var length = RunOf(character);
                if (length >= (character == '$' ? 2 : 3) && (character == '~' || !Rest[length..].Contains(character)))
                    return new(character, length, Quotes);
            }
            return null;
        }
    }

    private ReadOnlySpan<char> Rest => _text.AsSpan(At..End);

    public bool Contains(string text) => _text.AsSpan(_start..End).Contains(text, StringComparison.OrdinalIgnoreCase);

    public bool StartsWith(string text) => Rest.StartsWith(text, StringComparison.Ordinal);

    public bool BeginsElement(string name) => Rest is ['<', .. var tag] && tag.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && tag.Length > name.Length && tag[name.Length] is '>' or ' ' or '\t' or '\r' or '\n';

    public bool Closes(MarkdownFence fence) =>
        RunOf(fence.Character) is var length && length >= fence.Length && Rest[length..].IsWhiteSpace();

    public void SkipQuotes()
    {
        while (At < End && _text[At] == '>')
        {
            At++;
            if (At < End && _text[At] == ' ')
                At++;
            Quotes++;
            Indent = 0;
            SkipSpaces();
        }
    }

    public void SkipMarker()
    {
        var isNote = Rest[0] == '[';
        var length = MarkerLength;
        At += length;
        Indent += length;
        var (behind, before) = (At, Indent);
        SkipSpaces();
        // Text five columns or more behind its marker is code inside the item; a note's text is indented by four.
        if (Indent > before + 4)
            (At, Indent) = (behind + 1, before + 1);
        if (isNote)
            Indent = 4;
    }

    private int MarkerLength
    {
        get
        {
            var rest = Rest;
            if (rest.StartsWith("[^") && rest.IndexOf("]:") is var note and > 2)
                return note + 2;
            var length = rest is ['-' or '*' or '+' or ':', ..] ? 1 : 0;
            if (length == 0)
            {
                while (length < rest.Length && length < 9 && char.IsAsciiDigit(rest[length]))
                    length++;
                length = length > 0 && length < rest.Length && rest[length] is '.' or ')' ? length + 1 : 0;
            }
            return length > 0 && length < rest.Length && rest[length] is ' ' or '\t' ? length : 0;
        }
    }

    private int RunOf(char character) => Rest.IndexOfAnyExcept(character) is var length and >= 0 ? length : Rest.Length;

    private void SkipSpaces()
    {
        while (At < End && _text[At] is ' ' or '\t')
        {
            Indent = _text[At] == '\t' ? (Indent + 4) / 4 * 4 : Indent + 1;
            At++;
        }
    }
}
