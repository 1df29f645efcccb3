using System.Text;
using System.Text.RegularExpressions;

namespace Twinscript.Diagnostics.Languages;

/// <summary>
/// An English text with holes for values, <c>{0}</c>, and what it is in another language, where a hole also says what it takes: <c>{0}</c>
/// any value, as it is; <c>{0#}</c> a number; <c>{0*}</c> another text of the program; <c>{0?}</c> either; <c>{0;}</c> a list of such.
/// </summary>
internal sealed partial class Phrase
{
    private const char Number = '#';
    private const char Text = '*';
    private const char Either = '?';
    private const char List = ';';

    private readonly string[] _literals;
    private readonly int[] _order;
    private readonly Dictionary<int, char> _kinds;
    private readonly Lazy<string> _translation;

    /// <param name="convert">Applied to the translation's own words, never to a value.</param>
    public Phrase(string original, string translation, Func<string, string> convert)
    {
        Original = original;
        _literals = [.. Hole().Split(original)];
        _order = [.. Hole().Matches(original).Select(NumberOf)];
        _kinds = Hole().Matches(translation).DistinctBy(NumberOf).ToDictionary(NumberOf, match => match.Value[2]);
        _translation = new(() => convert(translation));
    }

    public string Original { get; }

    public int Holes => _order.Length;

    public int LiteralLength => _literals.Sum(literal => literal.Length);

    /// <summary>Null when the text is another one.</summary>
    /// <param name="bare">Whether values may hold no quotation mark: where one does, another phrase may have been meant.</param>
    public string? Translate(string english, Catalogue catalogue, bool bare)
    {
        if (!english.StartsWith(_literals[0], StringComparison.Ordinal) || !english.EndsWith(_literals[^1], StringComparison.Ordinal))
            return null;
        var values = new string[10];
        return Fill(english, _literals[0].Length, 0, values, catalogue, bare)
            ? Hole().Replace(_translation.Value, hole => values[NumberOf(hole)])
            : null;
    }

    private bool Fill(string english, int at, int hole, string[] values, Catalogue catalogue, bool bare)
    {
        if (hole == _order.Length)
            return at == english.Length;
        var literal = _literals[hole + 1];
        if (hole == _order.Length - 1)
        {
            var last = english.Length - literal.Length;
            return last >= at && Accept(english[at..last], hole, values, catalogue, bare);
        }
        for (var end = at; end <= english.Length - literal.Length; end++)
        {
            end = english.IndexOf(literal, end, StringComparison.Ordinal);
            if (end < 0)
                return false;
            if (Accept(english[at..end], hole, values, catalogue, bare)
                && Fill(english, end + literal.Length, hole + 1, values, catalogue, bare))
                return true;
        }
        return false;
    }

    private bool Accept(string value, int hole, string[] values, Catalogue catalogue, bool bare)
    {
        var number = _order[hole];
        var translated = _kinds.GetValueOrDefault(number) switch
        {
            Number => value.All(c => char.IsAsciiDigit(c) || c is ',' or '.') && value.Length > 0 ? value : null,
            Text => value.Length == 0 ? value : catalogue.Find(value),
            // A single word may well be the name of a file.
            Either => value.Contains(' ', StringComparison.Ordinal) || value.StartsWith('\'') ? catalogue.Find(value) ?? value : value,
            List => string.Join('；', value.Split("; ").Select(item => catalogue.Find(item) ?? item)),
            _ => bare && value.Contains('\'', StringComparison.Ordinal) ? null : value,
        };
        if (translated is null)
            return false;
        values[number] = translated;
        return true;
    }

    private static int NumberOf(Match hole) => hole.Value[1] - '0';

    /// <summary>The holes of a text, each once and in order, without what they take.</summary>
    public static string HolesOf(string text)
    {
        var numbers = new StringBuilder();
        foreach (var number in Hole().Matches(text).Select(NumberOf).Distinct().Order())
            numbers.Append(number);
        return numbers.ToString();
    }

    [GeneratedRegex(@"\{[0-9][*?#;]?\}", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Hole();
}
