using System.Buffers;
using Twinscript.Diagnostics;
using Twinscript.Markdown;

namespace Twinscript.Scripts;

/// <summary>Finds <c>-{…}-</c> in prose: not in code, mathematics, comments and addresses.</summary>
internal sealed class MarkupScanner
{
    private static readonly SearchValues<char> CharactersOfNames =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.");

    private const int LongestName = 24;

    private readonly string _text;
    private readonly VerbatimFinder _verbatim;
    private readonly Action<int, int, string, string>? _warn;
    private readonly List<MarkupSpan> _found = [];
    private readonly Stack<(int At, int BracesAround)> _open = [];

    // Ordinary ones, open since the markup around began.
    private int _braces;

    private MarkupScanner(string text, Action<int, int, string, string>? warn) =>
        (_text, _verbatim, _warn) = (text, new(text), warn);

    /// <returns>Nested ones too, by their starts.</returns>
    public static List<MarkupSpan> FindInMarkdown(string text, int start, Action<int, int, string, string> warn)
    {
        var scanner = new MarkupScanner(text, warn);
        foreach (var prose in MarkdownProse.Find(text, start))
            scanner.ReadProse(prose.Start.Value, prose.End.Value);
        return scanner.InOrder();
    }

    public static List<MarkupSpan> FindInPlain(string text)
    {
        var scanner = new MarkupScanner(text, null);
        for (var at = 0; at < text.Length;)
            at = scanner.ReadBraces(at);
        return scanner.InOrder();
    }

    private List<MarkupSpan> InOrder()
    {
        _found.Sort((a, b) => a.Start.CompareTo(b.Start));
        var outer = 0;
        _found.RemoveAll(span =>
        {
            if (span.Start < outer)
                return false;
            if (IsPartOfName(span))
                return true;
            outer = span.End;
            return false;
        });
        return _found;
    }

    // tidb-{version}-linux.tar.gz: a name with a hole in it, and nothing in there that conversion could change.
    private bool IsPartOfName(MarkupSpan span)
    {
        var inside = _text.AsSpan((span.Start + 2)..(span.End - 2));
        return !inside.IsEmpty && inside.IndexOfAnyExcept(CharactersOfNames) < 0
            && ((span.Start > 0 && IsInName(_text[span.Start - 1])) || (span.End < _text.Length && IsInName(_text[span.End])));
    }

    private static bool IsInName(char character) => CharactersOfNames.Contains(character) || character is '{' or '}' or '/' or '$';

    private void ReadProse(int start, int end)
    {
        _braces = 0;
        for (var at = start; at < end;)
        {
            var skipped = _verbatim.EndOf(at, end, insideMarkup: _open.Count > 0);
            at = skipped > at ? skipped : Math.Min(ReadBraces(at), end);
        }
        while (_open.TryPop(out var open))
        {
            if (!BeginsRule(_text.AsSpan((open.At + 2)..end)))
                continue;
            _warn?.Invoke(open.At, 2, DiagnosticCodes.UnbalancedMarkup,
                "this '-{' isn't closed before its paragraph ends, so it is shown as it is. "
                + "Add '}-', or write '\\-{' where it is no markup.");
        }
    }

    // What begins with neither a flag nor a variant was never meant as markup: a-{b, {{id}}-{{name}}.
    private static bool BeginsRule(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, LongestName)];
        var end = text.IndexOfAny('|', ':', ';');
        var name = end < 0 ? [] : text[..end].Trim();
        return Variants.TryParse(name) is not null
            || (end >= 0 && text[end] != ':' && name is ['A' or 'D' or 'H' or 'N' or 'R' or 'T' or '-']);
    }

    private int ReadBraces(int at)
    {
        var rest = _text.AsSpan(at);
        if (rest.StartsWith("-{"))
        {
            _open.Push((at, _braces));
            _braces = 0;
            return at + 2;
        }
        if (rest.StartsWith("}-") && _braces == 0)
        {
            if (_open.TryPop(out var open))
            {
                _found.Add(new(open.At, at + 2));
                _braces = open.BracesAround;
            }
            else
                _warn?.Invoke(at, 2, DiagnosticCodes.UnbalancedMarkup,
                    "this '}-' closes nothing, so it is shown as it is. Add '-{' before it, or take it away.");
            return at + 2;
        }
        if (rest[0] == '{')
            _braces++;
        else if (rest[0] == '}' && _braces > 0)
            _braces--;
        return at + 1;
    }
}
