using System.Collections.Frozen;

namespace Twinscript.Scripts;

/// <summary>Follows the tags of a page to know what lies in SVG or MathML, which a scanner reads by other rules.</summary>
internal struct ForeignContent()
{
    /// <summary>Elements that end the SVG or MathML around them, where an end tag is missing.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Html = """
        b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre
        ruby s small span strong strike sub sup table tt u ul var
        """
        .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Stack<(string Name, bool Foreign)> _open = [];

    public bool Inside { get; private set; }

    /// <summary>Whether a start tag ends the SVG or MathML it is found in.</summary>
    public static bool IsEndedBy(ReadOnlySpan<char> name) => Html.Contains(name);

    public void Follow(ReadOnlySpan<char> html, HtmlScanner tag)
    {
        if (tag.Kind == HtmlTokenKind.StartTag)
            Start(html[tag.NameStart..tag.NameEnd], tag.SelfClosing);
        else if (tag.Kind == HtmlTokenKind.EndTag && _open.Count > 0)
            End(html[tag.NameStart..tag.NameEnd]);
    }

    private void Start(ReadOnlySpan<char> name, bool selfClosing)
    {
        // Most tags are none that a table must be asked about.
        if (!Inside && name.Length < "svg".Length)
            return;
        if (Inside && IsEndedBy(name))
        {
            while (Inside)
                Close();
            return;
        }
        var traits = Elements.TraitsOf(name);
        if (selfClosing || !(Inside ? traits.Any(ElementTraits.Foreign | ElementTraits.Integration) : traits.Any(ElementTraits.Foreign)))
            return;
        _open.Push((name.ToString(), Inside));
        Inside = traits.Any(ElementTraits.Foreign);
    }

    private void End(ReadOnlySpan<char> name)
    {
        if (name.Equals(_open.Peek().Name, StringComparison.OrdinalIgnoreCase))
            Close();
        // An end tag of the SVG closes what was left open in it.
        else if (Elements.TraitsOf(name).Any(ElementTraits.Foreign))
        {
            foreach (var (open, _) in _open)
            {
                if (!name.Equals(open, StringComparison.OrdinalIgnoreCase))
                    continue;
                while (!name.Equals(_open.Peek().Name, StringComparison.OrdinalIgnoreCase))
                    Close();
                Close();
                return;
            }
        }
    }

    private void Close() => Inside = _open.Pop().Foreign;
}
