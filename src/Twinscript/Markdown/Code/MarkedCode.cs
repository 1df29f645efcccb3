using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Twinscript.Markdown.Code;

[Flags]
internal enum LineMarks : byte
{
    None = 0,
    Marked = 1,
    Inserted = 2,
    Deleted = 4,
    Focus = 8,
    Error = 16,
    Warning = 32,
}

/// <summary>Code without the comments by which authors mark its lines: <c>// [!code ++]</c>, <c>// highlight-next-line</c>.</summary>
/// <param name="Lines">By the line's number, from 1.</param>
internal sealed partial record MarkedCode(string Text, IReadOnlyDictionary<int, LineMarks> Lines)
{
    public static MarkedCode Of(string text, IReadOnlyDictionary<int, LineMarks> lines) =>
        !text.Contains("[!", StringComparison.Ordinal) && !text.Contains("-next-line", StringComparison.Ordinal)
            && !text.Contains("-start", StringComparison.Ordinal)
            ? new(text, lines)
            : new Reader().Read(text, lines);

    private static LineMarks MarkOf(string word) => word switch
    {
        "++" or "add" => LineMarks.Inserted,
        "--" or "remove" => LineMarks.Deleted,
        "focus" => LineMarks.Focus,
        "error" => LineMarks.Error,
        "warning" => LineMarks.Warning,
        "highlight" or "hl" => LineMarks.Marked,
        _ => LineMarks.None,
    };

    private sealed class Reader
    {
        private readonly Dictionary<int, LineMarks> _lines = [];
        private readonly StringBuilder _text = new();
        private readonly List<(LineMarks Mark, int Left)> _following = [];
        private int _line = 1;

        public MarkedCode Read(string text, IReadOnlyDictionary<int, LineMarks> given)
        {
            var written = 0;
            foreach (var range in text.AsSpan().Split('\n'))
            {
                written++;
                var line = text[range];
                if (line.Length == 0 && range.End.Value == text.Length)
                    break;
                var rest = Take(line);
                if (rest is null)
                    continue;
                if (given.TryGetValue(written, out var mark))
                    Mark(mark);
                for (var i = _following.Count - 1; i >= 0; i--)
                {
                    Mark(_following[i].Mark);
                    _following[i] = _following[i] with { Left = _following[i].Left - 1 };
                    if (_following[i].Left <= 0)
                        _following.RemoveAt(i);
                }
                _text.Append(rest).Append('\n');
                _line++;
            }
            return new(_text.ToString(), _lines);
        }

        /// <returns>The line as it is shown; null when it only marked others.</returns>
        private string? Take(string line)
        {
            if (line.Contains("[!", StringComparison.Ordinal))
            {
                var isMarked = false;
                var rest = Notation().Replace(line, match =>
                {
                    isMarked = true;
                    _following.Add((MarkOf(match.Groups["word"].Value), match.Groups["count"] is { Success: true } count
                        ? int.Parse(count.ValueSpan, CultureInfo.InvariantCulture)
                        : 1));
                    return "";
                });
                if (isMarked)
                    return rest.Trim().Length == 0 ? null : rest.TrimEnd();
                return line.Replace("[!!code", "[!code", StringComparison.Ordinal);
            }
            if (!line.Contains("-start", StringComparison.Ordinal) && !line.Contains("-end", StringComparison.Ordinal)
                && !line.Contains("-next-line", StringComparison.Ordinal))
                return line;
            if (Comment().Match(line) is not { Success: true } comment)
                return line;
            var mark = MarkOf(comment.Groups["word"].Value);
            if (comment.Groups["place"].Value == "end")
                _following.RemoveAll(following => following.Mark == mark);
            else
                _following.Add((mark, comment.Groups["place"].Value == "start" ? int.MaxValue : 1));
            return null;
        }

        private void Mark(LineMarks mark) => _lines[_line] = _lines.GetValueOrDefault(_line) | mark;
    }

    [GeneratedRegex(
        """[ \t]*(?://|/\*|\{/\*|#|<!--|--|;|%|'|")\s*\[!code\s+(?<word>\+\+|--|highlight|hl|focus|error|warning|word:[^\]:]+)"""
        + """(?::(?<count>[0-9]{1,5}))?\]\s*(?:\*/\}?|-->)?""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Notation();

    [GeneratedRegex(
        """^\s*(?://|/\*|\{/\*|#|<!--|--|;|%)\s*(?<word>highlight|focus|error|warning|add|remove)-(?<place>next-line|start|end)"""
        + """\s*(?:\*/\}?|-->)?\s*$""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();
}
