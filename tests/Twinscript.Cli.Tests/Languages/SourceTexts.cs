using System.Text;

namespace Twinscript.Cli.Tests.Languages;

/// <summary>The string literals of a C# file, joined where they are added up, with their holes numbered as in the catalogue.</summary>
internal static class SourceTexts
{
    /// <returns>Each text with what stands before it in its file.</returns>
    public static IEnumerable<(string Text, string Before)> Of(string source)
    {
        List<(string Text, string Before)> found = [];
        for (var at = 0; at < source.Length;)
        {
            if (Starts(source, at, "//"))
                at = Math.Max(at, source.IndexOf('\n', at));
            else if (source[at] == '\'')
                at = EndOfCharacter(source, at);
            else if (StartOfLiteral(source, at) is { } literal)
                at = Read(source, at, literal, found);
            if (at < 0)
                break;
            at++;
        }
        return found;
    }

    private static int Read(string source, int start, (int Quote, bool HasHoles) literal, List<(string, string)> found)
    {
        var (text, holes) = (new StringBuilder(), 0);
        for (var next = ((int Quote, bool HasHoles)?)literal; ;)
        {
            var (quote, hasHoles) = next.Value;
            if (Starts(source, quote, "\"\"\""))
                return source.IndexOf("\"\"\"", quote + 3, StringComparison.Ordinal) + 2;
            var end = ReadOne(source, quote, hasHoles, text, ref holes, found);
            var after = end + 1;
            while (after < source.Length && char.IsWhiteSpace(source[after]))
                after++;
            if (after >= source.Length || source[after] != '+')
            {
                found.Add((text.ToString(), source[Math.Max(0, start - 160)..start]));
                return end;
            }
            for (after++; char.IsWhiteSpace(source[after]); after++)
            {
            }
            next = StartOfLiteral(source, after);
            if (next is null)
            {
                found.Add((text.ToString(), source[Math.Max(0, start - 160)..start]));
                return end;
            }
        }
    }

    private static int ReadOne(
        string source, int quote, bool hasHoles, StringBuilder text, ref int holes, List<(string, string)> found)
    {
        var at = quote + 1;
        for (; source[at] != '"'; at++)
        {
            if (source[at] == '\\')
                text.Append(source[++at] is var escaped && escaped == 'n' ? '\n' : escaped);
            else if (hasHoles && source[at] is '{' or '}' && source[at + 1] == source[at])
                text.Append(source[at++]);
            else if (hasHoles && source[at] == '{')
                (at, _) = (EndOfHole(source, at, found), text.Append('{').Append(holes++).Append('}'));
            else
                text.Append(source[at]);
        }
        return at;
    }

    private static int EndOfHole(string source, int open, List<(string, string)> found)
    {
        var depth = 0;
        for (var at = open + 1; ; at++)
        {
            if (source[at] == '\'')
                at = EndOfCharacter(source, at);
            else if (StartOfLiteral(source, at) is { } literal)
                at = Read(source, at, literal, found);
            else if (source[at] is '{' or '(' or '[')
                depth++;
            else if (source[at] is '}' or ')' or ']' && depth-- == 0)
                return at;
        }
    }

    private static (int Quote, bool HasHoles)? StartOfLiteral(string source, int at)
    {
        if (source[at] == '"')
            return (at, false);
        return source[at] == '$' && at + 1 < source.Length && source[at + 1] == '"' ? (at + 1, true) : null;
    }

    private static int EndOfCharacter(string source, int at) =>
        source.IndexOf('\'', at + (source[at + 1] == '\\' ? 3 : 2)) is var end and >= 0 && end - at < 12 ? end : at;

    private static bool Starts(string source, int at, string text) => string.CompareOrdinal(source, at, text, 0, text.Length) == 0;
}
