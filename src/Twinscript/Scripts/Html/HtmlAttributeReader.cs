namespace Twinscript.Scripts;

/// <summary>Reads the attributes of one start tag, by the rules browsers follow.</summary>
/// <param name="html">The whole input.</param>
/// <param name="at">Where the tag's name ends.</param>
internal ref struct HtmlAttributeReader(ReadOnlySpan<char> html, int at)
{
    private const HtmlCharacters Gap = HtmlCharacters.Space | HtmlCharacters.Slash | HtmlCharacters.Hole;
    private const HtmlCharacters NameEnd = Gap | HtmlCharacters.TagEnd | HtmlCharacters.Equals;
    private const HtmlCharacters Space = HtmlCharacters.Space;
    private const HtmlCharacters UnquotedEnd = HtmlCharacters.Space | HtmlCharacters.TagEnd;

    private readonly ReadOnlySpan<char> _html = html;

    public HtmlAttribute Current { get; private set; }

    /// <summary>After the last attribute: the offset of the closing <c>&gt;</c>, or the input's length when there is none.</summary>
    public int Position { get; private set; } = at;

    public bool MoveNext()
    {
        Position = Past(Gap, Position);
        if (Position == _html.Length || _html[Position] == '>')
            return false;

        // A '=' in front is part of the name.
        var name = Position;
        var nameEnd = Until(NameEnd, name + 1);
        var equals = Past(Space, nameEnd);
        if (equals == _html.Length || _html[equals] != '=')
        {
            Position = nameEnd;
            Current = new(name, nameEnd, nameEnd, nameEnd, '\0');
            return true;
        }

        var value = Past(Space, equals + 1);
        if (value == _html.Length)
        {
            Position = value;
            return false;
        }
        if (_html[value] is '"' or '\'')
        {
            var length = _html[(value + 1)..].IndexOf(_html[value]);
            if (length < 0)
            {
                Position = _html.Length;
                return false;
            }
            Current = new(name, nameEnd, value + 1, value + 1 + length, _html[value]);
            Position = Current.ValueEnd + 1;
            return true;
        }

        Position = Until(UnquotedEnd, value);
        Current = new(name, nameEnd, value, Position, '\0');
        return true;
    }

    // Names and gaps are a few characters long, and setting up a vectorized search takes longer than the search.
    private readonly int Past(HtmlCharacters kinds, int from)
    {
        while (from < _html.Length && _html[from].IsAny(kinds))
            from++;
        return from;
    }

    private readonly int Until(HtmlCharacters kinds, int from)
    {
        while (from < _html.Length && !_html[from].IsAny(kinds))
            from++;
        return from;
    }
}

/// <summary>The characters at which the parts of a tag end.</summary>
[Flags]
internal enum HtmlCharacters : byte
{
    None = 0,
    Space = 1,
    Slash = 2,
    TagEnd = 4,
    Equals = 8,

    /// <summary>Template code, see <see cref="LiquidHtml"/>.</summary>
    Hole = 16,
}

internal static class HtmlCharactersExtensions
{
    public static bool IsAny(this char character, HtmlCharacters kinds) => (KindOf(character) & kinds) != HtmlCharacters.None;

    private static readonly HtmlCharacters[] Ascii =
    [
        .. Enumerable.Range(0, 64).Select(character => (char)character switch
        {
            ' ' or '\t' or '\n' or '\r' or '\f' => HtmlCharacters.Space,
            '/' => HtmlCharacters.Slash,
            '>' => HtmlCharacters.TagEnd,
            '=' => HtmlCharacters.Equals,
            _ => HtmlCharacters.None,
        }),
    ];

    private static HtmlCharacters KindOf(char character) =>
        character < Ascii.Length ? Ascii[character] : character == LiquidHtml.Hole ? HtmlCharacters.Hole : HtmlCharacters.None;
}
