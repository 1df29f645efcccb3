using System.Buffers;

namespace Twinscript.Scripts;

/// <summary>Reads the attributes of one start tag, by the rules browsers follow.</summary>
/// <param name="html">The whole input.</param>
/// <param name="at">Where the tag's name ends.</param>
internal ref struct HtmlAttributeReader(ReadOnlySpan<char> html, int at)
{
    // The hole stands for template code between attributes, see LiquidHtml.
    private static readonly SearchValues<char> Gap = SearchValues.Create($" \t\n\r\f/{LiquidHtml.Hole}");
    private static readonly SearchValues<char> NameEnd = SearchValues.Create($" \t\n\r\f/>={LiquidHtml.Hole}");
    private static readonly SearchValues<char> Space = SearchValues.Create(" \t\n\r\f");
    private static readonly SearchValues<char> UnquotedEnd = SearchValues.Create(" \t\n\r\f>");

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

    private readonly int Past(SearchValues<char> values, int from)
    {
        var length = _html[from..].IndexOfAnyExcept(values);
        return length < 0 ? _html.Length : from + length;
    }

    private readonly int Until(SearchValues<char> values, int from)
    {
        var length = _html[from..].IndexOfAny(values);
        return length < 0 ? _html.Length : from + length;
    }
}
